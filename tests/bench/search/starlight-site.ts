import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import * as pagefind from 'pagefind';
import { escapeHtml } from '../../../src/language/escape-html.ts';
import type { Library } from '../../../src/library/library.ts';
import type { Clause, ClauseItem, Policy } from '../../../src/schema/policy-body.ts';
import type { SearchPage } from './first-search-weight.ts';

/** How many pages are handed to Pagefind at a time. */
const TOGETHER = 32;

/**
 * Starlight's search over the same texts: every document is an HTML page that Pagefind indexes as it does any site, headings
 * with anchors; the searching page sets up Pagefind's default interface as Starlight's Search component does (no images,
 * sub-results, five results a page). The interface is the `pagefind-ui.js` that Pagefind writes beside its index, which is
 * `@pagefind/default-ui` as one file; its styles are left out.
 * @throws where Pagefind refuses a page
 */
export async function writeStarlightSite(library: Library, folder: string): Promise<void> {
  const { index, errors } = await pagefind.createIndex();
  if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
  for (let from = 0; from < library.policies.length; from += TOGETHER) {
    const pages = library.policies.slice(from, from + TOGETHER);
    const added = await Promise.all(
      pages.map((policy) => index.addHTMLFile({ url: `/policies/${policy.id}/`, content: pageOf(policy) })),
    );
    const refused = added.flatMap((response) => response.errors);
    if (refused.length > 0) throw new Error(`Pagefind refused a page: ${refused.join('; ')}`);
  }
  rmSync(folder, { recursive: true, force: true });
  const written = await index.writeFiles({ outputPath: join(folder, 'pagefind') });
  await pagefind.close();
  if (written.errors.length > 0) throw new Error(`Pagefind did not write its index: ${written.errors.join('; ')}`);
  for (const [path, content] of [
    ['404.html', htmlOf('404', '')],
    ['plain/index.html', htmlOf('plain', '')],
    ['search/index.html', htmlOf('search', SEARCH)],
  ] as const) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

const SEARCH = `<div id="search"></div>
<script src="/pagefind/pagefind-ui.js"></script>
<script>new PagefindUI({ element: '#search', baseUrl: '/', bundlePath: '/pagefind/', showImages: false, showSubResults: true, translations: { zero_results: 'NOTHING' } });</script>`;

/** How that site is searched. */
export const starlightSearchPage: SearchPage = {
  path: '/search/',
  plainPath: '/plain/',
  opener: null,
  field: '#search input',
  result: '.pagefind-ui__result',
  answered: (page: Page) =>
    page.locator('.pagefind-ui__result-link, .pagefind-ui__message:has-text("NOTHING")').first().waitFor(),
};

function htmlOf(title: string, main: string): string {
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><link rel="icon" href="data:,"><title>${escapeHtml(title)}</title></head><body><main data-pagefind-body>${main}</main></body></html>`;
}

function pageOf(policy: Policy): string {
  return htmlOf(policy.title, `<h1>${escapeHtml(policy.title)}</h1>${policy.clauses.map(sectionOf).join('')}`);
}

function sectionOf(clause: Clause): string {
  const heading = `<h2 id="${clause.id}">${escapeHtml(`${clause.locator} ${clause.title}`)}</h2>`;
  return (
    heading + clause.items.map((item) => `<h3 id="${item.id}">${escapeHtml(item.summary)}</h3>${bodyOf(item)}`).join('')
  );
}

function bodyOf(item: ClauseItem): string {
  if (item.kind === 'table') {
    const rows = [item.columns, ...item.rows.map(({ cells }) => cells)];
    return `<table>${rows.map((cells) => `<tr>${cells.map((cell) => `<td>${escapeHtml(cell)}</td>`).join('')}</tr>`).join('')}</table>`;
  }
  const quotes =
    item.kind === 'provision' ? item.evidence.map(({ quote }) => `<p>“${escapeHtml(quote)}”</p>`).join('') : '';
  return `<p>${escapeHtml(item.text)}</p>${quotes}`;
}
