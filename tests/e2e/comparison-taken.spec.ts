/** What a reader takes along of a chosen comparison: files, a picture, the clipboard; each is the table on the screen. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import { parse } from 'node-html-parser';
import Papa from 'papaparse';
import { copiedTypes, withoutClipboardInterface } from './clipboard.ts';
import { at, DESKTOP, expect, PHONE, test, todayInChina } from './site.ts';
import { violations } from './violations.ts';

const SETTLEMENT = at('compare/settlement/');
/** Places of all standings, one with several documents, one of them fetched; rows that are answered, and one that is not. */
const CHOSEN = `${SETTLEMENT}?places=qingyuan,lanzhou,guangzhou,liaocheng,gansu,china&rows=skill-level,family,fee`;

test.use({ viewport: DESKTOP });

async function open(page: Page, address = CHOSEN): Promise<void> {
  await page.goto(address);
  await expect(page.locator('table.comparison[aria-busy]')).toHaveCount(0);
  await expect(page.locator('.chosen-code')).toBeAttached();
}

const take = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** A file that a button saves. */
async function saved(page: Page, button: string): Promise<{ name: string; content: Buffer; path: string }> {
  const asked = page.waitForEvent('download');
  await take(page, button).click();
  const file = await asked;
  const path = await file.path();
  return { name: file.suggestedFilename(), content: readFileSync(path), path };
}

/** The table on the screen, line by line: names of its heads, and of each cell what its words begin with, one a document. */
const shown = (page: Page) =>
  page.locator('table.comparison').evaluate((table) =>
    [...table.querySelectorAll('tr')].map((line) =>
      [...line.children].map((cell) => {
        const name = cell.querySelector('.row-name, .place') ?? (cell.tagName === 'TH' ? cell : null);
        if (name) return { name: name.textContent ?? '', says: [], silences: [] };
        // Which documents are not about the topic is told once, and a dash stands for what they do not say of a row.
        const isLeftOut = cell.hasAttribute('data-left-out');
        if (isLeftOut || cell.getAttribute('data-meaning') === 'not-about') {
          const left = [...cell.querySelectorAll('p')].map(({ textContent }) => textContent ?? '').join('、');
          return { name: null, says: [], silences: [isLeftOut ? left : '—'] };
        }
        // Of each document its short value, where it has one.
        const leading = [...cell.querySelectorAll('.part')].flatMap(
          (part) => part.querySelector('.short-value b') ?? part.querySelector('li') ?? [],
        );
        return {
          name: null,
          says: leading.map((item) =>
            [...item.childNodes].flatMap((node) => (node instanceof Text ? [node.data] : [])).join(''),
          ),
          silences: [...cell.querySelectorAll('.absent')].map(({ textContent }) => textContent ?? ''),
        };
      }),
    ),
  );

/** Holds lines of fields to the table on the screen; the fields that say how places differ are left over. */
async function expectShown(page: Page, lines: readonly (readonly string[])[]): Promise<void> {
  const table = await shown(page);
  expect(table.length).toBeGreaterThan(2);
  for (const [down, cells] of table.entries()) {
    for (const [across, { name, says, silences }] of cells.entries()) {
      const field = lines[down]?.[across] ?? '';
      if (name !== null) expect.soft(field.replace('（只供对照）', '')).toBe(name);
      else if (says.length === 0) expect.soft(field).toBe([...new Set(silences)].join('；'));
      else for (const words of says) expect.soft(field).toContain(words);
    }
  }
}

