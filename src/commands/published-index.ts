import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What `index.json` of a built site says of the data, as far as commands ask. */
export interface PublishedIndex {
  title: string;
  /** Version of form and content together. */
  version: string;
  content: { hash: string; changed: string };
  documentation: string;
  rules: PublishedEntry;
  files: PublishedEntry[];
  /** What pictures draw, elsewhere on the site. */
  charts?: PublishedEntry[];
}

interface PublishedEntry {
  url: string;
  content?: { hash: string; changed: string };
}

/** What a built site publishes as data, and the address of the site, with a slash at its end. */
export function publishedIndex(folder = 'dist'): { index: PublishedIndex; root: string } {
  const index: PublishedIndex = JSON.parse(readFileSync(join(folder, 'api/v1/index.json'), 'utf8'));
  return { index, root: index.documentation.replace(/data\/$/, '') };
}
