import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'node-html-parser';
import type { Address } from '../permalinks/ledger.ts';
import { isTechnicalFile, isTechnicalId, TECHNICAL_ELEMENTS } from '../permalinks/technical.ts';
import { filesBelow } from './files-below.ts';

/** Every address that a built site publishes and the ledger lists, each page followed by its anchors. */
export function publishedAddresses(folder = 'dist'): Address[] {
  return filesBelow(folder).flatMap((path) => {
    const page = `/${path.replace(/(^|\/)index\.html$/, '$1')}`;
    if (isTechnicalFile(page)) return [];
    if (!path.endsWith('.html')) return [page];
    return [page, ...anchorsOf(readFileSync(join(folder, path), 'utf8')).map((id) => `${page}#${id}`)];
  });
}

/** Ids of a page that readers can be led to, in the order in which they stand. */
function anchorsOf(html: string): string[] {
  const root = parse(html);
  const technical = new Set(root.querySelectorAll(TECHNICAL_ELEMENTS).map(({ id }) => id));
  const ids = root.querySelectorAll('[id]').map(({ id }) => id);
  return ids.filter((id) => !technical.has(id) && !isTechnicalId(id));
}
