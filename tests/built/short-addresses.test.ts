import assert from 'node:assert/strict';
import { globSync } from 'node:fs';
import { test } from 'node:test';
import { readLedger } from '../../src/commands/permalink-ledger.ts';
import { hasOwnPage } from '../../src/permalinks/ledger.ts';
import { numberPieceOf, targetIn } from '../../src/permalinks/number-pieces.ts';
import { numberedAddresses } from '../../src/permalinks/numbered-addresses.ts';
import { resolveAddress, shortNumbersOf } from '../../src/permalinks/resolve-address.ts';
import { dayOfIssue } from '../../src/schema/document-words.ts';
import { formatDay } from '../../src/schema/format-day.ts';
import { itemsOf } from '../../src/schema/policy-body.ts';
import { validityMark } from '../../src/site/policy-facts.ts';
import { library } from '../held-content.ts';
import { pageWeight } from '../page-weight.ts';
import {
  builtFaqPages,
  builtPolicyPages,
  builtShortLinkPages,
  builtText,
  comparisonPages,
  faultsIn,
  fileAt,
  siteUrl,
  visibleText,
} from './built-site.ts';

const { ledger } = readLedger();
const numberOf = (file: string) => Number(file.split('/')[1]);

test('every number up to the bound has its page and its QR code, and no other has', () => {
  const numbers = [...ledger.byNumber.keys()].filter((number) => hasOwnPage(ledger, number)).sort((a, b) => a - b);
  assert.ok(numbers.length >= 575);
  assert.deepEqual(
    builtShortLinkPages.map(({ file }) => numberOf(file)).sort((a, b) => a - b),
    numbers,
  );
  assert.deepEqual(globSync('dist/qr/*.svg').length, numbers.length);
  for (const number of numbers) assert.match(builtText(`qr/${number}.svg`), /^<svg .*<\/svg>\n$/);
});

test('every number that was ever given out leads on, from its page or by the table that servers and 404.html read', () => {
  const lost = [...ledger.byNumber].flatMap(([number, { address }]) => {
    if (fileAt(new URL(`q/${number}/`, siteUrl))) return [];
    const piece = fileAt(new URL(numberPieceOf(number).slice(1), siteUrl));
    const target = piece ? targetIn(builtText(piece), number) : undefined;
    const place = resolveAddress(ledger, address);
    const isRight =
      place.kind === 'here' ? target?.kind === 'here' && target.address === place.address : target?.kind === 'retired';
    const isMapped = ['nginx', 'caddy'].every((server) =>
      builtText(`_numbers.${server}.conf`).includes(`\n${number} "`),
    );
    return isRight && isMapped ? [] : [`${number}: ${address}`];
  });
  assert.deepEqual(lost, []);
});

test('what a number without a page stands for shows its code drawn into the page that it is of', () => {
  const numbers = shortNumbersOf(ledger);
  const faults = faultsIn([...builtPolicyPages, ...builtFaqPages, ...comparisonPages], ({ file, root }) => {
    const number = numbers.get(`/${file.replace('index.html', '')}`);
    if (number === undefined || hasOwnPage(ledger, number)) return [];
    return [root.querySelector('.running-head svg path, .sheet-foot svg path') ? undefined : 'no code on the sheet'];
  });
  assert.deepEqual(faults, []);
});

test('every document, provision, table and open point has a short address', () => {
  const numbers = shortNumbersOf(ledger);
  const termsNumber = numberedAddresses(library);
  const addresses = library.policies.flatMap(({ id, clauses }) => [
    `/policies/${id}/`,
    ...itemsOf({ clauses }).map((item) => `/policies/${id}/#${item.id}`),
  ]);
  assert.deepEqual(
    addresses.filter((address) => !termsNumber(address) || !numbers.has(address)),
    [],
    'Run npm run permalinks.',
  );
});

