import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { DocumentFile } from '../../src/reply/document-file.ts';
import { library } from '../held-content.ts';
import { pageWeight } from '../page-weight.ts';
import { comparisonPages, embedPages, faultsIn, fileAt, pages, siteUrl } from './built-site.ts';

test('pages for frames are of questions, of tables of comparisons, and of pictures, one each', () => {
  const charts = pages.filter(({ file }) => /^charts\/(?!pages\/)[^/]+\/index\.html$/.test(file));
  const files = embedPages.map(({ file }) => file);
  const expected = [
    ...charts.map(({ file }) => `embed/${file}`),
    ...library.topics.map(({ id }) => `embed/compare/${id}/index.html`),
    ...library.faqs.map(({ id }) => `faq/${id}/embed/index.html`),
  ];
  assert.deepEqual(files.toSorted(), expected.toSorted());
});

test('a page for frames has no navigation, two small scripts, grounds, and links that leave the frame; a table has one script more, which reads its choice', () => {
  const scriptsFault = (file: string, count: number) => {
    const most = file.startsWith('embed/compare/') ? { count: 3, bytes: 2000 } : { count: 2, bytes: 700 };
    return count === most.count && pageWeight(`dist/${file}`).script < most.bytes ? undefined : 'other scripts';
  };
  assert.deepEqual(
    faultsIn(embedPages, ({ file, root, html }) => [
      root.querySelector('nav, form, button, header, [popover]') ? 'navigation' : undefined,
      scriptsFault(file, root.querySelectorAll('script').length),
      /frame-ancestors|X-Frame/i.test(html) ? 'forbids frames' : undefined,
      root.querySelector('a[href*="/policies/"], a[href*="/q/"]') ? undefined : 'no grounds',
      ...root
        .querySelectorAll('a')
        .map(({ attributes }) => (attributes['target'] === '_blank' ? undefined : `${attributes['href']} stays`)),
    ]),
    [],
  );
});

test('a page for frames leads to the page that says it whole', () => {
  const canonicalOf = (page: (typeof pages)[number]) =>
    page.root.querySelector('link[rel="canonical"]')?.attributes['href'] ?? '';
  assert.deepEqual(
    faultsIn(embedPages, (page) => {
      const whole = new URL(canonicalOf(page));
      const file = fileAt(whole);
      return [
        file && existsSync(`dist/${file}`) ? undefined : `no ${whole}`,
        page.root.querySelector(`h1 a[href="${whole.pathname}"]`) ? undefined : 'its title does not lead there',
      ];
    }),
    [],
  );
});

test('a page for frames is small: a picture 20 KB, a table 30 KB, compressed', () => {
  assert.deepEqual(
    faultsIn(embedPages, ({ file }) => {
      const { total } = pageWeight(`dist/${file}`);
      const limit = file.startsWith('embed/compare/') ? 30 : 20;
      return [total <= limit * 1024 ? undefined : `${total} bytes`];
    }),
    [],
  );
});

test('where each line stands is in a table for frames, and the files that hold its phrases are', () => {
  const tables = embedPages.filter(({ file }) => file.startsWith('embed/compare/'));
  assert.deepEqual(
    faultsIn(tables, ({ root }) => {
      const files = (root.querySelector('.embed-table')?.attributes['data-files'] ?? '').split(' ');
      const linesOf = (id: string) => {
        const name = files.find((file) => file.startsWith(`${id}.`));
        const path = `dist/compare/documents/${name}.json`;
        return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as DocumentFile).items : undefined;
      };
      const links = root.querySelectorAll('.embed-table .locator');
      return [
        links.length > 0 ? undefined : 'no line',
        ...links.map(({ attributes: { href = '' } }) => {
          const [, id = '', line = ''] = /\/policies\/([^/]+)\/#(.+)/.exec(href) ?? [];
          return linesOf(id)?.[line] ? undefined : `no phrases of ${href}`;
        }),
      ];
    }),
    [],
  );
});

test('every comparison offers its table for other pages', () => {
  assert.deepEqual(
    faultsIn(comparisonPages, ({ root }) => {
      const [, address = ''] = /src="([^"?]+)/.exec(root.querySelector('.table-embed code')?.textContent ?? '') ?? [];
      return [address && fileAt(new URL(address, siteUrl)) ? undefined : `no ${address}`];
    }),
    [],
  );
});
