/** What the page about the data promises a program: its own example, and following what changes in one place. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runInNewContext } from 'node:vm';
import { parse } from 'node-html-parser';
import { builtText, fileAt, pages, siteUrl } from './built-site.ts';

/** Fetches files of the built site, as a program elsewhere fetches those of the published one. */
const fetchBuilt = async (address: string) => {
  const url = new URL(address);
  assert.equal(url.origin, new URL(siteUrl).origin);
  return { json: async () => JSON.parse(builtText(url.pathname.slice(new URL(siteUrl).pathname.length))) };
};

interface Found {
  place: string;
  title: string;
  force: string;
  state: string;
  underLapsed: boolean;
  clause: string;
  quote: string | null;
  link: string;
}

test('the example on the page, run as it stands, finds where a 高级工 may settle, with clause, phrase, link and state', async () => {
  const code = pages
    .find(({ file }) => file === 'data/index.html')
    ?.root.querySelector('pre[aria-label="找高级工落户的例子"]')?.textContent;
  assert.ok(code && code.split('\n').length <= 30);
  const found: Found[] = await runInNewContext(`(async () => { ${code}\n; return found; })()`, { fetch: fetchBuilt });
  assert.ok(new Set(found.map(({ place }) => place)).size > 2);
  for (const { place, title, force, state, underLapsed, clause, quote, link } of found) {
    assert.ok(place && title && force, title);
    assert.match(state, /^(not-yet|in-term|ended|none-printed|text-not-seen|unsettled)$/);
    assert.equal(typeof underLapsed, 'boolean');
    assert.ok(quote === null || quote.length > 0);
    const target = new URL(link);
    const page = pages.find(({ file }) => file === fileAt(target));
    const line = page?.root.getElementById(target.hash.slice(1));
    assert.ok(clause && line, link);
    if (quote) assert.ok(page?.root.textContent.includes(clause), `${link}: ${clause}`);
  }
  const qingyuan = found.find(({ place }) => place.startsWith('清远'));
  assert.match(qingyuan?.quote ?? '', /高级工及以上/);
});

interface Item {
  id: string;
  url: string;
  date_modified: string;
  content_html: string;
}

test('a program follows the feed of one place: what it has seen is not told again, and all else with links', async () => {
  const feed = async () => {
    const { items }: { items: Item[] } = await (await fetchBuilt(`${siteUrl}changes/places/qingyuan.json`)).json();
    return items;
  };
  const seen = new Set<string>();
  const news = async () => {
    const fresh = (await feed()).filter(({ id }) => !seen.has(id));
    for (const { id } of fresh) seen.add(id);
    return fresh.map(({ url, date_modified: day, content_html: html }) => ({
      day: day.slice(0, 10),
      url,
      links: parse(html)
        .querySelectorAll('a')
        .map((link) => link.getAttribute('href') ?? ''),
    }));
  };
  const all = await news();
  assert.ok(all.length > 1);
  for (const { day, url, links } of all) {
    assert.match(day, /^\d{4}-\d{2}-\d{2}$/);
    for (const address of [url, ...links]) assert.ok(fileAt(new URL(address)), address);
  }
  assert.deepEqual(await news(), []);
  seen.delete((await feed())[0]?.id ?? '');
  assert.deepEqual(await news(), all.slice(0, 1));
});
