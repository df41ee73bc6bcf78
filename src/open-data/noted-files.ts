import { z } from 'zod';
import { daySchema, fields } from '../schema/common.ts';

const NOTE =
  'Written by npm run permalinks: since which day each file of the data says what it says. Not edited by hand.';

/** What a file said, as a hash of it without the address of the site, and the day since which it says so. */
const notedFileSchema = z.tuple([z.string().regex(/^[0-9a-f]{16}$/), daySchema]);
export type NotedFile = z.infer<typeof notedFileSchema>;

/** Since which day each file of the data says what it says: content/data.lock.json. */
export const notedFilesSchema = fields({
  note: z.string(),
  version: z.literal(1),
  files: z.record(z.string(), notedFileSchema),
});

/** The record as text, one line a file in the order of paths. */
export function formatNotedFiles(files: Readonly<Record<string, NotedFile>>): string {
  const lines = Object.entries(files)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, noted]) => `  ${JSON.stringify(path)}: ${JSON.stringify(noted)}`);
  return `{\n "note": ${JSON.stringify(NOTE)},\n "version": 1,\n "files": {\n${lines.join(',\n')}\n }\n}\n`;
}
