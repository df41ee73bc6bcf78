import { z } from 'zod';
import { day, publishedHash, text, url } from './common.ts';
import { publishedContent } from './envelope.ts';

// Forms of what describes the data as a whole.

const licence = z.strictObject({ name: text, title: text, path: url });
const wholeVersion = z
  .string()
  .regex(/^\d+\.\d+\.\d+\+\d{8}\.[0-9a-f]{8}$/)
  .describe('Of the form, then day and hash of the content: 1.3.0+20261129.1a2b3c4d.');
const listed = z.strictObject({
  url,
  title: text,
  says: text,
  schema: url.optional(),
  content: publishedContent.optional().describe('Left out of a form, which has none.'),
});

/** The form of index.json. */
export const indexSchema: z.ZodType = z.strictObject({
  title: text,
  version: wholeVersion,
  asOf: day,
  content: z
    .strictObject({ hash: publishedHash, changed: day })
    .describe('Of all files together, without the address of the site.'),
  licence,
  documentation: url,
  dataPackage: url,
  changelog: url,
  rules: z.strictObject({ url, schema: url, content: publishedContent }),
  files: z.array(listed),
  charts: z
    .array(z.strictObject({ url, csv: url, title: text, says: text, schema: url, content: publishedContent }))
    .describe('What pictures draw. It is put together of the data, and does not count in the version.'),
});

/** The form of changelog.json. */
export const changelogSchema: z.ZodType = z.strictObject({
  version: text,
  versioning: z.strictObject({ major: text, minor: text, patch: text, content: text }),
  releases: z.array(z.strictObject({ version: text, day, changes: z.array(text) })),
});

/** The form of datapackage.json, as far as it goes beyond the standard (Data Package 2.0). */
export const dataPackageSchema: z.ZodType = z.looseObject({
  $schema: url,
  name: text,
  version: wholeVersion,
  resources: z.array(z.looseObject({ name: text, path: text, title: text, bytes: z.int(), hash: publishedHash })),
});
