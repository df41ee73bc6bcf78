import { headersFor, NAMED_BY_CONTENT } from './response-headers.ts';

/** What is said alike of every address. */
const EVERYWHERE = ['x-content-type-options', 'referrer-policy', 'permissions-policy', 'cross-origin-opener-policy'];

/** What depends on the folder that an address is in. */
const BY_FOLDER = ['content-security-policy', 'x-frame-options', 'access-control-allow-origin'];

/** Files whose type hosts guess wrongly, or leave without the encoding of their characters. */
const TYPED = ['/opensearch.xml', '/changes/*.xml', '/*.csv', '/*.ics'];

/** Most rules that Cloudflare Pages reads from a `_headers` file, and most characters of a line. */
export const HEADER_LIMITS = { rules: 100, line: 2000 } as const;

/**
 * The headers of a site as a `_headers` file, which Netlify and Cloudflare Pages both read. Where several rules fit an
 * address, the one host joins what they say and the other takes the last: so no two rules that fit one address name the same
 * header. That pages are asked for again each time is what both hosts do by themselves.
 * @param files of the site, relative to its root; compared by what stands first in each, so that rules stay few
 * @param base path that the site is served below, without the slash at its end
 * @throws where a host would not read all of it
 */
export function formatHostHeaders(files: readonly string[], base: string): string {
  const rules: [string, Record<string, string>][] = [['/*', some('/', EVERYWHERE)]];
  for (const name of [...new Set(files.map((file) => file.replace(/\/.*/s, '/')))].sort()) {
    if (name === 'faq/' || /^_(?!astro\/)|\.(br|gz)$|^\./.test(name)) continue;
    const path = name === 'index.html' ? '/' : `/${name}`;
    rules.push([path.endsWith('/') && path !== '/' ? `${path}*` : path, some(path, BY_FOLDER)]);
  }
  // Questions have a page that other sites show in a frame, beside the one that they may not.
  for (const path of ['/faq/', '/faq/:question/', '/faq/:question/embed/', '/faq/pages/:page/', '/faq/ways/:page'])
    rules.push([path, some(path.replace(/:\w+/, 'x'), BY_FOLDER)]);
  for (const path of TYPED) rules.push([path, some(path, ['content-type'])]);
  for (const path of foldersNamedByContent(files)) rules.push([path, some('/_astro/x', ['cache-control'])]);
  const lines = rules.flatMap(([path, headers]) => [
    base + path,
    ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`),
  ]);
  if (rules.length > HEADER_LIMITS.rules)
    throw new Error(`_headers has ${rules.length} rules; Cloudflare Pages reads ${HEADER_LIMITS.rules}.`);
  const long = lines.find((line) => line.length > HEADER_LIMITS.line);
  if (long) throw new Error(`_headers has a line that Cloudflare Pages does not read: ${long.slice(0, 80)}…`);
  return ['# Written by npm run build from src/commands/response-headers.ts.', ...lines, ''].join('\n');
}

function some(path: string, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(Object.entries(headersFor(path)).filter(([name]) => names.includes(name)));
}

/** Rules for all files named by what they hold: the outermost folders of nothing else, and single files. */
function foldersNamedByContent(files: readonly string[]): string[] {
  const isKept = (file: string) => NAMED_BY_CONTENT.test(file) && !/\.(br|gz)$/.test(file);
  const mixed = new Set(files.flatMap((file) => (NAMED_BY_CONTENT.test(file) ? [] : foldersAbove(file))));
  const rules = files.filter(isKept).map((file) => {
    const folder = foldersAbove(file).find((above) => above !== '' && !mixed.has(above));
    return folder === undefined ? `/${file}` : `/${folder}*`;
  });
  return [...new Set(rules)].sort();
}

/** Every folder that a file is in, the root as an empty text: `a/b/c.txt` is in `a/b/`, `a/` and the root. */
function foldersAbove(file: string): string[] {
  const ends = [...file.matchAll(/\//g)].map(({ index }) => index + 1);
  return ['', ...ends.map((end) => file.slice(0, end))];
}
