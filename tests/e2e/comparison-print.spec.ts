/** A comparison on paper: A4 across, rendered as a reader's browser would print it. */
import type { Page } from '@playwright/test';
import { entryOf, type Library } from '../../src/library/library.ts';
import { qrStrokes } from '../../src/site/qr-code.ts';
import { largestOf } from '../templates.ts';
import { missing, print, shortAddress } from './printed-sheets.ts';
import { bare } from './printed-text.ts';
import { at, expect, PHONE, test } from './site.ts';

/** Rows with a cell of so many folded items, or with what so many documents say, may go on to further sheets. */
const LONG = 'tr:is(:has(.more li:nth-child(8)), :has(.part:nth-child(n + 3) > ul))';

/** What the table of a page holds, in the words that its sheets are to have. */
const tableOf = (page: Page) =>
  page.evaluate((long) => {
    const textOf = (element: Element | null | undefined) => element?.textContent ?? '';
    return {
      folded: [...document.querySelectorAll('.more > ul > li')].map(({ firstChild }) => firstChild?.textContent ?? ''),
      quotes: [...document.querySelectorAll('.ground q')].map(textOf),
      hasContext: document.querySelector('table.comparison thead [data-context]') !== null,
      place: textOf(document.querySelector('table.comparison thead th[scope="col"] a')),
      legend: textOf([...document.querySelectorAll('.comparison-legend .section-note')].at(-1)),
      drawn: [...document.querySelectorAll('.chart-data tbody')].map(
        (body) => [textOf(body.querySelector('tr')), textOf(body.lastElementChild)] as const,
      ),
      rows: [...document.querySelectorAll('table.comparison tbody tr:has(.row-name)')].map((row) => ({
        name: textOf(row.querySelector('.row-name')),
        head: textOf(row.querySelector('small')),
        items: [...row.querySelectorAll('li')].map(textOf),
        leading: [...row.querySelectorAll('td')].map((cell) => textOf(cell.querySelector('.part > :first-child'))),
        isLong: row.matches(long),
      })),
    };
  }, LONG);

/** The largest has most columns, that of training rows that go on for sheets, that of awards rows that do not. At night all. */
const PRINTED = {
  'the largest': () => largestOf('compare/[topic].astro').map(({ path }) => path),
  'that of training': () => ['compare/training/'],
  'that of awards': () => ['compare/awards/'],
};

for (const [which, find] of Object.entries(PRINTED)) {
  test(`a comparison on paper, ${which}: A4 across, everything that is folded on screen, no row without its names`, async ({
    page,
    library,
  }) => {
    await page.setViewportSize(PHONE);
    for (const path of find()) await test.step(path, () => tryOnPaper(page, library, path));
  });
}

