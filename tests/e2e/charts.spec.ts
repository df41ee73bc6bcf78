import { globSync, readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { build } from 'esbuild';
import { some } from '../depth.ts';
import { largestOf } from '../templates.ts';
import { at, DESKTOP, expect, PHONE, sidewaysScroll, TABLET, test } from './site.ts';

/** Texts of the pictures that are shown which leave their picture or run into each other, one line a fault. */
function misplacedTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const faults: string[] = [];
    for (const svg of document.querySelectorAll('svg')) {
      const frame = svg.getBoundingClientRect();
      if (frame.width === 0 || svg.querySelector('text') === null) continue;
      const scale = frame.height / svg.viewBox.baseVal.height;
      // What is drawn for another day is not shown.
      const shown = [...svg.querySelectorAll('text')].filter((text) => text.getClientRects().length > 0);
      const texts = shown.map((text) => {
        const { left, right, bottom } = text.getBoundingClientRect();
        // A line box is taller than its letters; these reach about 0.86 em above the base line.
        const size = Number.parseFloat(getComputedStyle(text).fontSize) * scale;
        const base = bottom - size * 0.3;
        return { words: text.textContent ?? '', left, right, top: base - size * 0.8, bottom: base };
      });
      for (const { words, left, right, top, bottom } of texts) {
        if (left < frame.left - 0.5 || right > frame.right + 0.5 || top < frame.top - 1 || bottom > frame.bottom + 1) {
          faults.push(`over the edge: ${words}`);
        }
      }
      texts.forEach((one, index) => {
        for (const other of texts.slice(index + 1)) {
          const apart =
            one.right <= other.left || other.right <= one.left || one.bottom <= other.top || other.bottom <= one.top;
          if (!apart) faults.push(`${one.words} × ${other.words}`);
        }
      });
    }
    return faults;
  });
}

/** The page of a picture across places, and of one of a document. */
const PICTURES = ['charts/targets-people/', 'charts/qingyuan-2012-skilled-worker-settlement-task-table-grid/'];
const [PICTURE = ''] = PICTURES;

for (const template of [
  'charts/[id].astro',
  'embed/charts/[id].astro',
  'compare/[topic].astro',
  'places/[id].astro',
] as const)
  test(`no label leaves its picture or covers another on a page of ${template}, at any width and type size`, async ({
    page,
  }) => {
    let drawn = 0;
    // Not every topic has numbers to draw.
    const drawing = largestOf(template, 20).filter(({ path }) =>
      /<svg[^>]*>(?:(?!<\/svg>).)*<text/s.test(readFileSync(`dist/${path}index.html`, 'utf8')),
    );
    for (const { path } of drawing.slice(0, 3)) {
      await page.goto(at(path));
      drawn += await page.locator('main svg:has(text)').count();
      for (const viewport of [PHONE, TABLET, DESKTOP]) {
        await page.setViewportSize(viewport);
        for (const size of ['', 'largest']) {
          await page.evaluate((chosen) => {
            document.documentElement.dataset['size'] = chosen;
          }, size);
          expect.soft(await misplacedTexts(page), `${path} at ${viewport.width} px ${size}`).toEqual([]);
        }
      }
    }
    expect(drawn).toBeGreaterThan(0);
  });

test('no label of a downloaded picture leaves it or covers another', async ({ page }) => {
  const addresses = globSync('dist/charts/*.svg').map((file) => at(file.replaceAll('\\', '/').replace('dist/', '')));
  expect(addresses.length).toBeGreaterThan(0);
  for (const address of some(addresses, 6)) {
    await page.goto(address);
    expect.soft(await misplacedTexts(page), address).toEqual([]);
  }
});

for (const viewport of [PHONE, DESKTOP]) {
  test(`at ${viewport.width} px a picture’s page shows one drawing, and all of it can be seen`, async ({ page }) => {
    await page.setViewportSize(viewport);
    for (const path of PICTURES) {
      await page.goto(at(path));
      await expect(page.locator('.chart-drawing svg').filter({ visible: true })).toHaveCount(1);
      const overflow = await page.locator('.chart-drawing').evaluate((box) => box.scrollWidth - box.clientWidth);
      expect.soft(overflow, path).toBe(0);
    }
  });
}

test('the list of pictures leads to each, also from where an old link led', async ({ page, complaints }) => {
  await page.goto(at('charts/#targets-people'));
  const card = page.locator('li#targets-people');
  await expect(card).toBeInViewport();
  const width = await card.locator('img').evaluate(async (image: HTMLImageElement) => {
    await image.decode();
    return image.naturalWidth;
  });
  expect(width).toBe(1200);
  await card.getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('任务：培养、培训多少人');
  expect(complaints).toEqual([]);
});

