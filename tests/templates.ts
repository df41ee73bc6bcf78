/**
 * Every template that pages are made from. What is cheap to look at is looked at on every page (`tests/built/`); what is
 * dear, as a browser's rendering of it, on one page of each template, at night on all.
 */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { IS_NIGHTLY } from './depth.ts';

/** The files in `src/pages/` that make pages. A test holds the list against the folder, and against what is built. */
export const TEMPLATES = [
  '404.astro',
  '[...old].astro',
  'about.astro',
  'changes/[day].astro',
  'changes/index.astro',
  'changes/policies/[id].astro',
  'charts/[id].astro',
  'charts/index.astro',
  'charts/pages/[page].astro',
  'compare/[topic].astro',
  'compare/[topic]/[place].astro',
  'compare/index.astro',
  'coverage.astro',
  'coverage/[region].astro',
  'data.astro',
  'eligibility.astro',
  'eligibility/rules.astro',
  'embed/charts/[id].astro',
  'embed/compare/[topic].astro',
  'faq/[id].astro',
  'faq/[id]/embed.astro',
  'faq/index.astro',
  'faq/pages/[page].astro',
  'glossary/index.astro',
  'glossary/pages/[page].astro',
  'index.astro',
  'offline.astro',
  'places/[id].astro',
  'places/index.astro',
  'points/index.astro',
  'points/pages/[page].astro',
  'policies/[id].astro',
  'policies/[id]/original.astro',
  'policies/[id]/points.astro',
  'policies/index.astro',
  'policies/pages/[page].astro',
  'q/[number].astro',
  'report.astro',
  'search.astro',
] as const;

export type Template = (typeof TEMPLATES)[number];

/** Pages of content that was renamed or retired stand at any address; they alone link on with `data-lead`. */
const OLD: Template = '[...old].astro';
const isOld = (html: string) => html.includes(' data-lead');

/** Where a template puts its pages below `dist/`: `[id]` stands for one name. */
function filesOf(template: Template): RegExp {
  const path = template.replace(/\.astro$/, '');
  const built = path === '404' ? '404.html' : `${path.replace(/(^|\/)index$/, '')}/index.html`.replace(/^\//, '');
  const parts = built.split(/\[\w+\]/).map((part) => RegExp.escape(part));
  return new RegExp(`^${parts.join('[^/]+')}$`);
}

const BY_ADDRESS = TEMPLATES.filter((template) => template !== OLD).map((template) => ({
  template,
  files: filesOf(template),
}));

/**
 * The templates that a built page can be of: one, or the page escapes what is tried of each template.
 * @param file below `dist/`, e.g. `places/gansu/index.html`
 */
export function templatesOf(file: string, html: string): Template[] {
  if (isOld(html)) return [OLD];
  return BY_ADDRESS.flatMap(({ template, files }) => (files.test(file) ? [template] : []));
}

/** A built page as a browser is led to it. */
export interface TriedPage {
  /** File below `dist/`. */
  file: string;
  /** Address below the root of the site, without a slash before it. */
  path: string;
}

/** On every change the largest pages of a template, at night all. */
export const largestOf = (template: Template, count = 1): readonly TriedPage[] =>
  IS_NIGHTLY ? pagesOf(template) : pagesOf(template).slice(0, count);

let byTemplate: ReadonlyMap<Template, readonly TriedPage[]> | undefined;

/** The built pages of a template, the largest first: where that one stands a test, the others are likely to. */
export function pagesOf(template: Template): readonly TriedPage[] {
  byTemplate ??= sortedPages();
  return byTemplate.get(template) ?? [];
}

function sortedPages(): ReadonlyMap<Template, readonly TriedPage[]> {
  const pages = globSync('**/*.html', { cwd: 'dist', exclude: ['_astro', 'pagefind'] }).flatMap((name) => {
    const file = name.replaceAll('\\', '/');
    const html = readFileSync(join('dist', file), 'utf8');
    const path = file.replace(/(^|\/)index\.html$/, '$1');
    return templatesOf(file, html).map((template) => ({ template, file, path, size: html.length }));
  });
  pages.sort((a, b) => b.size - a.size || (a.file < b.file ? -1 : 1));
  return Map.groupBy(pages, ({ template }) => template);
}
