import { globSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ADDED } from './copied-site.ts';

/** Files and bytes of a kind. */
export interface Cost {
  files: number;
  bytes: number;
}

/** The kind of what comes with one document and with none after it. */
export const ONCE_FOR_ALL = 'stretches of other places, once';

/** Kinds of files of a built site, in the order in which they are looked for. */
const KINDS: readonly (readonly [name: string, holds: RegExp])[] = [
  ['question', new RegExp(ADDED.faq)],
  ['second addresses', /^_astro\/at-/],
  ['lines of documents', /^compare\/documents\//],
  ['scripts and styles', /^_astro\//],
  ['data of tables', /^api\/v1\/tables\//],
  ['data of its own', new RegExp(`^api/v1/(policies/${ADDED.policy}|places/${ADDED.place})\\.json$`)],
  // What pictures of all documents draw is in the page; the files are had by who wants them.
  ['whole-library downloads', new RegExp(`^api/|^charts/(?!${ADDED.policy})[^/]+\\.(svg|png|csv|json)$`)],
  ['pages of documents', /^policies\/./],
  ['pages of places', /^places\/./],
  ['comparisons', /^(embed\/)?compare\/./],
  ['pages of pictures', /^(embed\/)?charts\/(.+\/)?(index\.html|share\.png)$/],
  ['pictures', /^charts\/./],
  ['rules of places', /^eligibility\/parts\/./],
  ['sections for search', /^pagefind\/sections\//],
  // What the summary of the country leaves out has a file for each place: all at once, with the document that it no longer holds.
  [ONCE_FOR_ALL, new RegExp(`^pagefind/stretches/(?!${ADDED.place}/)[^/]+/[^/]+/`)],
  ['stretches for search', /^pagefind\/stretches\//],
  ['the rest of search', /^pagefind\//],
  ['short addresses', /^(q|qr)\//],
  ['lists and frame', /./],
];

/** What a built site has of each kind, without what stands beside files for servers. Two addresses of one file are two files of its bytes once. */
export function costsOf(folder: string): Map<string, Cost> {
  const costs = new Map<string, Cost>(KINDS.map(([name]) => [name, { files: 0, bytes: 0 }]));
  const seen = new Set<number>();
  const isSecond = (path: string) => Number(/^_astro.at-/.test(path));
  // Bytes count where a file is at home.
  const paths = globSync('**/*', { cwd: folder }).sort((one, other) => isSecond(one) - isSecond(other));
  for (const path of paths) {
    const stats = statSync(join(folder, path));
    if (!stats.isFile() || /\.(br|gz)$/.test(path)) continue;
    const [name = ''] = KINDS.find(([, holds]) => holds.test(path.replaceAll('\\', '/'))) ?? [];
    const cost = costs.get(name);
    if (!cost) continue;
    cost.files += 1;
    if (!seen.has(stats.ino)) cost.bytes += stats.size;
    seen.add(stats.ino);
  }
  return costs;
}

/** What the second of two sites has more of each kind than the first. */
export function costDifference(before: ReadonlyMap<string, Cost>, after: ReadonlyMap<string, Cost>): Map<string, Cost> {
  return new Map(
    [...after].map(([name, { files, bytes }]) => [
      name,
      { files: files - (before.get(name)?.files ?? 0), bytes: bytes - (before.get(name)?.bytes ?? 0) },
    ]),
  );
}

/** The sum of kinds. */
export function sumOf(costs: ReadonlyMap<string, Cost>, names: (name: string) => boolean): Cost {
  const chosen = [...costs].filter(([name]) => names(name));
  return {
    files: chosen.reduce((sum, [, { files }]) => sum + files, 0),
    bytes: chosen.reduce((sum, [, { bytes }]) => sum + bytes, 0),
  };
}
