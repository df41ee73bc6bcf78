import assert from 'node:assert/strict';
import { globSync } from 'node:fs';
import { test } from 'node:test';
import { XMLParser } from 'fast-xml-parser';
import { readHistory } from '../../src/commands/change-history.ts';
import { recordedAt } from '../../src/history/recorded-at.ts';
import { CHANGE_WORDS, kindWord } from '../../src/history/words.ts';
import { heldPlaces } from '../../src/library/library.ts';
import { LONGEST_LIST } from '../../src/permalinks/list-pages.ts';
import { library } from '../held-content.ts';
import { builtText, faultsIn, fileAt, pages, siteUrl } from './built-site.ts';

interface AtomEntry {
  id: string;
  title: { '#text': string } | string;
  updated: string;
  content: { '#text': string; '@type': string };
  link: { '@href': string };
}
const xml = builtText('changes/feed.xml');
const { feed } = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  isArray: (name) => name === 'entry',
}).parse(xml);
const entries: AtomEntry[] = feed.entry;
const history = readHistory();
const newest = history.slice(0, LONGEST_LIST.days);
const textOf = (value: { '#text': string } | string) => (typeof value === 'string' ? value : value['#text']);

test('what Atom asks of a feed is there', () => {
  assert.equal(feed['@xmlns'], 'http://www.w3.org/2005/Atom');
  assert.equal(feed.id, new URL('changes/', siteUrl).href);
  for (const part of ['title', 'updated', 'author']) assert.ok(feed[part], part);
  const self = [feed.link].flat().find((link: { '@rel': string }) => link['@rel'] === 'self');
  assert.equal(self['@href'], new URL('changes/feed.xml', siteUrl).href);
});

test('each of the newest days of the history is an entry, newest first, with an address of its own that is there', () => {
  assert.deepEqual(
    entries.map(({ updated }) => new Date(updated).toISOString().slice(0, 10)),
    newest.map(({ day }) => day),
  );
  const page = pages.find(({ file }) => file === 'changes/index.html');
  for (const { id, link } of entries) {
    assert.equal(link['@href'], id);
    assert.equal(fileAt(new URL(id)), 'changes/index.html');
    assert.ok(page?.root.getElementById(new URL(id).hash.slice(1)), id);
  }
  assert.equal(new Set(entries.map(({ id }) => id)).size, entries.length);
});

test('an entry counts what changed, and its content names it', () => {
  for (const [index, { says, changes }] of newest.entries()) {
    const title = textOf(entries[index]?.title ?? '');
    const content = entries[index]?.content['#text'] ?? '';
    for (const { change, what } of changes) {
      assert.ok(title.includes(CHANGE_WORDS[change]) && title.includes(kindWord(what)), title);
    }
    if (says) assert.ok(content.includes(says));
    const shown = content.match(/<li>/g)?.length ?? 0;
    const rest = Number(/还有 (\d+) 处/.exec(content)?.[1] ?? 0);
    assert.equal(shown + rest, changes.length);
  }
});

test('an entry says when its day was last added to; its id does not', () => {
  const [newestDay] = newest;
  assert.ok(newestDay);
  assert.deepEqual(
    entries.map(({ updated }) => Date.parse(updated)),
    newest.map((day) => recordedAt(day).getTime()),
  );
  assert.ok(recordedAt({ ...newestDay, again: 2 }) > recordedAt({ ...newestDay, again: 1 }));
  assert.ok(recordedAt({ ...newestDay, again: 1 }) > recordedAt({ day: newestDay.day }));
  assert.deepEqual(
    entries.map(({ id }) => new URL(id).hash),
    newest.map(({ day }) => `#day-${day}`),
  );
});

test('home and the page of changes name the feed in both forms', () => {
  for (const file of ['index.html', 'changes/index.html']) {
    const links = pages.find((page) => page.file === file)?.root.querySelectorAll('link[rel="alternate"]') ?? [];
    assert.deepEqual(
      links.map(({ attributes }) => attributes['href']),
      ['changes/feed.xml', 'changes/feed.json'].map((path) => new URL(path, siteUrl).pathname),
      file,
    );
  }
});

test('the feed says when it was last added to, not when it was built', () => {
  assert.equal(new Date(feed.updated).toISOString().slice(0, 10), history[0]?.day);
});

test('every page names the feed, and the page of changes shows every change', () => {
  const faults = faultsIn(pages, ({ root }) => [
    // The pages of short addresses have neither header nor feed.
    root.querySelector('.site-header') && !root.querySelector('link[rel="alternate"][type="application/atom+xml"]')
      ? 'no feed'
      : undefined,
  ]);
  assert.deepEqual(faults, []);
  // The newest stand on the first page, older ones on those after it.
  const shown = pages.filter(({ file }) => file.startsWith('changes/')).map(({ root }) => root.textContent);
  for (const { title } of history.flatMap(({ changes }) => changes))
    assert.ok(
      shown.some((text) => text.includes(title)),
      title,
    );
});

