import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  type BuiltPage,
  builtPolicyPages,
  embedPages,
  faultsIn,
  listedPages,
  pages,
  repeated,
  unlistedPages,
} from './built-site.ts';

const titleOf = ({ root }: BuiltPage) => root.querySelector('title')?.textContent.trim() ?? '';
const metaOf = ({ root }: BuiltPage, name: string) =>
  root.querySelector(`meta[name="${name}"], meta[property="${name}"]`)?.attributes['content']?.trim() ?? '';

test('every page has a title and a description', () => {
  const faults = faultsIn(pages, (page) => [
    titleOf(page) ? undefined : 'no title',
    metaOf(page, 'description') ? undefined : 'no description',
  ]);
  assert.deepEqual(faults, []);
});

test('no two pages share a title', () => {
  assert.deepEqual(repeated(pages.map(titleOf)), []);
});

test('no two pages share a description', () => {
  assert.deepEqual(repeated(pages.map((page) => metaOf(page, 'description'))), []);
});

test('every page has exactly one first-level heading, and it says something', () => {
  const faults = faultsIn(pages, ({ root }) => {
    const headings = root.querySelectorAll('h1').map(({ textContent }) => textContent.trim());
    return headings.length === 1 && headings[0] ? [] : [`h1: ${JSON.stringify(headings)}`];
  });
  assert.deepEqual(faults, []);
});

test('headings go down one level at a time', () => {
  const faults = faultsIn(pages, ({ root }) => {
    const levels = root
      .querySelectorAll('main :is(h1, h2, h3, h4, h5, h6)')
      .map(({ rawTagName }) => Number(rawTagName[1]));
    return levels.map((level, index) => {
      const before = levels[index - 1] ?? 0;
      return level > before + 1 ? `h${level} after h${before}` : undefined;
    });
  });
  assert.deepEqual(faults, []);
});

test('every page says that it is in simplified Chinese', () => {
  assert.deepEqual(
    faultsIn(pages, ({ root }) => {
      const lang = root.querySelector('html')?.attributes['lang'];
      return [lang === 'zh-CN' ? undefined : `lang: ${lang}`];
    }),
    [],
  );
});

test('every page names its own address as the canonical one', () => {
  const faults = faultsIn(listedPages, (page) => {
    const canonical = page.root.querySelectorAll('link[rel="canonical"]').map(({ attributes }) => attributes['href']);
    return [
      canonical.length === 1 && canonical[0] === page.url.href ? undefined : `canonical: ${canonical}`,
      metaOf(page, 'og:url') === page.url.href ? undefined : `og:url: ${metaOf(page, 'og:url')}`,
    ];
  });
  assert.deepEqual(faults, []);
});

test('what a shared link shows is the title and description of the page', () => {
  // Nobody is sent a page for frames.
  const shared = pages.filter((page) => !embedPages.includes(page));
  const faults = faultsIn(shared, (page) => [
    metaOf(page, 'og:title') === titleOf(page) ? undefined : 'og:title differs from the title',
    metaOf(page, 'og:description') === metaOf(page, 'description') ? undefined : 'og:description differs',
  ]);
  assert.deepEqual(faults, []);
});

test('search engines are kept from pages that nobody is led to or that are for frames, and from no other', () => {
  const kept = pages.filter((page) => metaOf(page, 'robots').includes('noindex')).map(({ file }) => file);
  assert.deepEqual(
    kept,
    pages.filter((page) => [...unlistedPages, ...embedPages].includes(page)).map(({ file }) => file),
  );
});

test('every document shows its own title as its heading', () => {
  assert.ok(builtPolicyPages.length > 0);
  assert.deepEqual(
    faultsIn(builtPolicyPages, (page) => {
      const heading = page.root.querySelector('h1')?.textContent.trim() ?? '';
      return [titleOf(page).startsWith(heading) ? undefined : `title ${titleOf(page)}, heading ${heading}`];
    }),
    [],
  );
});
