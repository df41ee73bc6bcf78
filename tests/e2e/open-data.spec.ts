import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { at, DESKTOP, expect, PHONE, sidewaysScroll, test } from './site.ts';

/** What a link downloads, as text. */
async function downloaded(page: Page, control: Locator): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), control.click()]);
  return readFile(await download.path(), 'utf8');
}

test('a journalist finds the data from the home page, and takes a comparison away', async ({ page, complaints }) => {
  await page.goto(at());
  await page.getByRole('main').getByRole('link', { name: '下载全部数据' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '数据下载' })).toBeVisible();
  const csv = await downloaded(page, page.getByRole('link', { name: /^比较：落户，CSV/ }));
  expect(csv.startsWith('\uFEFF主题,比较项,地区')).toBe(true);
  expect(csv).toContain('未收录');
  expect(complaints).toEqual([]);
});

test('every file that the page of data names is there', async ({ page, request }) => {
  await page.goto(at('data/'));
  const links = page.getByRole('main').locator('a[href*="/api/v1/"]');
  const addresses = await links.evaluateAll((anchors) => anchors.map((anchor) => (anchor as HTMLAnchorElement).href));
  expect(addresses.length).toBeGreaterThan(20);
  for (const address of new Set(addresses)) expect.soft((await request.get(address)).status(), address).toBe(200);
});

test('the data are found in the footer of every page', async ({ page }) => {
  await page.goto(at('glossary/'));
  for (const name of ['收录情况', '内容改动', '数据下载']) {
    await expect(page.getByRole('contentinfo').getByRole('link', { name })).toBeVisible();
  }
});

test('the feed is XML that a browser can read', async ({ page, request }) => {
  await page.goto(at('changes/'));
  const feed = await page.locator('link[rel="alternate"][type="application/atom+xml"]').getAttribute('href');
  const xml = await (await request.get(feed ?? '')).text();
  // On a page of the site a text is parsed by its own policy only.
  await page.goto('about:blank');
  const root = await page.evaluate(
    (text) => new DOMParser().parseFromString(text, 'application/xml').documentElement.nodeName,
    xml,
  );
  expect(root).toBe('feed');
});

for (const own of [true, false]) {
  test(`a table of a document is taken away from beside it, ${own ? 'where it has a file' : 'made by the browser'}`, async ({
    page,
    library,
  }) => {
    const tables = library.policies.flatMap((policy) =>
      policy.clauses.flatMap(({ items }) => items.flatMap((item) => (item.kind === 'table' ? [{ policy, item }] : []))),
    );
    const found = tables.find(
      ({ policy, item }) => existsSync(`dist/api/v1/tables/${policy.id}/${item.id}.csv`) === own,
    );
    expect(found).toBeDefined();
    if (!found) return;
    await page.goto(at(`policies/${found.policy.id}/#${found.item.id}`));
    const { summary, columns, rows } = found.item;
    const control = own
      ? page.getByRole('link', { name: `${summary}，CSV`, exact: true })
      : page.locator(`button[data-table="${found.item.id}"]`);
    const csv = await downloaded(page, control);
    expect(csv).toContain(columns.join(','));
    expect(csv.trim().split('\r\n')).toHaveLength(rows.length + 1);
  });
}

test('each count of the coverage leads to what it counts', async ({ page, library }) => {
  await page.goto(at('coverage/'));
  const row = page.getByRole('row', { name: /^清远/ }).last();
  // To who hears it, a count says of what it is.
  const settled = row.getByRole('link', { name: /^清远，落户：\d+ 条$/ });
  const count = Number.parseInt((await settled.textContent()) ?? '', 10);
  await settled.click();
  await expect(page).toHaveURL(/\/places\/qingyuan\/#settlement$/);
  const listed = page.locator('#settlement .points li');
  const items = library.policies
    .filter(({ place }) => place === 'qingyuan')
    .flatMap(({ clauses }) => clauses.flatMap((clause) => clause.items));
  await expect(listed).toHaveCount(items.filter(({ topic }) => topic === 'settlement').length);
  expect(count).toBe(items.filter(({ topic, kind }) => topic === 'settlement' && kind !== 'open-point').length);
  await page.goBack();
  await row.getByRole('link', { name: /^清远，落户：\d+ 项未载$/ }).click();
  await expect(page).toHaveURL(/\/policies\/qingyuan-2012-skilled-worker-settlement\/#absences$/);
});

test('the page of changes leads to what changed, and to the feed', async ({ page, library }) => {
  await page.goto(at('changes/'));
  // Days, and what changed on them by document, are lines until they are opened.
  await page.locator('details.changes-day, .changes-day > .fold').evaluateAll((folds) => {
    for (const fold of folds) fold.setAttribute('open', '');
  });
  // Which documents changed last, the content says; each is called by its title, which may be that of its points schedule, too.
  const ofSchedules = library.points.map(({ title }) => title.quote);
  const titles = library.policies
    .filter(({ title }) => !ofSchedules.includes(title))
    .map(({ title }) => title.replace(/[()]/g, '\\$&'));
  const link = page.getByRole('link', { name: new RegExp(`^(?:${titles.join('|')})$`) }).first();
  const title = await link.textContent();
  await link.click();
  await expect(page).toHaveURL(
    new RegExp(`/policies/${library.policies.find((policy) => policy.title === title)?.id}/$`),
  );
  await page.goBack();
  await expect(page.getByRole('link', { name: 'Atom', exact: true })).toHaveAttribute('href', /changes\/feed\.xml$/);
});

test('on the page of changes the newest day stands open alone, and the address of a day opens it', async ({ page }) => {
  await page.setViewportSize(PHONE);
  await page.goto(at('changes/'));
  const days = page.locator('details.changes-day');
  await expect(days.first()).toHaveAttribute('open');
  for (const other of (await days.all()).slice(1)) await expect(other).not.toHaveAttribute('open');
  // Some sixteen screens of a phone, where it was fifty.
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThan(16 * PHONE.height);
  await days.first().locator('> summary').click();
  await expect(days.first()).not.toHaveAttribute('open');
  const id = await days.first().getAttribute('id');
  await page.locator(`.changes-jump a[href="#${id}"]`).click();
  await expect(days.first()).toHaveAttribute('open');
  await expect(days.first().locator('> summary')).toBeInViewport();
  await page.emulateMedia({ media: 'print' });
  for (const name of await days.first().locator('.fold:not([open]) li a').all()) await expect(name).toBeVisible();
});

for (const viewport of [PHONE, DESKTOP]) {
  test(`data, coverage and changes fit ${viewport.width} px`, async ({ page }) => {
    await page.setViewportSize(viewport);
    for (const address of ['data/', 'coverage/', 'changes/']) {
      await page.goto(at(address));
      expect.soft(await sidewaysScroll(page), address).toBe(0);
    }
  });
}
