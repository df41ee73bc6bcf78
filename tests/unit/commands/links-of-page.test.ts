import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileOfAddress, linksOfPage } from '../../../src/commands/links-of-page.ts';

const ROOT = new URL('https://your.domain/youju/');

test('what a page points at within the site is told by its address below the root; its ids are told, too', () => {
  const html = `<main id="main"><a href="/youju/places/x/#y" id="a">x</a> <a href="#own">own</a> <img src="/youju/qr/1.svg" alt="">
    <a href="https://example.org/youju/z/">elsewhere</a> <a href="/other/">not ours</a> <a href="mailto:a@example.org">mail</a>
    <form action="/youju/search/?q=a&amp;b=c"></form><a href="/youju/eligibility/#place=x">set</a> <a href="/youju/places/#%E4%B8%80">一</a></main>`;
  const { ids, targets } = linksOfPage(html, new URL('policies/p/', ROOT), ROOT);
  assert.deepEqual([...ids], ['main', 'a']);
  assert.deepEqual(
    [...targets],
    ['/places/x/#y', '/policies/p/#own', '/qr/1.svg', '/search/', '/eligibility/', '/places/#一'],
  );
});

test('the file of an address is that which a plain server answers with', () => {
  const files = ['/', '/places/x/#y', '/qr/1.svg', '/404.html', '/_astro/at-12345678/faq/ways/1.json'].map(
    fileOfAddress,
  );
  assert.deepEqual(files, ['index.html', 'places/x/index.html', 'qr/1.svg', '404.html', 'faq/ways/1.json']);
});
