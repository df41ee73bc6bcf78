import assert from 'node:assert/strict';
import { test } from 'node:test';
import { itemsOf } from '../../src/schema/policy-body.ts';
import { library } from '../held-content.ts';
import {
  builtPolicyPages,
  builtText,
  faultsIn,
  fileAt,
  listedPages,
  notFoundPage,
  pages,
  repeated,
  siteUrl,
} from './built-site.ts';

const locations = (file: string) =>
  [...builtText(file).matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, loc = '']) => new URL(loc));
const sitemaps = locations('sitemap-index.xml');
const listed = sitemaps.flatMap((sitemap) => locations(fileAt(sitemap) ?? '')).map(({ href }) => href);

test('robots.txt lets everybody in and names the sitemap', () => {
  const lines = builtText('robots.txt')
    .split('\n')
    .map((line) => line.trim());
  const named =
    lines
      .find((line) => line.startsWith('Sitemap:'))
      ?.slice('Sitemap:'.length)
      .trim() ?? '';
  assert.equal(named, new URL('sitemap-index.xml', siteUrl).href);
  assert.ok(lines.includes('User-agent: *'));
  assert.equal(
    lines.find((line) => line.startsWith('Disallow:')),
    undefined,
  );
});

test('the sitemap lists every page but short addresses, pages for frames and those that nobody is led to', () => {
  const published = listedPages.map(({ url }) => url.href);
  assert.ok(published.length > 0);
  assert.deepEqual(listed.toSorted(), published.toSorted());
  assert.deepEqual(repeated(listed), []);
});

test('every page that the sitemap lists is there', () => {
  assert.deepEqual(
    listed.filter((address) => !fileAt(new URL(address))),
    [],
  );
});

test('there is a page for unknown addresses', () => {
  assert.ok(notFoundPage);
});

test('every document, place, topic and question of the library has its page', () => {
  const expected = [
    ...library.policies.map(({ id }) => `policies/${id}/`),
    ...library.places.map(({ id }) => `places/${id}/`),
    ...library.topics.map(({ id }) => `compare/${id}/`),
    ...library.faqs.map(({ id }) => `faq/${id}/`),
  ];
  assert.deepEqual(
    expected.filter((address) => !listed.includes(new URL(address, siteUrl).href)),
    [],
  );
});

test('every clause, provision, table and open point of the library is an element of its page', () => {
  assert.equal(builtPolicyPages.length, library.policies.length);
  const faults = faultsIn(builtPolicyPages, ({ file, root }) => {
    const policy = library.policies.find(({ id }) => file === `policies/${id}/index.html`);
    if (!policy) return ['no document of the library'];
    const ids = new Set(root.querySelectorAll('[id]').map(({ id }) => id));
    const anchors = [...policy.clauses.map(({ id }) => id), ...itemsOf(policy).map(({ id }) => id)];
    assert.ok(anchors.length > 0);
    return anchors.map((id) => (ids.has(id) ? undefined : `no #${id}`));
  });
  assert.deepEqual(faults, []);
});

test('every term of the glossary is an element of its page', () => {
  const glossary = pages.filter(({ file }) => file === 'glossary/index.html');
  assert.equal(glossary.length, 1);
  assert.deepEqual(
    faultsIn(glossary, ({ root }) =>
      library.glossary.map(({ id }) => (root.getElementById(id) ? undefined : `no #${id}`)),
    ),
    [],
  );
});
