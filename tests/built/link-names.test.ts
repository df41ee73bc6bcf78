/** Links have names that say where they lead, also to who hears one link after the other without the text between them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type HTMLElement, type Node, NodeType } from 'node-html-parser';
import { contentFiles } from '../../src/commands/content-files.ts';
import { readLibrary } from '../../src/library/read-library.ts';
import { type BuiltPage, faultsIn, pages, siteUrl } from './built-site.ts';

const { library } = readLibrary(contentFiles());
const clauses = new Map(
  library.policies.map(({ id, clauses }) => [id, new Set(clauses.map(({ locator }) => locator))] as const),
);

const isElement = (node: Node): node is HTMLElement => node.nodeType === NodeType.ELEMENT_NODE;
const isUnheard = ({ attributes }: HTMLElement) => 'hidden' in attributes || attributes['aria-hidden'] === 'true';

/** What of an element is read out. */
function heard(node: Node): string {
  if (!isElement(node)) return node.textContent;
  const { attributes } = node;
  if (isUnheard(node) || /^(script|style|template)$/i.test(node.rawTagName ?? '')) return '';
  return attributes['aria-label'] ?? attributes['alt'] ?? node.childNodes.map(heard).join('');
}

/** The name of a link, and what is said besides: two links of one name may be told apart by it. */
function nameOf(link: HTMLElement, root: HTMLElement): { name: string; besides: string } {
  const { 'aria-labelledby': by, title = '' } = link.attributes;
  const parts = by ? by.split(/\s+/).map((id) => root.getElementById(id)) : [link];
  const name = parts.map((part) => (part ? heard(part) : '')).join(' ');
  return { name: name.replace(/\s+/g, ' ').trim() || title, besides: title };
}

const isInSilence = (element: HTMLElement | null): boolean =>
  element !== null && (isUnheard(element) || isInSilence(element.parentNode));

/** Second doors lead to the page that they name as theirs. */
const doors = new Map(
  pages.flatMap(({ file, url, root }) => {
    const own = root.querySelector('link[rel="canonical"]')?.attributes['href'];
    return own && file.startsWith('q/') ? [[url.pathname, new URL(own, url).pathname] as const] : [];
  }),
);

/** The page that a link leads to: where on it is told by the name, or is a line of what the name says. */
function pageAt(href: string, { url }: BuiltPage): string {
  const { origin, pathname } = new URL(href, url);
  return origin === siteUrl.origin ? (doors.get(pathname) ?? pathname) : `${origin}${pathname}`;
}

interface NamedLink {
  name: string;
  besides: string;
  to: string;
}

const linksOf = (page: BuiltPage): NamedLink[] =>
  page.root
    .querySelectorAll('a[href]')
    .filter((link) => !isInSilence(link))
    .map((link) => ({ ...nameOf(link, page.root), to: pageAt(link.attributes['href'] ?? '', page) }));

const named = new Map(pages.map((page) => [page, linksOf(page)] as const));

test('two links of one name on a page lead to one page', () => {
  let links = 0;
  const faults = faultsIn(pages, (page) => {
    const all = named.get(page) ?? [];
    links += all.length;
    return [...Map.groupBy(all, ({ name, besides }) => `${name} (${besides})`)].map(([name, alike]) => {
      const targets = [...new Set(alike.map(({ to }) => to))];
      return targets.length === 1 ? undefined : `“${name}” leads to ${targets.join(' and ')}`;
    });
  });
  assert.deepEqual(faults, []);
  assert.ok(links > 1000);
});

test('where a link leads to another document than that of the page, its name is no bare number of a clause', () => {
  let numbers = 0;
  const faults = faultsIn(pages, (page) => {
    const own = /^policies\/([^/]+)\//.exec(page.file)?.[1];
    return (named.get(page) ?? []).map(({ name, to }) => {
      const policy = /\/policies\/([^/]+)\/$/.exec(to)?.[1];
      if (policy === undefined) return undefined;
      const isBare = clauses.get(policy)?.has(name) ?? false;
      if (isBare && policy === own) numbers += 1;
      return isBare && policy !== own ? `“${name}” of ${policy}` : undefined;
    });
  });
  assert.deepEqual(faults, []);
  // On its own page a document's clauses are called by their numbers.
  assert.ok(numbers > 100);
});

test('every link has a name', () => {
  assert.deepEqual(
    faultsIn(pages, (page) => (named.get(page) ?? []).map(({ name, to }) => (name ? undefined : `no name: ${to}`))),
    [],
  );
});
