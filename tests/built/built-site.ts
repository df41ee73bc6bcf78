/** The built site: its pages, parsed, at the addresses at which they are published. */
import '../../src/commands/settle-address.ts';
import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type HTMLElement, parse } from 'node-html-parser';
import type { DocumentFile } from '../../src/reply/document-file.ts';

export interface BuiltPage {
  /** Path below dist/, e.g. `places/index.html`. */
  file: string;
  /** Where it is published. */
  url: URL;
  html: string;
  root: HTMLElement;
}

const FOLDER = 'dist';
const BASE = `${process.env['BASE_PATH'] ?? ''}/`.replace(/\/+$/, '/');

if (!existsSync(join(FOLDER, 'index.html'))) throw new Error('There is no dist/index.html: run npm run build first.');

/** Root of the published site. */
export const siteUrl = new URL(BASE, process.env['SITE_URL'] ?? 'http://localhost:4321');

/** Every page, the one for unknown addresses included. */
export const pages: BuiltPage[] = globSync('**/*.html', { cwd: FOLDER })
  // What scripts fetch by the name of the build are the same files.
  .filter((file) => !/^(pagefind|_astro)\b/.test(file))
  .sort()
  .map((file) => {
    const html = readFileSync(join(FOLDER, file), 'utf8');
    return {
      file,
      url: new URL(file.replace(/(^|\/)index\.html$/, '$1'), siteUrl),
      html,
      root: parse(html, { blockTextElements: { script: true, style: true } }),
    };
  });

export const notFoundPage = pages.find(({ file }) => file === '404.html');
/** Pages that nobody is led to: for unknown addresses, and for want of a network. */
export const unlistedPages = pages.filter(({ file }) => file === '404.html' || file === 'offline/index.html');
/** Pages of short addresses: second doors, whose canonical address is that of the page that they lead to. */
export const builtShortLinkPages = pages.filter(({ file }) => /^q\/\d+\/index\.html$/.test(file));
/** Pages for frames of other sites: their canonical address is that of the page that says it whole. */
export const embedPages = pages.filter(({ file }) => /^(faq\/[^/]+\/embed|embed\/.+)\/index\.html$/.test(file));
/** Pages that readers and search engines are led to; each names its own address as the canonical one. */
export const listedPages = pages.filter(
  (page) => ![...unlistedPages, ...builtShortLinkPages, ...embedPages].includes(page),
);
export const builtFaqPages = pages.filter(({ file }) => /^faq\/[^/]+\/index\.html$/.test(file));
export const builtPolicyPages = pages.filter(({ file }) => /^policies\/[^/]+\/index\.html$/.test(file));
export const comparisonPages = pages.filter(({ file }) => /^compare\/[^/]+\/index\.html$/.test(file));

/** The text of a built file, e.g. `robots.txt`. */
export function builtText(file: string): string {
  return readFileSync(join(FOLDER, file), 'utf8');
}

/** The file that a plain static host answers an address of this site with; undefined where there is none. */
export function fileAt(url: URL): string | undefined {
  if (url.origin !== siteUrl.origin || !url.pathname.startsWith(siteUrl.pathname)) return undefined;
  const below = decodeURIComponent(url.pathname.slice(siteUrl.pathname.length));
  const file = below === '' || below.endsWith('/') ? `${below}index.html` : below;
  const path = join(FOLDER, file);
  return existsSync(path) && statSync(path).isFile() ? file : undefined;
}

/** One fault a line for each page in which `find` finds any; empty where all pages are sound. */
export function faultsIn(
  among: readonly BuiltPage[],
  find: (page: BuiltPage) => readonly (string | undefined)[],
): string[] {
  return among.flatMap((page) => find(page).flatMap((fault) => (fault ? [`${page.file}: ${fault}`] : [])));
}

/** The values that stand more than once. */
export function repeated(values: readonly string[]): string[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
}

/** The text that a reader can see, or hear read out; program text too, unless it is left out. */
export function visibleText({ root }: BuiltPage, { withCode = true } = {}): string {
  const body = root.querySelector('body');
  if (!body) return '';
  const shown = body.clone() as HTMLElement;
  for (const unseen of shown.querySelectorAll(`script, style, template${withCode ? '' : ', code'}`)) unseen.remove();
  const spoken = shown
    .querySelectorAll('*')
    .flatMap(({ attributes }) =>
      ['aria-label', 'title', 'alt', 'placeholder', 'data-label'].flatMap((name) => attributes[name] ?? []),
    );
  return [shown.textContent, ...spoken].join('\n');
}

/** The file that replies and comparisons are made of, of a document, with its name. */
export function builtDocument(policy: string): { name: string; file: DocumentFile } {
  const [path = '', ...others] = globSync(`compare/documents/${policy}.*.json`, { cwd: FOLDER });
  if (path === '' || others.length > 0) throw new Error(`${policy} has ${others.length + Number(path !== '')} files`);
  return { name: path.replace(/^.*[\\/]|\.json$/g, ''), file: JSON.parse(builtText(path)) };
}
