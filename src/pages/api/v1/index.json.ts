import type { APIRoute } from 'astro';
import { DATA_LICENCE } from '../../../open-data/release.ts';
import { RULES_FILE, RULES_SCHEMA } from '../../../open-data/rules.ts';
import { absolute, address } from '../../../site/address.ts';
import { chartEntries } from '../../../site/charts.ts';
import { siteDataFiles, siteDataVersion } from '../../../site/open-data.ts';

/** What there is below /api/v1/, and which content each file has: whoever asks here first need not fetch what stayed. */
export const GET: APIRoute = async ({ site }) => {
  const url = (name: string) => absolute(address.dataFile(name), site);
  const files = await siteDataFiles();
  const { version, ...content } = await siteDataVersion();
  const contentOf = (path: string) => files.find((file) => file.path === path)?.kept().content;
  return Response.json({
    title: '有据 Youju',
    version,
    asOf: content.changed,
    content,
    licence: DATA_LICENCE,
    documentation: absolute(address.data, site),
    dataPackage: url('datapackage.json'),
    changelog: url('changelog.json'),
    rules: { url: url(RULES_FILE), schema: url(RULES_SCHEMA), content: contentOf(RULES_FILE) },
    files: files
      .filter(({ group }) => group !== 'rules')
      .map(({ path, title, description, schema, kept }) => ({
        url: url(path),
        title,
        says: description,
        ...(schema ? { schema: url(schema) } : {}),
        content: kept().content,
      })),
    charts: await chartEntries(site),
  });
};