test('each document, held place and topic has a feed of what changed in it and nothing else, in both forms', () => {
  const feeds = [
    ...library.policies.map(({ id }) => ({ file: `changes/policies/${id}`, holds: [id] })),
    ...heldPlaces(library).map(({ id }) => ({
      file: `changes/places/${id}`,
      holds: [id, ...library.policies.filter(({ place }) => place === id).map((policy) => policy.id)],
    })),
  ];
  for (const { file, holds } of feeds) {
    const days = history
      .map(({ day, changes }) => ({
        day,
        changes: changes.filter(
          ({ what }) => /^(policies|places)\//.test(what) && holds.includes(what.split(/[/#]/)[1] ?? ''),
        ),
      }))
      .filter(({ changes }) => changes.length > 0)
      .slice(0, LONGEST_LIST.days);
    const json: { version: string; feed_url: string; items: { date_modified: string; content_html: string }[] } =
      JSON.parse(builtText(`${file}.json`));
    assert.equal(json.version, 'https://jsonfeed.org/version/1');
    assert.equal(json.feed_url, new URL(`${file}.json`, siteUrl).href);
    assert.deepEqual(
      json.items.map((item) => item.date_modified.slice(0, 10)),
      days.map(({ day }) => day),
      file,
    );
    for (const [index, { changes }] of days.entries()) {
      const shown = json.items[index]?.content_html.match(/<li>/g)?.length ?? 0;
      const rest = Number(/还有 (\d+) 处/.exec(json.items[index]?.content_html ?? '')?.[1] ?? 0);
      assert.equal(shown + rest, changes.length, file);
    }
    assert.equal(builtText(`${file}.xml`).match(/<entry>/g)?.length ?? 0, days.length, file);
  }
  for (const { id } of library.topics) assert.ok(fileAt(new URL(`changes/topics/${id}.xml`, siteUrl)), id);
});

test('no two entries of all feeds have one id, and each leads to what it tells of', () => {
  const feeds = globSync('changes/**/*.json', { cwd: 'dist' }).map(
    (file): { home_page_url: string; items: { id: string; url: string; content_html: string }[] } =>
      JSON.parse(builtText(file)),
  );
  const items = feeds.flatMap((one) => one.items);
  assert.ok(items.length > entries.length);
  assert.equal(new Set(items.map(({ id }) => id)).size, items.length);
  const all = new URL('changes/', siteUrl).href;
  for (const { home_page_url: page, items: told } of feeds) {
    for (const { id, url, content_html: html } of told) {
      const file = fileAt(new URL(url));
      const anchor = decodeURIComponent(new URL(url).hash.slice(1));
      const target = pages.find((one) => one.file === file);
      assert.ok(target && (!anchor || target.root.getElementById(anchor)), `${id}: ${url}`);
      if (page === all) {
        assert.equal(url, id);
        continue;
      }
      // What it is about, one document of it, or one thing that the entry names.
      assert.notEqual(file, 'changes/index.html', id);
      const document = /\/changes(\/policies\/[^/]+\/)$/.exec(url)?.[1];
      assert.ok(
        url === page || html.includes(`href="${url}`) || (document && html.includes(document)),
        `${id}: ${url}`,
      );
    }
  }
});

test('each document, held place and topic leads from its page to its own feeds; each document to what changed in it', () => {
  const pageOf = (file: string) => pages.find((page) => page.file === file) ?? assert.fail(file);
  const changed = pages.flatMap(({ file }) => /^changes\/policies\/([^/]+)\/index\.html$/.exec(file)?.[1] ?? []);
  const subjects = [
    ...library.policies.map(({ id }) => [`policies/${id}`, `policies/${id}`]),
    ...changed.map((id) => [`changes/policies/${id}`, `policies/${id}`]),
    ...heldPlaces(library).map(({ id }) => [`places/${id}`, `places/${id}`]),
    ...library.topics.map(({ id }) => [`compare/${id}`, `topics/${id}`]),
  ];
  for (const [page, feed] of subjects) {
    const links = pageOf(`${page}/index.html`).root.querySelectorAll('link[rel="alternate"]');
    const hrefs = links.map(({ attributes }) => `${attributes['type']} ${attributes['href']}`);
    for (const [type, ending] of [
      ['atom+xml', 'xml'],
      ['feed+json', 'json'],
    ]) {
      const address = new URL(`changes/${feed}.${ending}`, siteUrl);
      assert.ok(hrefs.includes(`application/${type} ${address.pathname}`), `${page}: ${hrefs}`);
      assert.ok(fileAt(address), address.href);
    }
  }
  for (const { id } of library.policies) {
    const { root } = pageOf(`policies/${id}/index.html`);
    const link = root.querySelector(`#cite a[href$="/changes/policies/${id}/"]`);
    assert.equal(link !== null, changed.includes(id), id);
  }
});

test('the page of what changed in a document tells all days on which something did', () => {
  for (const { id } of library.policies) {
    const own = history.flatMap(({ day, changes }) => {
      const theirs = changes.filter(({ what }) => what.split(/[/#]/)[1] === id && what.startsWith('policies/'));
      return theirs.length > 0 ? [{ day, theirs }] : [];
    });
    const root = pages.find(({ file }) => file === `changes/policies/${id}/index.html`)?.root;
    // Of one of which only its being added is to be told its own page says that nothing changed.
    if (!root) assert.ok(own.length < 2, id);
    if (!root) continue;
    const days = root?.querySelectorAll('.changes-day') ?? [];
    assert.deepEqual(
      days.map((day) => [
        day.querySelector('time')?.attributes['datetime'],
        day
          .querySelectorAll('h3')
          .reduce((sum, { textContent }) => sum + Number(/(\d+)\s*$/.exec(textContent)?.[1]), 0),
      ]),
      own.map(({ day, theirs }) => [day, theirs.length]),
      id,
    );
  }
});