/** What LibreOffice shows of a CSV, as whoever opens it takes what the dialog offers for UTF-8. */
function openedByLibreOffice(csv: string): string[][] {
  const folder = mkdtempSync(join(tmpdir(), 'youju-libreoffice-'));
  try {
    execFileSync('soffice', [
      `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`,
      '--headless',
      '--infilter=CSV:44,34,76,1',
      '--convert-to',
      'csv:Text - txt - csv (StarCalc):9,34,76',
      '--outdir',
      folder,
      csv,
    ]);
    const [name = ''] = csv.split('/').slice(-1);
    const text = readFileSync(join(folder, `${name.replace(/\.[^.]*$/, '')}.csv`), 'utf8');
    return Papa.parse<string[]>(text, { delimiter: '\t', skipEmptyLines: true }).data;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

for (const [how, address] of [
  ['as it stands', CHOSEN],
  ['transposed', `${CHOSEN}&layout=transposed`],
] as const) {
  test(`the wide CSV holds the cells of the table ${how}, with what each stands on behind`, async ({ page }) => {
    await open(page, address);
    const { name, content } = await saved(page, '表格（CSV，和看到的一样）');
    expect(name).toBe('youju-settlement-table.csv');
    const lines = Papa.parse<string[]>(content.toString('utf8').slice(1), { skipEmptyLines: true }).data;
    await expectShown(page, lines);
    const [head = [], ...body] = lines;
    expect(head).toContain(how === 'transposed' ? '随迁：原话' : '清远：原话');
    const family = body.flat().filter((field) => /^“.*随迁.*”（.*）$/.test(field));
    const line = page.locator('#family-qingyuan li').first();
    const quotes = await line.locator('.ground-key').getAttribute('popovertarget');
    const ground = await page.locator(`[id="${quotes}"] q`).allTextContents();
    const clause = await line.locator('.locator').textContent();
    const [document] = await page.locator('th[data-place="qingyuan"] small > a').allTextContents();
    expect(family).toContain(`${ground.map((quote) => `“${quote}”`).join('')}（${document}，${clause}）`);
    expect(new Set(body.map((line) => line.at(-2)))).toEqual(new Set([page.url()]));
    expect(new Set(body.map((line) => line.at(-1)))).toEqual(new Set([todayInChina()]));
  });
}

test('a silent cell of the wide CSV is linked in the chosen table, however its column came there', async ({ page }) => {
  // Fetched and silent, of the page and silent, and as somebody typed it.
  await open(page, `${SETTLEMENT}?places=深圳，qingyuan&rows=fee,family`);
  const { content } = await saved(page, '表格（CSV，和看到的一样）');
  const text = content.toString('utf8');
  const chosen = await page.locator('[data-sheet-address]').textContent();
  const links = [...text.matchAll(/https?:[^",\s]*\?places=[^"\s]*#[a-z-]+/g)].map(([link]) =>
    decodeURIComponent(link),
  );
  expect(links.length).toBeGreaterThan(1);
  for (const link of links) expect.soft(link.replace(/#.*/, '')).toBe(chosen);
  for (const anchor of ['#fee-shenzhen', '#fee-qingyuan'])
    expect
      .soft(
        links.some((link) => link.endsWith(anchor)),
        anchor,
      )
      .toBe(true);
});

test('the sources of a picture are the documents about the topic', async ({ page }) => {
  await open(page, `${SETTLEMENT}?places=guangzhou,qingyuan&rows=fee,family`);
  const left = await page.locator('thead th[data-place="guangzhou"] small[hidden] a').allTextContents();
  expect(left.length).toBeGreaterThan(0);
  await take(page, '做成图片').click();
  const svg = (await saved(page, '存成 SVG')).content.toString('utf8');
  const words = parse(svg).textContent.replace(/\s/g, '');
  const [, sources = '', drawn = ''] = /来源：(.+?)制图(.+)/.exec(words) ?? [];
  expect(sources).not.toBe('');
  // That they are not about it is told once, in a row of its own.
  expect(drawn).toContain('不涉及的文件');
  for (const name of left) expect.soft(sources).not.toContain(name.replace(/\s/g, ''));
});

test('LibreOffice shows the cells of the page', async ({ page }) => {
  const isInstalled = spawnSync('soffice', ['--version']).status === 0;
  if (!isInstalled) console.log('LibreOffice is not installed here: opening the wide CSV with it was not tried.');
  test.skip(!isInstalled, 'LibreOffice is not installed');
  await open(page);
  const asked = page.waitForEvent('download');
  await take(page, '表格（CSV，和看到的一样）').click();
  const folder = mkdtempSync(join(tmpdir(), 'youju-table-'));
  try {
    const path = join(folder, 'table.csv');
    await (await asked).saveAs(path);
    await expectShown(page, openedByLibreOffice(path));
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('the JSON holds what the published file says besides, and the items of the choice in its order', async ({
  page,
  request,
}) => {
  await open(page);
  const { name, content } = await saved(page, 'JSON');
  expect(name).toBe('youju-settlement.json');
  interface File {
    items: { place: string; dimension: string }[];
  }
  const { items, ...besides } = JSON.parse(content.toString('utf8')) as File;
  const { items: all, ...published } = (await (await request.get(at('api/v1/compare/settlement.json'))).json()) as File;
  expect(besides).toEqual(published);
  const places = ['qingyuan', 'lanzhou', 'guangzhou', 'liaocheng', 'gansu', 'china'];
  expect(items.length).toBeGreaterThan(10);
  expect(items.map(({ dimension, place }) => `${dimension} ${place}`)).toEqual(
    ['skill-level', 'family', 'fee'].flatMap((row) =>
      places.flatMap((place) =>
        all.filter((item) => item.dimension === row && item.place === place).map(() => `${row} ${place}`),
      ),
    ),
  );
});

test.describe('the picture', () => {
  /** Width and height of a PNG, of its first part (PNG specification, 11.2.1). */
  const sizeOf = (png: Buffer) => [png.readUInt32BE(16), png.readUInt32BE(20)];

  test('is saved as SVG and PNG, 600 pixels wide and twice as fine, and is shown to be held and saved', async ({
    page,
    complaints,
  }) => {
    await open(page);
    await take(page, '做成图片').click();
    const image = page.locator('.taken-picture img');
    await expect(image).toHaveAttribute('src', /^data:image\/png;base64,/);
    await expect(image).toHaveAttribute('alt', /^落户：清远、兰州/);
    const svg = (await saved(page, '存成 SVG')).content.toString('utf8');
    const [, width, height] = /<svg [^>]* width="(\d+)" height="(\d+)"/.exec(svg) ?? [];
    expect(Number(width)).toBe(600);
    const { name, content } = await saved(page, '存成 PNG');
    expect(name).toBe('youju-settlement.png');
    expect(sizeOf(content)).toEqual([1200, 2 * Number(height)]);
    expect(await image.evaluate((shownAs: HTMLImageElement) => [shownAs.naturalWidth, shownAs.naturalHeight])).toEqual(
      sizeOf(content),
    );
    const words = parse(svg)
      .querySelectorAll('text')
      .map(({ textContent }) => textContent)
      .join('');
    for (const said of ['落户：清远', '有据', '随迁', '≠各地不同', '原文未载', '未收录', '来源：清远，2012'])
      expect.soft(words).toContain(said);
    // What was chosen anew is another table.
    await page.getByLabel('收起相同的').check();
    await expect(page.locator('.taken-picture')).toBeHidden();
    expect(complaints).toEqual([]);
  });

  test('goes to the share sheet as a file where a device has one', async ({ page }) => {
    await page.addInitScript(() => {
      Object.assign(navigator, {
        canShare: ({ files }: ShareData) => files?.length === 1,
        share: async ({ files, title }: ShareData) => {
          const [file] = files ?? [];
          Object.assign(window, { shared: [file?.name, file?.type, Number(file?.size) > 10_000, title] });
        },
      });
    });
    await open(page, `${SETTLEMENT}?places=qingyuan&rows=family`);
    await take(page, '做成图片').click();
    await take(page, '分享图片').click();
    await expect
      .poll(() => page.evaluate(() => Reflect.get(window, 'shared')))
      .toEqual(['youju-settlement.png', 'image/png', true, '落户：清远 · 随迁']);
  });

  test('where no pixels can be made the SVG is shown and saved, and the page says why', async ({ page }) => {
    await page.addInitScript(() => {
      HTMLCanvasElement.prototype.toBlob = (done) => done(null);
    });
    await open(page);
    await take(page, '做成图片').click();
    await expect(page.locator('.taken-picture')).toContainText('做不成 PNG');
    await expect(page.locator('.taken-picture img')).toHaveAttribute('src', /^data:image\/svg/);
    await expect(take(page, '存成 PNG')).toHaveCount(0);
    expect((await saved(page, '存成 SVG')).name).toBe('youju-settlement.svg');
  });

  test('fits a phone without fault, light and dark', async ({ page }) => {
    await page.setViewportSize(PHONE);
    await open(page);
    await take(page, '做成图片').click();
    await expect(page.locator('.taken-picture img')).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE.width);
    expect(await violations(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await violations(page, 'colours')).toEqual([]);
  });
});

test.describe('the clipboard', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  for (const [where, prepare] of [
    ['with the Clipboard API', async () => {}],
    ['without it, as on plain HTTP', withoutClipboardInterface],
  ] as const) {
    test(`takes the table as a table and as text between tabs, ${where}`, async ({ page, complaints }) => {
      await prepare(page);
      await open(page);
      await take(page, '表格').click();
      await expect(take(page, '已复制')).toBeVisible();
      const { 'text/plain': text = '', 'text/html': html = '' } = await copiedTypes(page);
      const lines = text.split('\n').map((line) => line.split('\t'));
      await expectShown(page, lines);
      expect(lines.at(-1)?.[0]).toContain(page.url());
      const table = parse(html);
      for (const link of table.querySelectorAll('td a')) {
        expect.soft(link.getAttribute('href')).toContain('/policies/');
        link.remove();
      }
      expect(
        table
          .querySelectorAll('tr')
          .map((line) => line.querySelectorAll('th, td').map((cell) => cell.textContent.trim())),
      ).toEqual(lines.slice(0, -1));
      expect(complaints).toEqual([]);
    });
  }

  test('takes the address of the choice, and a reference to it with its title and the reader’s day', async ({
    page,
  }) => {
    await open(page);
    await take(page, '链接').click();
    await expect(take(page, '已复制')).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
    await take(page, '引文（GB/T 7714）').click();
    await expect
      .poll(() => page.evaluate(() => navigator.clipboard.readText()))
      .toBe(
        `有据. 落户：清远、兰州、广州、聊城等 6 地 · 技能等级、随迁、收费[EB/OL]. [${todayInChina()}]. ${page.url()}`,
      );
  });
});

test('without script the fixed downloads stand there by themselves', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL ? { baseURL } : {}) });
  try {
    const page = await context.newPage();
    await page.goto(CHOSEN);
    await expect(page.locator('.comparison-take')).toBeHidden();
    for (const name of ['CSV', 'JSON'])
      await expect(page.locator('.table-download').getByRole('link', { name: `全部地区，${name}` })).toBeVisible();
  } finally {
    await context.close();
  }
});