async function tryOnPaper(page: Page, library: Library, path: string): Promise<void> {
  const topic = entryOf(library.topics, path.split('/')[1] ?? '');
  await page.goto(at(path));
  const { folded, quotes, hasContext, place, legend, drawn, rows } = await tableOf(page);
  const sheets = await print(page);
  const texts = sheets.map(({ text }) => text);
  const all = texts.join('');
  const tableEnds = texts.findIndex((sheet) =>
    ['默认不列的地区', '怎么读这张表'].some((end) => sheet.includes(bare(end))),
  );

  await test.step('every sheet is A4 across, with title, address and day; those of the table with the names of places', async () => {
    expect(sheets.filter(({ size: [width, height] }) => width !== 297 || height !== 210)).toEqual([]);
    expect(missing(sheets, [`${topic.name}：各地并排看`, await shortAddress(page, `/${path}`)])).toEqual([]);
    expect(tableEnds).toBeGreaterThan(0);
    for (const sheet of texts.slice(0, tableEnds))
      for (const words of ['比较项', ...(hasContext ? ['只供对照'] : []), `/${path}`])
        expect.soft(sheet).toContain(bare(words));
    const nameless = texts
      .slice(0, tableEnds)
      .filter((sheet) => rows.some(({ name }) => sheet.includes(bare(name))) && !sheet.includes(bare(place)));
    expect(nameless).toEqual([]);
  });

  await test.step('no more sheets than its lines need, and none that is empty', async () => {
    // Lines of a place stand one below the other in its column: a sheet holds some nine of them, or phrases of as many.
    const lines = await page.locator('table.comparison li').count();
    expect.soft(sheets.length).toBeLessThanOrEqual(11 + Math.ceil(lines / 9));
    // The head of a sheet alone has some 150 characters.
    for (const [at, sheet] of texts.entries()) expect.soft(sheet.length, `sheet ${at + 1}`).toBeGreaterThan(170);
  });

  await test.step('what is folded on screen is printed, and so is every phrase', async () => {
    if (topic.id === 'training') expect(folded.length).toBeGreaterThan(10);
    // Words at the foot of a sheet go on at the head of the next, past page number and head.
    const unprinted = [...folded, ...quotes].map(bare).filter((words) => words && !all.includes(words.slice(0, 6)));
    expect(unprinted).toEqual([]);
  });

  if (topic.id === 'awards')
    await test.step('a row of short cells is not cut', () => {
      const short = rows.filter(({ isLong }) => !isLong);
      expect(short.length).toBeGreaterThan(3);
      const isWhole = ({ head, leading }: (typeof rows)[number]) =>
        texts.some((sheet) =>
          [bare(head), ...leading.map((words) => bare(words).slice(0, 4))].every((words) => sheet.includes(words)),
        );
      expect.soft(short.filter((row) => !isWhole(row)).map(({ name }) => name)).toEqual([]);
    });

  if (topic.id === 'training')
    await test.step('a long row says its name on every sheet that it goes on to', () => {
      // Items that several rows have cannot tell which row a sheet shows.
      const beginning = (text: string) => bare(text).slice(0, 14);
      const shownBy = (text: string) =>
        rows.filter(({ items }) => items.some((item) => bare(item).includes(text))).length;
      let goOn = 0;
      for (const { name, items } of rows.filter(({ isLong }) => isLong)) {
        const own = items.map(beginning).filter((text) => shownBy(text) === 1);
        const shown = texts.slice(0, tableEnds + 1).filter((sheet) => own.some((text) => sheet.includes(text)));
        if (shown.length > 1) goOn += 1;
        for (const sheet of shown) expect.soft(sheet).toContain(bare(name));
      }
      expect(goOn).toBeGreaterThan(0);
    });

  await test.step('neither the legend nor a table of a picture goes on to another sheet', async () => {
    const together = [['怎么读这张表', legend.trim().slice(-12)], ...drawn.filter(([first, last]) => first && last)];
    for (const [first = '', last = ''] of together) {
      const whole = texts.some(
        (sheet) => sheet.includes(bare(first).slice(0, 8)) && sheet.includes(bare(last).slice(-8)),
      );
      expect.soft(whole, first.trim().slice(0, 8)).toBe(true);
    }
  });
}

/** A choice with a place whose column is fetched. */
const CHOSEN = at('compare/settlement/?places=qingyuan,guangzhou&rows=housing,family');

