import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { build } from 'esbuild';
import { some } from '../depth.ts';
import { largestOf } from '../templates.ts';
import { at, DESK, expect, PHONE, TABLET, test } from './site.ts';

/** Texts of the pictures that are shown which leave their picture or run into each other, one line a fault. */
function misplacedTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const faults: string[] = [];
    for (const svg of document.querySelectorAll('svg')) {
      const frame = svg.getBoundingClientRect();
      if (frame.width === 0 || svg.querySelector('text') === null) continue;
      const scale = frame.height / svg.viewBox.baseVal.height;
      const texts = [...svg.querySelectorAll('text')].map((text) => {
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

/** Addresses of the files of one kind that the page of pictures offers. */
async function files(page: Page, ending: string): Promise<string[]> {
  await page.goto(at('charts/'));
  return page
    .locator(`.chart-files a[href$=".${ending}"]`)
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
}

for (const template of ['charts/index.astro', 'compare/[topic].astro', 'places/[id].astro'] as const)
  test(`no label leaves its picture or covers another on a page of ${template}, at any width and type size`, async ({
    page,
  }) => {
    let drawn = 0;
    for (const { path } of largestOf(template, 3)) {
      await page.goto(at(path));
      drawn += await page.locator('main svg:has(text)').count();
      for (const viewport of [PHONE, TABLET, DESK]) {
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
  const addresses = await files(page, 'svg');
  expect(addresses.length).toBeGreaterThan(0);
  for (const address of some(addresses, 6)) {
    await page.goto(address);
    expect.soft(await misplacedTexts(page), address).toEqual([]);
  }
});

for (const viewport of [PHONE, DESK]) {
  test(`at ${viewport.width} px each picture shows one drawing, and all of it can be seen`, async ({ page }) => {
    await page.setViewportSize(viewport);
    await page.goto(at('charts/'));
    // One that is too long for the page says so, and is there as a file.
    const pictures = page.locator('figure.chart-figure', { has: page.locator('.chart-drawing') });
    expect(await pictures.count()).toBeGreaterThan(0);
    for (const picture of await pictures.all()) {
      const shown = picture.locator('svg').filter({ visible: true });
      await expect(shown).toHaveCount(1);
      const overflow = await picture.locator('.chart-drawing').evaluate((box) => box.scrollWidth - box.clientWidth);
      expect.soft(overflow, (await picture.getAttribute('id')) ?? '').toBe(0);
    }
  });
}

test('a picture’s table opens on a phone and leads to the line of the document', async ({ page }) => {
  await page.setViewportSize(PHONE);
  await page.goto(at('charts/'));
  const picture = page.locator('figure.chart-figure').first();
  const row = picture.locator('tbody tr').first();
  await expect(row).toBeHidden();
  await picture.locator('.chart-data summary').click();
  await expect(row).toBeVisible();
  await row.getByRole('link').first().click();
  await expect(page).toHaveURL(/policies\/[^/]+\/#/);
  await expect(page.locator(':target')).toBeVisible();
});

test('a picture can be taken away: its files load, its citation and its snippet are copied', async ({
  page,
  context,
  complaints,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  for (const ending of ['svg', 'png', 'csv', 'json']) {
    const [address = ''] = await files(page, ending);
    expect.soft((await page.request.get(address)).status(), address).toBe(200);
  }
  const picture = page.locator('figure.chart-figure').first();
  await picture.locator('.chart-use summary').click();
  await picture.getByRole('button', { name: '复制嵌入代码' }).click();
  await expect(picture.getByRole('button', { name: '已复制' })).toBeVisible();
  const snippet = await page.evaluate(() => navigator.clipboard.readText());
  expect(snippet).toContain('<img src="');
  expect(complaints).toEqual([]);
});

test('the embedded picture loads on another page', async ({ page }) => {
  await page.goto(at('charts/'));
  const snippet = (await page.locator('.chart-use code').first().textContent()) ?? '';
  const source = new URL(/src="([^"]+)"/.exec(snippet)?.[1] ?? '').pathname;
  await page.goto(at('about/'));
  const width = await page.evaluate(async (address) => {
    const image = new Image();
    image.src = address;
    await image.decode();
    return image.naturalWidth;
  }, source);
  expect(width).toBeGreaterThan(700);
});

test('without script everything of a picture is there: drawing, table, files, citation and snippet', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: PHONE });
  const page = await context.newPage();
  await page.goto(`${baseURL}${at('charts/')}`);
  const picture = page.locator('figure.chart-figure').first();
  await expect(picture.locator('svg').filter({ visible: true })).toHaveCount(1);
  await picture.locator('.chart-use summary').click();
  await expect(picture.locator('.chart-use code')).toBeVisible();
  await expect(picture.locator('.chart-files a')).toHaveCount(4);
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

test('printed, a picture has no furniture and its table is there', async ({ page }) => {
  await page.emulateMedia({ media: 'print' });
  await page.goto(at('charts/'));
  const picture = page.locator('figure.chart-figure').first();
  await expect(picture.locator('.chart-files')).toBeHidden();
  await expect(picture.locator('.chart-use')).toBeHidden();
  await expect(picture.locator('svg').filter({ visible: true })).toHaveCount(1);
  await expect(picture.locator('tbody tr').first()).toBeVisible();
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
  await page.route('**/charts/', async (route) => {
    const html = await (await route.fetch()).text();
    const later = html
      .replace(
        /<a href="([^"]*awards-amount)\.png"[^>]*>[\s\S]*?<\/a>/,
        '<button data-pixels="$1.svg" hidden>PNG</button>',
      )
      .replace('</body>', `<script type="module" src="${at('save-pixels.js')}"></script></body>`);
    await route.fulfill({ contentType: 'text/html; charset=utf-8', body: later });
  });
  await page.goto(at('charts/'));
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
