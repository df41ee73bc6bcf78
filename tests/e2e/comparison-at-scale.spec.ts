/** The comparison of more places than a table shows at once, on a site built from generated documents. */
import { globSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { contentFiles } from '../../src/commands/content-files.ts';
import { entryOf } from '../../src/library/library.ts';
import { readLibrary } from '../../src/library/read-library.ts';
import { buildGeneratedSite, type GeneratedSite } from '../bench/compare/generated-site.ts';
import { type ServedSite, serveSite } from '../bench/search/served-site.ts';
import { DESKTOP, expect, test } from './site.ts';

test.describe.configure({ mode: 'serial' });
test.use({ viewport: DESKTOP });

const PLACES = 30;
let built: GeneratedSite;
let site: ServedSite;

test.beforeAll(async () => {
  const { library } = readLibrary(contentFiles());
  const topic = entryOf(library.topics, 'settlement');
  const others = library.topics.flatMap(({ id }) => (id === topic.id ? [] : [id]));
  built = buildGeneratedSite(PLACES, topic, others);
  // The generated site stands at the root of its server, wherever the real one stands.
  const base = process.env['BASE_PATH'];
  delete process.env['BASE_PATH'];
  site = await serveSite(built.folder);
  if (base !== undefined) process.env['BASE_PATH'] = base;
});
test.afterAll(() => {
  site?.close();
  built?.remove();
});

const open = (page: Page, below = '') => page.goto(`${site.root}/compare/settlement/${below}`);
/** What stands in the table once what was chosen is drawn. */
const drawn = async (page: Page, selector: string) => {
  await expect(page.locator('table.comparison[aria-busy]')).toHaveCount(0);
  return page.locator(`table.comparison ${selector}`).allInnerTexts();
};
const heads = (page: Page) => drawn(page, 'thead .place');
const names = (...numbers: number[]) => numbers.map((number) => `城${String(number).padStart(5, '0')}`);
const state = (page: Page) => page.getByRole('main').getByRole('status');
const box = (page: Page, name: string) => page.locator('.choices').getByLabel(name);
/** The pages asked for since the last call; an icon may come whenever the browser likes. */
const fetched = () => site.takeRequests().filter((path) => path.startsWith('/compare/'));
/** The files of a place's documents. */
const filesOf = (place: string) =>
  globSync(`compare/documents/${place}-*.json`, { cwd: built.folder })
    .map((path) => `/${path}`)
    .sort();
/** Opens the list of places, once nothing above it is drawn any more: what moves under the pointer is not pressed. */
const pick = async (page: Page) => {
  await expect(page.locator('table.comparison[aria-busy]')).toHaveCount(0);
  await page.locator('summary', { hasText: '选地区' }).click();
  await expect(page.locator('.comparison-controls details').first()).toHaveAttribute('open');
};

test('six places are shown at most, the others listed; only a chosen one is fetched', async ({ page }) => {
  await open(page);
  const first = await heads(page);
  expect(first).toHaveLength(6);
  await expect(page.locator('.other-places li[data-standing="about"]')).toHaveCount(PLACES - 6);
  const brief = await page
    .locator('thead [data-brief]')
    .evaluateAll((columns) => columns.map((column) => (column as HTMLElement).dataset['place'] ?? ''));
  await site.quiet();
  site.takeRequests();
  await pick(page);
  await box(page, '城00021').check();
  await expect.poll(() => heads(page)).toEqual([...first, '城00021']);
  await site.quiet();
  // A file for each of its documents, what the page held in brief, and nothing of any other place.
  const asked = fetched();
  expect(asked.filter((path) => !brief.some((place) => path.includes(`/${place}-`))).sort()).toEqual(
    filesOf('city-00021'),
  );
  await box(page, '城00021').uncheck();
  await box(page, '城00021').check();
  await expect.poll(() => heads(page)).toContain('城00021');
  expect(fetched()).toEqual([]);
});

test('a fetched column is whole: phrases, citation, difference, and links that bring it back', async ({ page }) => {
  await open(page, '?places=city-00001,city-00012');
  await expect.poll(() => heads(page)).toEqual(names(1, 12));
  const answered = page.locator('td[data-place="city-00012"]:has(.ground-key)').first();
  await answered.locator('.ground-key').first().click();
  await expect(page.locator('.ground:popover-open q')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(answered.locator('.cell-tools')).not.toHaveCount(0);
  const row = await answered.getAttribute('data-row');
  await answered.locator('.cell-foot a').first().click();
  await expect(page).toHaveURL(new RegExp(`/compare/settlement/\\?places=.*city-00012.*#${row}-city-00012$`));
  await expect(page.locator(`[id="${row}-city-00012"]`)).toBeInViewport();
});

test('what differs is told anew for the places that are chosen', async ({ page }) => {
  for (const places of [
    [1, 2],
    [12, 25],
    [3, 14, 26],
  ]) {
    await open(page, `?places=${places.map((number) => `city-${String(number).padStart(5, '0')}`).join(',')}`);
    await expect.poll(() => heads(page)).toEqual(names(...places));
    const rows = await page.locator('table.comparison tbody tr').evaluateAll((lines) =>
      lines.map((line) => ({
        said: line.querySelector<HTMLElement>('.difference')?.dataset['difference'],
        meanings: [...line.querySelectorAll<HTMLElement>('td')].map(({ dataset }) => dataset['meaning'] ?? ''),
      })),
    );
    for (const { said, meanings } of rows) {
      const answers = meanings.filter((meaning) => meaning.startsWith('='));
      const expected =
        answers.length === 0
          ? 'all-silent'
          : answers.length === 1 && meanings.length > 1
            ? 'only'
            : new Set(answers).size > 1
              ? 'different'
              : answers.length < meanings.length
                ? 'some-silent'
                : 'same';
      expect(said).toBe(expected);
    }
  }
});

test('documents of different years stay apart in one cell, each with its date and term', async ({ page }) => {
  await open(page, '?places=city-00010');
  await expect.poll(() => heads(page)).toEqual(names(10));
  const parts = page.locator('td[data-row="who"] .part');
  await expect(parts.locator('.cell-foot > a')).toHaveText(['2018-05-06', '2014-05-06', '2010-05-06']);
  await expect(parts.first().locator('.cell-foot')).toContainText('技能人才办法2018');
  await expect(parts.first().locator('.cell-foot')).toContainText('没有写有效期');
  await open(page, '#who-city-00010-2014-settlement');
  await expect(page.locator('[id="who-city-00010-2014-settlement"]')).toBeInViewport();
});

test('a link to a cell that was never fetched brings it', async ({ page }) => {
  await open(page, '#points-city-00029');
  await expect(page.locator('[id="points-city-00029"]')).toBeInViewport();
  expect(await heads(page)).toContain('城00029');
});

test('more places than fit are cut, and the page says so', async ({ page }) => {
  const all = Array.from({ length: PLACES }, (_, at) => `city-${String(at + 1).padStart(5, '0')}`);
  await open(page, `?places=${all.join(',')}`);
  await expect(state(page)).toContainText('地区太多，个数“30”');
  await expect.poll(async () => (await heads(page)).length).toBe(24);
});

test('a place that cannot be fetched is named, with the way to what its page says of the topic; the others are shown', async ({
  page,
}) => {
  await page.route('**/compare/documents/city-00022-*.json', (route) => route.abort());
  await open(page, '?places=city-00001,city-00022,city-00021');
  await expect(state(page)).toContainText('没能取到城00022的条款');
  await expect(state(page).getByRole('link')).toHaveAttribute('href', '/places/city-00022/#settlement');
  expect(await heads(page)).toEqual(names(1, 21));
});

test('a choice that is overtaken by another is not drawn', async ({ page }) => {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/compare/documents/city-00019-*.json', async (route) => {
    await released;
    await route.continue();
  });
  await open(page, '?places=city-00001,city-00002,city-00003,city-00004');
  await pick(page);
  await box(page, '城00019').check();
  await expect(state(page)).toContainText('正在取');
  await box(page, '城00019').uncheck();
  await box(page, '城00001').uncheck();
  await expect.poll(() => heads(page)).toEqual(names(2, 3, 4));
  release();
  await site.quiet();
  expect(await heads(page)).toEqual(names(2, 3, 4));
});

