import assert from 'node:assert/strict';
import { globSync } from 'node:fs';
import { test } from 'node:test';
import { pagesOf, TEMPLATES, type Template, templatesOf } from '../templates.ts';
import { faultsIn, pages } from './built-site.ts';

test('every file in src/pages that makes pages is in the table of templates, and no other', () => {
  const files = globSync('**/*.astro', { cwd: 'src/pages' }).map((file) => file.replaceAll('\\', '/'));
  assert.deepEqual([...TEMPLATES].sort(), files.sort());
});

test('every built page belongs to exactly one template, so that none escapes what is tried of each', () => {
  const faults = faultsIn(pages, ({ file, html }) => {
    const templates = templatesOf(file, html);
    return [templates.length === 1 ? undefined : `${templates.length} templates: ${templates.join(', ')}`];
  });
  assert.deepEqual(faults, []);
});

/** Made only where something moved, where there is more than one page holds, or where a document holds a schedule. */
const WHERE_NEEDED: readonly Template[] = [
  '[...old].astro',
  'changes/[day].astro',
  'charts/pages/[page].astro',
  'coverage/[region].astro',
  'faq/pages/[page].astro',
  'glossary/pages/[page].astro',
  'points/pages/[page].astro',
  'policies/[id]/points.astro',
  'policies/pages/[page].astro',
];

test('every template has a page to be tried, save those that are made only where they are needed', () => {
  const without = TEMPLATES.filter((template) => pagesOf(template).length === 0);
  assert.deepEqual(
    without.filter((template) => !WHERE_NEEDED.includes(template)),
    [],
  );
});

test('a page of no template, and one that moved, are told from the others', () => {
  assert.deepEqual(templatesOf('somewhere/else/index.html', ''), []);
  assert.deepEqual(templatesOf('policies/a/index.html', ''), ['policies/[id].astro']);
  assert.deepEqual(templatesOf('policies/a/index.html', '<a href="/b/" data-lead>'), ['[...old].astro']);
  assert.deepEqual(templatesOf('index.html', ''), ['index.astro']);
  assert.deepEqual(templatesOf('compare/a/b/index.html', ''), ['compare/[topic]/[place].astro']);
});
