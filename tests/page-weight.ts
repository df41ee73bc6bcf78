import '../src/commands/settle-address.ts';
import { hash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import { init, parse as parseModule } from 'es-module-lexer';
import { parse } from 'node-html-parser';

await init;

/** Bytes that the first load of a page takes, compressed with gzip at level 9. */
export interface PageWeight {
  html: number;
  style: number;
  /** Script files, and the scripts within the page itself, which count in `html` too. */
  script: number;
  /** Everything loaded: page, styles, scripts, icon; modules and pictures that these load in turn. */
  total: number;
}

const sizes = new Map<string, number>();

/** Bytes of something, compressed with gzip at level 9. Scripts and styles are those of a thousand pages: the same bytes are compressed once. */
export function compressed(data: Buffer | string): number {
  const bytes = hash('sha256', data);
  const size = sizes.get(bytes) ?? gzipSync(data, { level: 9 }).length;
  sizes.set(bytes, size);
  return size;
}

const sum = (sizes: readonly number[]) => sizes.reduce((total, size) => total + size, 0);

/** What a page loads by itself; a lazy picture comes when a reader is near it. */
const LOADED =
  'link[rel="stylesheet"], link[rel="modulepreload"], link[rel="preload"], link[rel="icon"], [src]:not([loading="lazy"])';

/**
 * The files that a style sheet or a script loads by itself: imports and pictures, but not later imports.
 * @param file its name, which tells the two apart
 * @example filesLoadedBy("import './a.js'; import('./later.js')", 'page.js') // ['./a.js']
 */
export function filesLoadedBy(text: string, file: string): string[] {
  if (!file.endsWith('.css')) {
    const [imports] = parseModule(text);
    // `import()` and `import.meta` have a place of their own; what is loaded with the file has none.
    return imports.flatMap(({ n: name, d: place }) => (place === -1 && name !== undefined ? [name] : []));
  }
  const pattern = /@import\s+(?:url\()?["']?([^"')]+)|url\(["']?(?!data:)([^"')]+)/g;
  return [...text.matchAll(pattern)].flatMap(([, first, second]) => first ?? second ?? []);
}

/** The files that a built page loads by itself, below its folder, and the scripts within it. Throws where one is not there. */
export function filesOfPage(page: string, folder = 'dist'): { files: Set<string>; inline: string[] } {
  const root = parse(readFileSync(page, 'utf8'));
  const base = (process.env['BASE_PATH'] ?? '').replace(/\/$/, '');
  const files = new Set<string>();
  const add = (address: string, from: string) => {
    if (address.startsWith('data:')) return;
    const path = address.startsWith('/') ? address.slice(base.length) : posix.join(posix.dirname(from), address);
    if (files.has(path)) return;
    if (!existsSync(join(folder, path))) throw new Error(`${page} loads ${address}, which is not in ${folder}`);
    files.add(path);
    if (!/\.(css|m?js)$/.test(path)) return;
    for (const next of filesLoadedBy(readFileSync(join(folder, path), 'utf8'), path)) add(next, path);
  };
  for (const { attributes } of root.querySelectorAll(LOADED)) {
    for (const name of ['href', 'src']) {
      const address = attributes[name];
      if (address) add(address, '/');
    }
  }
  const inline = root
    .querySelectorAll('script:not([src]):not([type="application/ld+json"])')
    .map(({ textContent }) => textContent);
  for (const script of inline) for (const next of filesLoadedBy(script, 'inline.js')) add(next, '/');
  return { files, inline };
}

/** Weighs a built page with everything that it loads by itself. Throws where it names a file that is not there. */
export function pageWeight(page: string, folder = 'dist'): PageWeight {
  const { files, inline } = filesOfPage(page, folder);
  const sizesOf = (ending: RegExp) =>
    [...files].filter((path) => ending.test(path)).map((path) => compressed(readFileSync(join(folder, path))));
  const markup = compressed(readFileSync(page));
  return {
    html: markup,
    style: sum(sizesOf(/\.css$/)),
    script: sum([...sizesOf(/\.m?js$/), ...inline.map(compressed)]),
    total: markup + sum(sizesOf(/./)),
  };
}