test('a row of a picture’s table leads to the line of the document', async ({ page }) => {
  await page.setViewportSize(PHONE);
  await page.goto(at(PICTURE));
  await page.locator('#table tbody tr').first().getByRole('link').first().click();
  await expect(page).toHaveURL(/policies\/[^/]+\/#/);
  await expect(page.locator(':target')).toBeVisible();
});

test('a picture can be taken away: its files load, its citations and its code are copied', async ({
  page,
  context,
  complaints,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(at(PICTURE));
  for (const link of await page.locator('#files a').all()) {
    const address = (await link.getAttribute('href')) ?? '';
    expect.soft((await page.request.get(address)).status(), address).toBe(200);
  }
  for (const [button, starts] of [
    ['复制嵌入代码', '<iframe src="'],
    ['复制引文（GB/T 7714）', '有据. 任务：培养、培训多少人[EB/OL]'],
  ] as const) {
    await page.getByRole('button', { name: button }).click();
    await expect(page.getByRole('button', { name: '已复制' })).toBeVisible();
    const text = await page.evaluate(() => navigator.clipboard.readText());
    expect(text.startsWith(starts), text).toBe(true);
    await expect(page.getByRole('button', { name: '已复制' })).toHaveCount(0);
  }
  expect(complaints).toEqual([]);
});

test('the code for a picture alone shows it no wider than the page around it', async ({ page, baseURL }) => {
  await page.goto(at(PICTURE));
  const code = (await page.locator('#embed details code').textContent()) ?? '';
  const [, published = ''] = /src="(https?:\/\/[^/]+)/.exec(code) ?? [];
  await page.setViewportSize(PHONE);
  // About nothing but the picture: the style of its element is the host's to allow.
  await page.route('**/host.html', (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: `<!doctype html><meta name="viewport" content="width=device-width">${code.replaceAll(published, new URL(baseURL ?? '').origin)}`,
    }),
  );
  await page.goto(at('host.html'));
  const image = page.locator('img');
  expect(
    await image.evaluate(async (element: HTMLImageElement) => element.decode().then(() => element.naturalWidth)),
  ).toBeGreaterThan(700);
  expect(await image.getAttribute('alt')).toMatch(/14万人次以上/);
  expect(await sidewaysScroll(page)).toBe(0);
});

test('without script everything of a picture is there: drawing, table, files, citations and code', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: PHONE });
  const page = await context.newPage();
  await page.goto(`${baseURL}${at(PICTURE)}`);
  await expect(page.locator('.chart-drawing svg').filter({ visible: true })).toHaveCount(1);
  await expect(page.locator('#table tbody tr').first()).toBeVisible();
  await expect(page.locator('#files a')).toHaveCount(4);
  await expect(page.locator('#cite .reference')).toHaveCount(2);
  await expect(page.locator('#embed > pre code')).toBeVisible();
  await context.close();
});

test('the reader of a comparison and of the list of documents finds the pictures', async ({ page }) => {
  await page.goto(at('compare/targets/'));
  await expect(page.locator('#pictures figure.chart-figure').first()).toBeVisible();
  await page.goto(at('compare/awards/'));
  await expect(page.locator('#pictures figure.chart-figure').first()).toBeVisible();
  await page.goto(at('policies/'));
  await expect(page.getByRole('main').getByRole('link', { name: '时间线' })).toBeVisible();
});

test('printed, a picture has no navigation, and its table and its address are there', async ({ page }) => {
  await page.goto(at(PICTURE));
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('#files')).toBeHidden();
  await expect(page.locator('#embed')).toBeHidden();
  await expect(page.locator('.chart-drawing svg').filter({ visible: true })).toHaveCount(1);
  await expect(page.locator('#table tbody tr').first()).toBeVisible();
  await expect(page.locator('.running-head')).toContainText(`/${PICTURE}`);
});

test('a picture without a file of pixels is saved as one, made of its SVG', async ({ page, complaints }) => {
  // Every picture of the real site has such a file: one is shown as later ones are, with the script that they have.
  const { outputFiles } = await build({
    entryPoints: ['src/islands/save-pixels.ts'],
    bundle: true,
    format: 'esm',
    write: false,
  });
  await page.route('**/save-pixels.js', (route) =>
    route.fulfill({ contentType: 'text/javascript', body: String(outputFiles[0]?.text) }),
  );
  await page.route('**/charts/awards-amount/', async (route) => {
    const html = await (await route.fetch()).text();
    const later = html
      .replace(
        /<a href="([^"]*awards-amount)\.png" download[^>]*>[\s\S]*?<\/a>/,
        '<button data-pixels="$1.svg" hidden>PNG</button>',
      )
      .replace('</body>', `<script type="module" src="${at('save-pixels.js')}"></script></body>`);
    await route.fulfill({ contentType: 'text/html; charset=utf-8', body: later });
  });
  await page.goto(at('charts/awards-amount/'));
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'PNG' }).click();
  const download = await saved;
  expect(download.suggestedFilename()).toBe('youju-awards-amount.png');
  const bytes = readFileSync(await download.path());
  expect(bytes.subarray(1, 4).toString()).toBe('PNG');
  // Width and height stand first; a picture of nothing would be small.
  expect(bytes.readUInt32BE(16)).toBeGreaterThan(1000);
  expect(bytes.length).toBeGreaterThan(20_000);
  expect(complaints).toEqual([]);
});
