/** A comparison on paper: A4 across, rendered as a reader's browser would print it. */
import type { Page } from '@playwright/test';
import { extractText, getDocumentProxy } from 'unpdf';
import { qrStrokes } from '../../src/site/qr-code.ts';
import { largestOf } from '../templates.ts';
import { bare } from './printed-text.ts';
import { at, expect, PHONE, test } from './site.ts';

const MILLIMETRES_PER_POINT = 25.4 / 72;

/** The text of each printed sheet, without white space, and its size in millimetres. */
async function printed(page: Page) {
  const pdf = await getDocumentProxy(new Uint8Array(await page.pdf({ preferCSSPageSize: true })));
  const { text } = await extractText(pdf, { mergePages: false });
  const sizes = await Promise.all(
    text.map(async (_, index) => {
      const { width, height } = (await pdf.getPage(index + 1)).getViewport({ scale: 1 });
      return [width, height].map((points) => Math.round(points * MILLIMETRES_PER_POINT));
    }),
  );
  return { sheets: text.map(bare), sizes };
}

for (const topic of ['settlement', 'training']) {
  test(`${topic}: A4 across, head and address on every sheet of the table, whatever the screen`, async ({ page }) => {
    await page.setViewportSize(PHONE);
    await page.goto(at(`compare/${topic}/`));
    const { sheets, sizes } = await printed(page);
    expect(sizes.filter(([width, height]) => width !== 297 || height !== 210)).toEqual([]);
    const last = sheets.findIndex((sheet) => sheet.includes(bare('默认不列的地区')));
    expect(last).toBeGreaterThan(0);
    for (const sheet of sheets.slice(0, last)) {
      expect.soft(sheet).toContain(bare('比较项'));
      expect.soft(sheet).toContain(bare('只供对照'));
      expect.soft(sheet).toContain(`/compare/${topic}/`);
    }
  });
}

test('what is folded on screen is printed, and so is every phrase', async ({ page }) => {
  await page.goto(at('compare/training/'));
  const folded = await page
    .locator('.more > ul > li')
    .evaluateAll((items) => items.map(({ firstChild }) => firstChild?.textContent ?? ''));
  const quotes = await page.locator('.ground q').allTextContents();
  const { sheets } = await printed(page);
  const all = sheets.join('');
  expect(folded.length).toBeGreaterThan(10);
  // Words at the foot of a sheet go on at the head of the next, past page number and head.
  const missing = [...folded, ...quotes].map(bare).filter((words) => words && !all.includes(words.slice(0, 6)));
  expect(missing).toEqual([]);
});

/** Rows with a cell of so many folded items, or with what so many documents say, may go on to further sheets. */
const LONG = 'tr:is(:has(.more li:nth-child(8)), :has(.part:nth-child(n + 3) > ul))';

test('a row of short cells is not cut', async ({ page }) => {
  await page.goto(at('compare/awards/'));
  const rows = await page.locator(`tbody tr:not(${LONG.slice(2)})`).evaluateAll((lines) =>
    lines.map((line) => ({
      head: line.querySelector('small')?.textContent ?? '',
      feet: line.querySelectorAll('.cell-foot').length,
      last: [...line.querySelectorAll('td')].map(
        (cell) =>
          [...cell.querySelectorAll('.part > :first-child')].find(({ textContent }) => textContent !== '不涉及')
            ?.textContent ?? '',
      ),
    })),
  );
  const { sheets } = await printed(page);
  expect(rows.length).toBeGreaterThan(3);
  for (const { head, last } of rows) {
    const sheet = sheets.find((candidate) => candidate.includes(bare(head)));
    expect.soft(sheet, head).toBeDefined();
    for (const words of last) expect.soft(sheet, head).toContain(bare(words).slice(0, 4));
  }
});