test('a short address shows what its number stands for, links there, and names that page as the canonical one', () => {
  const faults = faultsIn(builtShortLinkPages, (page) => {
    const entry = ledger.byNumber.get(numberOf(page.file));
    const place = entry && resolveAddress(ledger, entry.address);
    if (place?.kind !== 'here') return [];
    const target = new URL(place.address.slice(1), siteUrl);
    const hrefs = page.root
      .querySelectorAll('main a')
      .map(({ attributes }) => new URL(attributes['href'] ?? '', page.url).href);
    const canonical = page.root.querySelector('link[rel="canonical"]')?.attributes['href'];
    return [
      hrefs.includes(target.href) ? undefined : `no link to ${target.href}`,
      canonical === target.href.replace(/#.*/, '') && fileAt(target) ? undefined : `canonical: ${canonical}`,
    ];
  });
  assert.deepEqual(faults, []);
});

test('the short address of a provision shows its point, its phrases letter for letter, its clause and its document', () => {
  let compared = 0;
  const faults = faultsIn(builtShortLinkPages, (page) => {
    const [, id, anchor] =
      ledger.byNumber.get(numberOf(page.file))?.address.match(/^\/policies\/([^/]+)\/#(.+)$/) ?? [];
    const policy = library.policies.find((candidate) => candidate.id === id);
    const item = policy && itemsOf(policy).find((candidate) => candidate.id === anchor);
    if (!item) return [];
    compared += 1;
    const text = visibleText(page);
    const quotes = page.root.querySelectorAll('q').map(({ textContent }) => textContent);
    const expected = item.kind === 'provision' ? item.evidence.map(({ quote }) => quote) : [];
    const clauses = item.kind === 'provision' ? item.evidence.map(({ clause }) => clause) : [item.clause];
    return [
      ...expected.filter((quote) => !quotes.includes(quote)),
      ...[item.summary, policy.title, ...clauses].filter((words) => !text.includes(words)),
    ];
  });
  assert.deepEqual(faults, []);
  assert.ok(compared > 400);
});

test('the short address of a question shows its answer, each document with its day, a phrase or silence, and what to heed', () => {
  let compared = 0;
  const faults = faultsIn(builtShortLinkPages, (page) => {
    const id = ledger.byNumber.get(numberOf(page.file))?.address.match(/^\/faq\/([^/]+)\/$/)?.[1];
    const faq = library.faqs.find((candidate) => candidate.id === id);
    if (!faq) return [];
    compared += 1;
    const text = visibleText(page);
    const sections = page.root.querySelectorAll('.grounds');
    const policies = library.policies.filter((policy) => faq.restsOn.some((pointer) => pointer.policy === policy.id));
    return [
      sections.length === policies.length ? undefined : `${sections.length} documents`,
      ...policies.flatMap((policy) => [policy.title, formatDay(dayOfIssue(policy)), validityMark(policy).caution]),
      faq.answer,
    ]
      .filter((words) => words && !text.includes(words))
      .concat(
        sections.filter((section) => !section.querySelector('li .locator')).map(() => 'a document without a ground'),
      );
  });
  assert.deepEqual(faults, []);
  const numbers = shortNumbersOf(ledger);
  const withPages = library.faqs.filter(({ id }) => {
    const number = numbers.get(`/faq/${id}/`);
    return number !== undefined && hasOwnPage(ledger, number);
  });
  assert.ok(withPages.length > 80);
  assert.equal(compared, withPages.length);
});

test('the page of a short address takes at most 9 KB to load, compressed, and script for copying only', () => {
  const heavy = builtShortLinkPages.flatMap(({ file }) => {
    const { total, script } = pageWeight(`dist/${file}`);
    // Of it, copying where there is no Clipboard API, and HTML as rich text, takes 0.6 KB.
    return total <= 9 * 1024 && script <= 1.75 * 1024 ? [] : [`${file}: ${total} bytes, ${script} of script`];
  });
  assert.deepEqual(heavy, []);
});
