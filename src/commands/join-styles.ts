import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow } from './files-below.ts';

/** A style sheet that a page waits for; `name` is below the folder of files that are named by what they hold. */
const SHEET = /<link rel="stylesheet" href="([^"]*\/_astro\/)([^"]+\.css)">/g;

/**
 * Joins, in every page, the style sheets that stand before the one of all pages. Each page of a kind has the same, so that they become
 * one file a kind; torn apart by what kinds share, most are smaller than what it takes to ask for them, and a browser asks for six at a time.
 * The order in which rules stand is kept. Sheets that no page names any more are taken away.
 */
export function joinStyles(folder: string): void {
  const read = (path: string) => readFileSync(join(folder, path), 'utf8');
  // Names as the folder gives them: what is matched in a page keeps all of that page in memory, and there are thousands.
  const inFolder = new Map(readdirSync(join(folder, '_astro')).map((name) => [name, name]));
  const pages = filesBelow(folder)
    .filter((path) => path.endsWith('.html'))
    .map((path) => ({ path, sheets: sheetsOf(read(path)).flatMap((name) => inFolder.get(name) ?? []) }))
    .filter(({ sheets }) => sheets.length > 0);
  const ofAll = pages.reduce<readonly string[] | undefined>(
    (common, { sheets }) => common?.filter((name) => sheets.includes(name)) ?? sheets,
    undefined,
  );
  const named = new Set<string>();
  for (const { path, sheets } of pages) {
    const html = read(path);
    const own = ownOf(sheets, ofAll ?? []);
    const joined = own.length < 2 ? html : withJoined(html, own, folder);
    if (joined !== html) writeFileSync(join(folder, path), joined);
    // The dialogue of the search names a sheet that it fetches later.
    for (const [name] of joined.matchAll(/[^/"]+\.css\b/g)) named.add(inFolder.get(name) ?? '');
  }
  const before = pages.flatMap(({ sheets }) => sheets);
  for (const name of new Set(before)) if (!named.has(name)) rmSync(join(folder, '_astro', name));
}

/** A page with one sheet for some, which is written where it is not there yet. */
function withJoined(html: string, own: readonly string[], folder: string): string {
  const css = own.map((name) => readFileSync(join(folder, '_astro', name), 'utf8').trimEnd()).join('\n');
  const mark = createHash('sha256').update(css).digest('base64url').slice(0, 8);
  const joined = `${own[0]?.split('.')[0]}.${mark}.css`;
  writeFileSync(join(folder, '_astro', joined), css);
  return html.replace(SHEET, (link, root: string, name: string) => {
    if (name === own[0]) return `<link rel="stylesheet" href="${root}${joined}">`;
    return own.includes(name) ? '' : link;
  });
}

/** The style sheets of a page, in their order. */
const sheetsOf = (html: string): string[] => [...html.matchAll(SHEET)].map(([, , name = '']) => name);

/**
 * Those that stand before the first of all pages.
 * @example ownOf(['place.css', 'tiles.css', 'page.css', 'charts.css'], ['page.css']) // ['place.css', 'tiles.css']
 */
export function ownOf(sheets: readonly string[], ofAll: readonly string[]): readonly string[] {
  const first = sheets.findIndex((name) => ofAll.includes(name));
  return sheets.slice(0, Math.max(first, 0));
}