test('a long row says its name on every sheet that it goes on to', async ({ page }) => {
  await page.goto(at('compare/training/'));
  const rows = await page.locator('table.comparison tbody tr').evaluateAll(
    (lines, long) =>
      lines.map((line) => ({
        name: line.querySelector('.row-name')?.textContent ?? '',
        items: [...line.querySelectorAll('li')].map(({ textContent }) => textContent ?? ''),
        isLong: line.matches(long),
      })),
    LONG,
  );
  const { sheets } = await printed(page);
  const afterTable = sheets.findIndex((sheet) => sheet.includes(bare('默认不列的地区')));
  // Items that several rows have cannot tell which row a sheet shows.
  const beginning = (text: string) => bare(text).slice(0, 14);
  const shownBy = (text: string) => rows.filter(({ items }) => items.some((item) => bare(item).includes(text))).length;
  let goOn = 0;
  for (const { name, items } of rows.filter(({ isLong }) => isLong)) {
    const own = items.map(beginning).filter((text) => shownBy(text) === 1);
    const shown = sheets.slice(0, afterTable + 1).filter((sheet) => own.some((text) => sheet.includes(text)));
    if (shown.length > 1) goOn += 1;
    for (const sheet of shown) expect.soft(sheet).toContain(bare(name));
  }
  expect(goOn).toBeGreaterThan(0);
});

test('no sheet begins with the rest of a sentence of the legend or of a picture’s table, and none is empty', async ({
  page,
}) => {
  for (const { path: id } of largestOf('compare/[topic].astro', 2)) {
    await page.goto(at(id));
    const legend = (await page.locator('.comparison-legend .section-note').last().textContent()) ?? '';
    const tables = await page
      .locator('.chart-data tbody')
      .evaluateAll((bodies) =>
        bodies.map((body) => [body.querySelector('tr')?.textContent ?? '', body.lastElementChild?.textContent ?? '']),
      );
    const { sheets } = await printed(page);
    const together = [['怎么读这张表', legend.trim().slice(-12)], ...tables.filter(([first, last]) => first && last)];
    for (const [first = '', last = ''] of together) {
      const whole = sheets.some(
        (sheet) => sheet.includes(bare(first).slice(0, 8)) && sheet.includes(bare(last).slice(-8)),
      );
      expect.soft(whole, `${id}: ${first.trim().slice(0, 8)}`).toBe(true);
    }
    // The head of a sheet alone has some 150 characters.
    for (const [at, sheet] of sheets.entries())
      expect.soft(sheet.length, `${id}, sheet ${at + 1}`).toBeGreaterThan(170);
  }
});

/** A choice with a place whose column is fetched. */
const CHOSEN = at('compare/settlement/?places=qingyuan,guangzhou&rows=housing,family');

test('what is printed of a choice bears its title and address, and nothing about other places', async ({ page }) => {
  await page.goto(CHOSEN);
  await expect(page.locator('.chosen-code')).toBeAttached();
  const { sheets } = await printed(page);
  for (const sheet of sheets) {
    expect.soft(sheet).toContain(bare('有据 · 落户：清远、广州 · 住房、随迁'));
    expect.soft(sheet).toContain('/compare/settlement/?places=qingyuan,guangzhou&rows=housing,family');
    // The number of the topic's own page leads to another table.
    expect.soft(sheet).not.toMatch(/\/q\/\d+\//);
  }
  const all = sheets.join('');
  for (const other of ['办理时限', '默认不列的地区', '看图']) expect.soft(all).not.toContain(bare(other));
  await page.getByRole('button', { name: '恢复默认' }).click();
  await expect(page.locator('.chosen-code')).toHaveCount(0);
  const whole = await printed(page);
  expect(whole.sheets[0]).toContain(bare('有据 · 落户：各地并排看'));
  expect(whole.sheets.join('')).toContain(bare('默认不列的地区'));
});

test('of the phrases those of the chosen rows and places are printed, each with the rows that it stands on', async ({
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
  expect(used.length).toBeGreaterThan(4);
  expect(grounds.length).toBeGreaterThan(used.length);
  const all = (await printed(page)).sheets.join('').split(bare('依据'));
  const listed = all.at(-1) ?? '';
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

test('the code on the sheets is that of the chosen address', async ({ page }) => {
  await page.goto(CHOSEN);
  await page.emulateMedia({ media: 'print' });
  const codes = page.locator('.running-head > :is(img, svg)').filter({ visible: true });
  await expect(codes).toHaveCount(1);
  await expect(codes.locator('path[stroke]')).toHaveAttribute('d', qrStrokes(page.url(), 'L').path);
  // Another choice, another code.
  await page.goto(at('compare/settlement/?places=gansu'));
  await expect(codes.locator('path[stroke]')).toHaveAttribute('d', qrStrokes(page.url(), 'L').path);
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