test('a place is found by its name among many', async ({ page }) => {
  await open(page);
  await pick(page);
  await page.getByLabel('按名字找').fill('城0002');
  await expect(page.locator('[data-choices="places"] label').filter({ visible: true })).toHaveCount(10);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`${site.root}/compare/settlement/`);
});

test('places are put in order by a number, wherever their columns came from', async ({ page }) => {
  await open(page, '?places=city-00002,city-00011,city-00012,city-00013,city-00014');
  // What they may be ordered by is known once all columns are there.
  await expect.poll(() => heads(page)).toHaveLength(5);
  const option = page.getByLabel('排序').locator('option').nth(1);
  const value = (await option.getAttribute('value')) ?? '';
  await page.getByLabel('排序').selectOption(value);
  await heads(page);
  const [, row, measure] = /^([\w-]+)\.(.+)\.down$/.exec(value) ?? [];
  const numbers = await page.locator(`td[data-row="${row}"]`).evaluateAll(
    (cells, wanted) =>
      cells.map((cell) => {
        const own = ((cell as HTMLElement).dataset['values'] ?? '')
          .split(' ')
          .find((entry) => entry.startsWith(`${wanted}:`));
        return own ? Number(own.split(':').at(-1)) : -1;
      }),
    measure,
  );
  expect(numbers).toEqual(numbers.toSorted((a, b) => b - a));
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('every place that is not in the table is a link to what its page says of the topic', async ({ page }) => {
    await open(page);
    await expect(page.getByRole('link', { name: '城00025' })).toHaveAttribute('href', '/places/city-00025/#settlement');
  });
});