test('what is printed of a choice bears its title, its address and its code, its own phrases, and nothing about other places', async ({
  page,
}) => {
  await page.goto(CHOSEN);
  await expect(page.locator('.chosen-code')).toBeAttached();
  const used = await page
    .locator('tbody .ground-key')
    .evaluateAll((keys) => [...new Set(keys.map((key) => key.getAttribute('popovertarget') ?? ''))]);
  const grounds = await page.locator('.ground').evaluateAll((all) =>
    all.map(({ id, textContent, children: [rows] }) => ({
      id,
      rows: rows?.textContent ?? '',
      text: textContent ?? '',
    })),
  );
  const sheets = (await print(page)).map(({ text }) => text);
  const all = sheets.join('');

  await test.step('its title and its address stand on every sheet', async () => {
    for (const sheet of sheets) {
      expect.soft(sheet).toContain(bare('有据 · 落户：清远、广州 · 住房、随迁'));
      expect.soft(sheet).toContain('/compare/settlement/?places=qingyuan,guangzhou&rows=housing,family');
      // The number of the topic's own page leads to another table.
      expect.soft(sheet).not.toMatch(/\/q\/\d+\//);
    }
    for (const other of ['办理时限', '默认不列的地区', '看图']) expect.soft(all).not.toContain(bare(other));
  });

  await test.step('the phrases of the chosen rows and places are there, each with the rows that it stands on', async () => {
    expect(used.length).toBeGreaterThan(4);
    expect(grounds.length).toBeGreaterThan(used.length);
    const listed = all.split(bare('依据')).at(-1) ?? '';
    for (const { id, rows, text } of grounds) {
      if (!used.includes(id)) {
        expect.soft(rows, id).toBe('');
        continue;
      }
      expect.soft(rows, id).toMatch(/^(住房|随迁|住房、随迁)$/);
      // Words go on in the next column or on the next sheet.
      expect.soft(listed, id).toContain(bare(text).slice(0, 16));
    }
    const beyond = grounds.filter(({ id }) => !used.includes(id)).map(({ text }) => bare(text).slice(-16));
    const kept = grounds.filter(({ id }) => used.includes(id)).map(({ text }) => bare(text));
    for (const phrase of beyond)
      if (!kept.some((text) => text.includes(phrase))) expect.soft(listed).not.toContain(phrase);
  });

  await test.step('the code is that of the chosen address; once everything is chosen anew, of the page again', async () => {
    await page.emulateMedia({ media: 'print' });
    const codes = page.locator('.running-head > :is(img, svg)').filter({ visible: true });
    await expect(codes).toHaveCount(1);
    await expect(codes.locator('path[stroke]')).toHaveAttribute('d', qrStrokes(page.url(), 'L').path);
    await page.emulateMedia({ media: null });
    await page.getByRole('button', { name: '恢复默认' }).click();
    await expect(page.locator('.chosen-code')).toHaveCount(0);
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('.running-head')).toContainText('落户：各地并排看', { useInnerText: true });
    await expect(page.getByText('默认不列的地区').filter({ visible: true })).not.toHaveCount(0);
    // Another choice, another code.
    await page.goto(at('compare/settlement/?places=gansu'));
    await expect(codes.locator('path[stroke]')).toHaveAttribute('d', qrStrokes(page.url(), 'L').path);
  });
});

test('what is printed of a choice has its phrases in the order of the table, and heads that name their documents without addresses', async ({
  page,
}) => {
  // Of a place of which nothing is about the topic, of fetched ones, and of those that the page holds.
  await page.goto(at('compare/settlement/?places=guangzhou,gansu,china,liaocheng,qingyuan&rows=family,skill-level'));
  await expect(page.locator('.chosen-code')).toBeAttached();
  const listed = await page.locator('.ground:not([data-unused])').evaluateAll((grounds) => grounds.map(({ id }) => id));
  // What every cell stands on, place after place, and of each row after row.
  const inTable = await page.locator('table.comparison').evaluate((table) => {
    const lines = [...table.querySelectorAll('tbody tr')];
    const places = table.querySelectorAll('thead th[data-place]').length;
    const cells = Array.from({ length: places }, (_, at) => lines.map((line) => line.querySelectorAll('td')[at]));
    const keys = cells.flat().flatMap((cell) => [...(cell?.querySelectorAll('.ground-key') ?? [])]);
    return [...new Set(keys.map((key) => key.getAttribute('popovertarget')))];
  });
  expect(listed.length).toBeGreaterThan(4);
  expect(listed).toEqual(inTable);
  await page.emulateMedia({ media: 'print' });
  for (const link of await page.locator('table.comparison thead a').all())
    expect(await link.evaluate((shown) => getComputedStyle(shown, '::after').content)).toBe('none');
  // One document in sight is named; of several it is said how many.
  for (const head of await page.locator('table.comparison thead th[data-place]').all())
    await expect.soft(head.locator('small, summary').filter({ visible: true })).not.toHaveCount(0);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the whole table is printed, each phrase with the rows that it stands on', async ({ page }) => {
    await page.goto(at('compare/settlement/'));
    const names = await page.locator('.row-name').allTextContents();
    const rows = await page.locator('.ground-rows').allTextContents();
    expect(rows.length).toBeGreaterThan(10);
    for (const of of rows) for (const name of of.split('、')) expect.soft(names).toContain(name);
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('.ground-rows').first()).toBeVisible();
    await expect(page.locator('.running-head img')).toBeVisible();
  });
});
