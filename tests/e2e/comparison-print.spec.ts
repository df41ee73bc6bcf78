/** A comparison on paper: A4 across, rendered as a reader's browser would print it. */
import type { Page } from '@playwright/test';
import { extractText, getDocumentProxy } from 'unpdf';
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

/** Rows with a cell of so many folded items may go on to further sheets. */
const LONG = 'tr:has(.more li:nth-child(8))';

test('a row of short cells is not cut', async ({ page }) => {
  await page.goto(at('compare/settlement/'));
  const rows = await page.locator(`tbody tr:not(${LONG.slice(2)})`).evaluateAll((lines) =>
    lines.map((line) => ({
      head: line.querySelector('small')?.textContent ?? '',
      feet: line.querySelectorAll('.cell-foot').length,
      last: [...line.querySelectorAll('td')].map(
        (cell) => cell.querySelector('.part')?.firstElementChild?.textContent ?? '',
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
    const legend = (await page.locator('.comparison-legend .section-note').textContent()) ?? '';
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

test('the address that is printed brings the choice back', async ({ page }) => {
  await page.goto(at('compare/settlement/?places=qingyuan,gansu&rows=fee,family'));
  await expect(page.locator('[data-sheet-address]')).toContainText('places=qingyuan,gansu');
  const { sheets } = await printed(page);
  expect(sheets[0]).toContain('/compare/settlement/?places=qingyuan,gansu&rows=family,fee');
  expect(sheets[0]).not.toContain(bare('办理时限'));
});
