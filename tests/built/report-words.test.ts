/** What nobody saw is not said to have been read: the words of documents stand nowhere beside one known from a report. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { HTMLElement } from 'node-html-parser';
import Papa from 'papaparse';
import { isReport } from '../../src/schema/source-words.ts';
import { library } from '../held-content.ts';
import { type BuiltPage, builtText, comparisonPages, pages, visibleText } from './built-site.ts';

const reported = library.policies.filter(({ source }) => isReport(source));
const ids = new Set(reported.map(({ id }) => id));

/** Claims that only somebody who read the document could make. */
const OF_DOCUMENTS =
  /读过全文|文件没有写|文件写明|文件写的条件|文本只作|文本要求|文件写给|文件写的|文本未载|文本没有写|原文未载|原文有载/;

const allReported = (documents: readonly string[]) => documents.length > 0 && documents.every((id) => ids.has(id));
const faqs = library.faqs.filter(({ restsOn }) => allReported(restsOn.map(({ policy }) => policy)));

/** Pages that are of documents known from reports only. */
function isOfReports({ file, html }: BuiltPage): boolean {
  const [section, id = ''] = file.split('/');
  switch (section) {
    case 'policies':
      return ids.has(id);
    case 'places':
      return allReported(library.policies.flatMap((policy) => (policy.place === id ? [policy.id] : [])));
    case 'faq':
      return faqs.some((faq) => faq.id === id);
    case 'q':
      // Pages of short addresses lead on to the document or the question that they are about.
      return (
        reported.some((policy) => html.includes(`/policies/${policy.id}/#`) && !html.includes('class="grounds"')) ||
        faqs.some((faq) => html.includes(`href="/faq/${faq.id}/">看全部`))
      );
    default:
      return false;
  }
}

const shown = (element: HTMLElement) =>
  [
    element.textContent,
    ...element
      .querySelectorAll('*')
      .flatMap(({ attributes }) => ['aria-label', 'title'].flatMap((name) => attributes[name] ?? [])),
  ].join('\n');

const faultIn = (text: string) => OF_DOCUMENTS.exec(text)?.[0];

test('there is a document known from a report, and pages, cells and questions of it', () => {
  assert.ok(reported.length > 0 && faqs.length > 0);
  assert.ok(pages.filter(isOfReports).length > reported.length + faqs.length);
});

test('no page of a report speaks of it as the document', () => {
  const faults = pages.filter(isOfReports).flatMap((page) => {
    const fault = faultIn(visibleText(page));
    return fault ? [`${page.file}: ${fault}`] : [];
  });
  assert.deepEqual(faults, []);
});

test('no reply that a page of a report carries speaks of it as the document', () => {
  const faults = pages.filter(isOfReports).flatMap(({ file, root }) =>
    root.querySelectorAll('template, .share-panel').flatMap((element) => {
      const fault = faultIn(`${element.outerHTML}`);
      return fault ? [`${file}: ${fault}`] : [];
    }),
  );
  assert.deepEqual(faults, []);
});

test('no cell of a comparison, card of a question or row of the coverage speaks of a report as the document', () => {
  const elements = [
    ...comparisonPages.flatMap(({ file, root }) =>
      [...ids].flatMap((id) => root.querySelectorAll(`[data-policy="${id}"]`).map((element) => ({ file, element }))),
    ),
    ...faqs.map(({ id }) => {
      const page = pages.find(
        ({ file, root }) => /^faq\/(pages\/\d+\/)?index\.html$/.test(file) && root.getElementById(id),
      );
      return { file: `faq/#${id}`, element: page?.root.getElementById(id) };
    }),
  ];
  assert.ok(elements.length > ids.size);
  const faults = elements.flatMap(({ file, element }) => {
    const fault = element ? faultIn(shown(element)) : 'not there';
    return fault ? [`${file}: ${fault}`] : [];
  });
  assert.deepEqual(faults, []);
});

/** Values of a JSON file that are about a document known from a report, the innermost that say so. */
function aboutReports(value: unknown): unknown[] {
  if (Array.isArray(value)) return value.flatMap(aboutReports);
  if (typeof value !== 'object' || value === null) return [];
  const own = ['document', 'policy', 'id'].some((name) => {
    const named = (value as Record<string, unknown>)[name];
    const id = typeof named === 'object' && named !== null ? (named as Record<string, unknown>)['id'] : named;
    return typeof id === 'string' && ids.has(id);
  });
  // What every file says of all the data is said of documents and reports alike.
  const { attribution: _, ...said } = value as Record<string, unknown>;
  return own ? [said] : Object.values(said).flatMap(aboutReports);
}

test('no item of the data speaks of a report as the document', () => {
  const files = [...globSync('api/v1/**/*.json', { cwd: 'dist' }), ...globSync('charts/*.json', { cwd: 'dist' })];
  let read = 0;
  const faults = files
    .filter((file) => !/schema|changes|datapackage/.test(file))
    .flatMap((file) => {
      const items = aboutReports(JSON.parse(builtText(file)));
      read += items.length;
      return items.flatMap((item) => {
        const fault = faultIn(JSON.stringify(item));
        return fault ? [`${file}: ${fault}`] : [];
      });
    });
  assert.ok(read > 100, `${read} items`);
  assert.deepEqual(faults, []);
});

test('no row of a table of the data speaks of a report as the document', () => {
  let read = 0;
  const faults = [...globSync('api/v1/**/*.csv', { cwd: 'dist' }), ...globSync('charts/*.csv', { cwd: 'dist' })]
    .filter((file) => !file.endsWith('changes.csv'))
    .flatMap((file) => {
      const rows = Papa.parse<Record<string, string>>(readFileSync(`dist/${file}`, 'utf8').replace(/^\uFEFF/, ''), {
        header: true,
      }).data;
      return rows.flatMap((row) => {
        const isAbout = Object.values(row).some(
          (cell) => ids.has(cell) || reported.some(({ title }) => title === cell),
        );
        if (!isAbout) return [];
        read += 1;
        const fault = faultIn(Object.values(row).join('\n'));
        return fault ? [`${file}: ${fault}`] : [];
      });
    });
  assert.ok(read > 100, `${read} rows`);
  assert.deepEqual(faults, []);
});

test('a question that rests on reports alone has the same name for its kind on its page and in the data', () => {
  const items: { id: string; kindWord: string }[] = JSON.parse(builtText('api/v1/faqs.json')).items;
  for (const { file, root } of pages.filter(({ file }) => /^faq\/[^/]+\/index\.html$/.test(file))) {
    const word = items.find(({ id }) => id === file.split('/')[1])?.kindWord;
    const mark = root.querySelector('.short-answer .mark');
    mark?.querySelector('i')?.remove();
    assert.equal(mark?.textContent, word, file);
  }
});
