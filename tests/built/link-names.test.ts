/** Links have names that say where they lead, also to who hears one link after the other without the text between them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type HTMLElement, type Node, NodeType } from 'node-html-parser';
import { library } from '../held-content.ts';
import { type BuiltPage, faultsIn, pages, siteUrl } from './built-site.ts';

const clauses = new Map(
  library.policies.map(({ id, clauses }) => [id, new Set(clauses.map(({ locator }) => locator))] as const),
);

const isElement = (node: Node): node is HTMLElement => node.nodeType === NodeType.ELEMENT_NODE;
const isUnheard = ({ attributes, rawTagName }: HTMLElement) =>
  'hidden' in attributes || attributes['aria-hidden'] === 'true' || /^template$/i.test(rawTagName ?? '');

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

interface NamedLink {
  name: string;
  besides: string;
  /** The page that it leads to. */
  page: string;
  /** The page with the place on it, and with what is chosen there. */
  to: string;
  /** True in a reply that is there to be copied. */
  isToBeCopied: boolean;
}

function linkedBy(link: HTMLElement, { url, root }: BuiltPage): NamedLink {
  const { origin, pathname, search, hash } = new URL(link.attributes['href'] ?? '', url);
  const page = origin === siteUrl.origin ? (doors.get(pathname) ?? pathname) : `${origin}${pathname}`;
  const isToBeCopied = link.closest('.reply-rich') !== null;
  return { ...nameOf(link, root), page, to: `${page}${search}${hash}`, isToBeCopied };
}

const linksOf = (page: BuiltPage): NamedLink[] =>
  page.root
    .querySelectorAll('a[href]')
    .filter((link) => !isInSilence(link))
    .map((link) => linkedBy(link, page));

const named = new Map(pages.map((page) => [page, linksOf(page)] as const));

/** Links of one name that do not lead to one address. */
const ambiguous = (links: readonly NamedLink[], leadTo: 'page' | 'to'): string[] =>
  [...Map.groupBy(links, ({ name, besides }) => `${name} (${besides})`)].flatMap(([name, alike]) => {
    const targets = [...new Set(alike.map(({ [leadTo]: target }) => target))];
    return targets.length === 1 ? [] : [`“${name}” leads to ${targets.join(' and ')}`];
  });

test('two links of one name on a page lead to one address, to the line', () => {
  let links = 0;
  const faults = faultsIn(pages, (page) => {
    const all = named.get(page) ?? [];
    links += all.length;
    return ambiguous(
      all.filter(({ isToBeCopied }) => !isToBeCopied),
      'to',
    );
  });
  assert.deepEqual(faults, []);
  assert.ok(links > 1000);
});

// A reply is sent as it stands: it names a document with its clause, as letters do, and quotes each line behind its link.
test('two links of one name in a text to be copied lead to one document', () => {
  let links = 0;
  const faults = faultsIn(pages, (page) => {
    const copied = (named.get(page) ?? []).filter(({ isToBeCopied }) => isToBeCopied);
    links += copied.length;
    return ambiguous(copied, 'page');
  });
  assert.deepEqual(faults, []);
  assert.ok(links > 100);
});

test('no link is called by the bare number of a clause, on its own document’s page either', () => {
  let inDocuments = 0;
  const faults = faultsIn(pages, (page) =>
    (named.get(page) ?? []).map(({ name, page: to }) => {
      const policy = /\/policies\/([^/]+)\//.exec(to)?.[1];
      if (policy === undefined) return undefined;
      inDocuments += 1;
      return clauses.get(policy)?.has(name) ? `“${name}” of ${policy}` : undefined;
    }),
  );
  assert.deepEqual(faults, []);
  assert.ok(inDocuments > 1000);
});

test('every link has a name', () => {
  assert.deepEqual(
    faultsIn(pages, (page) => (named.get(page) ?? []).map(({ name, to }) => (name ? undefined : `no name: ${to}`))),
    [],
  );
});
