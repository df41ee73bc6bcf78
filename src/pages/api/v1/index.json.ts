import type { APIRoute } from 'astro';
import { DATA_LICENCE, DATA_VERSION } from '../../../open-data/release.ts';
import { RULES_FILE, RULES_SCHEMA } from '../../../open-data/rules.ts';
import { absolute, address } from '../../../site/address.ts';
import { buildDay } from '../../../site/build-day.ts';
import { siteDataFiles } from '../../../site/open-data.ts';

/** What there is below /api/v1/. */
export const GET: APIRoute = async ({ site }) => {
  const url = (name: string) => absolute(address.dataFile(name), site);
  const files = await siteDataFiles();
  return Response.json({
    title: '有据 Youju',
    version: DATA_VERSION,
    asOf: buildDay,
    licence: DATA_LICENCE,
    documentation: absolute(address.data, site),
    dataPackage: url('datapackage.json'),
    changelog: url('changelog.json'),
    rules: { url: url(RULES_FILE), schema: url(RULES_SCHEMA) },
    files: files
      .filter(({ group }) => group !== 'rules')
      .map(({ path, title, description, schema }) => ({
        url: url(path),
        title,
        says: description,
        ...(schema ? { schema: url(schema) } : {}),
      })),
  });
};
