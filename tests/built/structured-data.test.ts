import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'zod';
import { type BuiltPage, builtPolicyPages, faultsIn, fileAt, pages, siteUrl } from './built-site.ts';

const day = z.iso.date();
const words = z.string().trim().min(1);
const ownPage = z.url().refine((address) => fileAt(new URL(address)) !== undefined, 'is no page of this site');

const something = z.looseObject({ '@context': z.literal('https://schema.org'), '@type': words });
const article = something.extend({
  '@type': z.literal('Article'),
  headline: words,
  inLanguage: z.literal('zh-CN'),
  url: ownPage,
  description: words,
  dateModified: day,
  publisher: z.looseObject({ '@type': z.literal('Organization'), name: words }),
  about: z.looseObject({
    '@type': z.enum(['Legislation', 'CreativeWork']),
    name: words,
    legislationDate: day.optional(),
    spatialCoverage: z.looseObject({ '@type': z.literal('Place'), name: words }),
  }),
});
const webSite = something.extend({
  '@type': z.literal('WebSite'),
  name: words,
  url: z.literal(siteUrl.href),
  potentialAction: z.looseObject({
    '@type': z.literal('SearchAction'),
    target: z.string().endsWith('?q={search_term_string}').startsWith(siteUrl.href),
    'query-input': z.literal('required name=search_term_string'),
  }),
});

const blocksOf = ({ root }: BuiltPage) =>
  root.querySelectorAll('script[type="application/ld+json"]').map(({ textContent }) => textContent);

/** What is wrong with a block of structured data, in one line; undefined where nothing is. */
function faultOf(block: string, schema: z.ZodType): string | undefined {
  const parsed = schema.safeParse(JSON.parse(block));
  return parsed.success ? undefined : z.prettifyError(parsed.error).replaceAll('\n', ' ');
}

/** Paths of the values that say nothing: null or empty. */
function emptyValues(value: unknown, path = ''): string[] {
  if (value === null || value === '') return [path];
  if (typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) => emptyValues(inner, `${path}/${key}`));
}

test('every block of structured data is JSON of a schema.org type without empty values', () => {
  const faults = faultsIn(pages, (page) =>
    blocksOf(page).flatMap((block) => [faultOf(block, something), ...emptyValues(JSON.parse(block))]),
  );
  assert.deepEqual(faults, []);
});

test('every document is described as an article about an act of an authority', () => {
  assert.ok(builtPolicyPages.length > 0);
  const faults = faultsIn(builtPolicyPages, (page) => {
    const blocks = blocksOf(page);
    return blocks.length === 1 ? blocks.map((block) => faultOf(block, article)) : [`${blocks.length} blocks`];
  });
  assert.deepEqual(faults, []);
});

test('a document is described under its own address and title', () => {
  assert.deepEqual(
    faultsIn(builtPolicyPages, (page) =>
      blocksOf(page).map((block) => {
        const { url, headline } = article.parse(JSON.parse(block));
        const heading = page.root.querySelector('h1')?.textContent.trim();
        return url === page.url.href && headline === heading ? undefined : `${headline} at ${url}`;
      }),
    ),
    [],
  );
});

test('the first page describes the site and its search', () => {
  const home = pages.filter(({ file }) => file === 'index.html');
  assert.deepEqual(
    faultsIn(home, (page) => blocksOf(page).map((block) => faultOf(block, webSite))),
    [],
  );
  assert.equal(home.flatMap(blocksOf).length, 1);
});
