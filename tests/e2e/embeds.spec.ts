import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Frame, Locator, Page } from '@playwright/test';
import { largestOf } from '../templates.ts';
import { at, expect, sidewaysScroll, test } from './site.ts';
import { violations } from './violations.ts';

/** Where each kind of embed is offered, and the element that holds its code. */
const OFFERED = [
  { kind: 'a picture', path: 'charts/targets-people/', code: '#embed pre code' },
  { kind: 'the longest picture', path: 'charts/timeline/', code: '#embed pre code' },
  { kind: 'a table', path: 'compare/settlement/', code: '.table-embed pre code' },
  { kind: 'an answer', path: 'faq/titles-compared/', code: '#reply-embed code:not([hidden])' },
] as const;
const WIDTHS = [320, 360, 768, 1200];

let host: Server;
let around = '';

// The same machine under another name and on another port is another site to the browser.
test.beforeAll(async () => {
  host = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(
      `<!doctype html><meta name="viewport" content="width=device-width"><title>host</title><body style="margin:0">${around}`,
    );
  }).listen(0, '127.0.0.1');
  await once(host, 'listening');
});
test.afterAll(() => host.close());

/** The code that a page offers, for the site as it is served here. */
async function snippetAt(page: Page, { path, code }: (typeof OFFERED)[number], baseURL = ''): Promise<string> {
  await page.goto(at(path));
  const snippet = (await page.locator(code).first().textContent()) ?? '';
  const [, published = ''] = /src="(https?:\/\/[^/]+)/.exec(snippet) ?? [];
  return snippet.replaceAll(published, new URL(baseURL).origin);
}

/** Shows HTML on a page of the other site. */
async function showAround(page: Page, html: string): Promise<Locator> {
  around = html;
  await page.goto(`http://127.0.0.1:${(host.address() as AddressInfo).port}/`);
  return page.locator('iframe').first();
}

async function frameIn(iframe: Locator): Promise<Frame> {
  const frame = await (await iframe.elementHandle())?.contentFrame();
  if (!frame) throw new Error('There is no frame');
  await frame.waitForLoadState();
  return frame;
}

/** By how much what is in a frame is larger than the frame, and the frame higher than what is in it. */
async function misfit(frame: Frame): Promise<{ sideways: number; down: number; empty: number; within: string[] }> {
  return await frame.evaluate(() => {
    const { scrollWidth, clientWidth, scrollHeight, clientHeight } = document.documentElement;
    const within = [...document.querySelectorAll('body *')].flatMap((element) =>
      element.clientWidth > 0 &&
      element.scrollWidth > element.clientWidth + 1 &&
      !element.closest('.visually-hidden, thead') &&
      getComputedStyle(element).overflowX !== 'visible'
        ? [`${element.localName}.${element.className}`]
        : [],
    );
    const empty = clientHeight - Math.ceil(document.body.getBoundingClientRect().height);
    return { sideways: scrollWidth - clientWidth, down: scrollHeight - clientHeight, empty, within };
  });
}
const FITS = { sideways: 0, down: 0, empty: 0, within: [] };

for (const offered of OFFERED) {
  test(`${offered.kind} fits its frame on another site at any width, and the frame follows it`, async ({
    page,
    baseURL,
  }) => {
    const snippet = await snippetAt(page, offered, baseURL);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      const frame = await frameIn(await showAround(page, snippet));
      await expect.poll(() => misfit(frame), { message: `${width} px` }).toEqual(FITS);
      expect(await sidewaysScroll(page)).toBe(0);
    }
    // A reader turns the phone, and opens what it rests on.
    await page.setViewportSize({ width: 320, height: 900 });
    const frame = await frameIn(page.locator('iframe'));
    await expect.poll(() => misfit(frame)).toEqual(FITS);
    const grounds = frame.locator('summary').first();
    if ((await grounds.count()) > 0) {
      const before = await page.locator('iframe').evaluate((element) => element.clientHeight);
      await grounds.click();
      await expect(frame.locator('details[open] q').first()).toBeVisible();
      await expect.poll(() => misfit(frame)).toEqual(FITS);
      expect(await page.locator('iframe').evaluate((element) => element.clientHeight)).toBeGreaterThan(before);
    } else await expect(frame.locator('.embed-grounds li').first()).toBeVisible();
  });

  test(`${offered.kind} can be used where scripts are taken out: its frame scrolls down, never sideways`, async ({
    page,
    baseURL,
  }) => {
    const snippet = await snippetAt(page, offered, baseURL);
    await page.setViewportSize({ width: 320, height: 1400 });
    const iframe = await showAround(page, snippet.replace(/<script>.*<\/script>/s, ''));
    const frame = await frameIn(iframe);
    const { height } = (await iframe.boundingBox()) ?? { height: 0 };
    expect(height).toBe(Number(/height="(\d+)"/.exec(snippet)?.[1]));
    expect((await misfit(frame)).sideways).toBe(0);
    const last = frame.locator('.embed > :last-child');
    await last.scrollIntoViewIfNeeded();
    await expect(last).toBeInViewport();
    await expect(frame.getByText('办理以当地窗口的答复为准')).toBeInViewport({ ratio: 1 });
  });
}

/** A choice with places that the page holds, that are fetched, of which nothing is held, and the nation; some rows; laid out anew. */
const CHOSEN =
  '?places=qingyuan,guangzhou,lanzhou,china&rows=skill-level,family&order=skill-level.level.down&layout=transposed';

test.describe('a chosen table', () => {
  /** The code that the page offers for what its address chooses. */
  const chosenSnippet = async (page: Page, baseURL = '') => {
    const [, , table] = OFFERED;
    await page.goto(at(`${table.path}${CHOSEN}`));
    await expect(page.locator(table.code)).toContainText('places=');
    const snippet = (await page.locator(table.code).textContent()) ?? '';
    const [, published = ''] = /src="(https?:\/\/[^/]+)/.exec(snippet) ?? [];
    expect(await page.locator('.table-embed [data-copy]').getAttribute('data-copy')).toBe(snippet);
    return snippet.replaceAll(published, new URL(baseURL).origin);
  };
  const wordsOf = (table: Locator) =>
    table
      .locator('tr')
      .evaluateAll((lines) =>
        lines.map((line) =>
          [...line.children].map((cell) => (cell.querySelector('.place, .row-name') ?? cell).textContent?.trim() ?? ''),
        ),
      );

  test('is what its embed shows on another site: places, rows, order, layout, each phrase a press away', async ({
    page,
    baseURL,
  }) => {
    const snippet = await chosenSnippet(page, baseURL);
    const whole = page.locator('table.comparison');
    const heads = (await wordsOf(whole)).map(([first = '']) => first);
    const title = await page.locator('h1').textContent();
    expect(heads).toHaveLength(5);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      const frame = await frameIn(await showAround(page, snippet));
      await expect(frame.locator('.embed-table')).not.toHaveAttribute('aria-busy');
      await expect(frame.getByRole('heading', { level: 1 })).toHaveText(String(title));
      const table = await wordsOf(frame.locator('.embed-table'));
      expect(table.map(([first]) => first)).toEqual(heads);
      expect(table[0]).toHaveLength(3);
      await expect.poll(() => misfit(frame), { message: `${width} px` }).toEqual(FITS);
      expect(await sidewaysScroll(page)).toBe(0);
    }
    const frame = await frameIn(page.locator('iframe'));
    expect(await frame.locator('a:not([target="_blank"])').count()).toBe(0);
    // What was fetched has its phrases as well.
    const guangzhou = frame.locator('tr').filter({ hasText: '广州' });
    await guangzhou.locator('summary').first().click();
    await expect(guangzhou.locator('details[open] q').first()).toBeVisible();
    await expect.poll(() => misfit(frame)).toEqual(FITS);
    await expect(frame.locator('.embed-state')).toBeHidden();
  });

  test('keeps to the theme that is asked for', async ({ page, baseURL }) => {
    const snippet = (await chosenSnippet(page, baseURL)).replace('theme=light', 'theme=dark');
    const frame = await frameIn(await showAround(page, snippet));
    await expect(frame.locator('.embed-table')).not.toHaveAttribute('aria-busy');
    await expect(frame.locator('html')).toHaveAttribute('data-theme', 'dark');
  });

  test('where it cannot be had, or is not understood, the frame says so', async ({ page }) => {
    await page.goto(at('embed/compare/settlement/?places=qingyuan,atlantis&rows=family'));
    await expect(page.locator('.embed-state')).toContainText('atlantis');
    await expect(page.locator('.embed-table thead .place')).toHaveText(['清远']);
    await page.route('**/compare/settlement/', (route) => route.abort());
    await page.goto(at('embed/compare/settlement/?places=qingyuan'));
    await expect(page.locator('.embed-state')).toHaveText(/^没能排出地址里选的/);
    await expect(page.locator('.embed-table')).not.toHaveAttribute('aria-busy');
    expect(await page.locator('.embed-table thead .place').count()).toBeGreaterThan(1);
  });

  test('where phrases do not come, the clause still leads to them', async ({ page }) => {
    await page.route('**/compare/documents/**', (route) => route.abort());
    await page.goto(at('embed/compare/settlement/'));
    const fold = page.locator('.embed-table details').first();
    await fold.locator('summary').click();
    await expect(fold).toContainText('原话没能取来');
    await expect(fold.locator('q')).toHaveCount(0);
    await expect(fold.locator('.locator').first()).toHaveAttribute('href', /\/policies\/[^/]+\/#/);
    await page.unroute('**/compare/documents/**');
    await fold.locator('summary').click();
    await fold.locator('summary').click();
    await expect(fold.locator('q').first()).toBeVisible();
  });

  test('without script is the table of all readers, and says so', async ({ browser, baseURL }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL ? { baseURL } : {}) });
    try {
      const page = await context.newPage();
      await page.goto(at(`embed/compare/settlement/${CHOSEN}`));
      await expect(page.locator('noscript .embed-state')).toBeVisible();
      await expect(page.locator('noscript .embed-state')).toContainText('这里是默认的地方和比较项');
      expect(await page.locator('.embed-table tbody tr').count()).toBeGreaterThan(2);
    } finally {
      await context.close();
    }
  });

  test('on the page itself the code is that of the whole table again, once everything is chosen anew', async ({
    page,
  }) => {
    const [, , table] = OFFERED;
    await page.goto(at(table.path));
    const code = page.locator(table.code);
    const served = await code.textContent();
    await page.getByLabel('收起相同的').check();
    await expect(code).toContainText('?show=different&amp;theme=light');
    await page.getByRole('button', { name: '恢复默认' }).click();
    await expect(code).toHaveText(String(served));
  });
});

test('two embeds on one page each follow their own page, and nobody else is believed', async ({ page, baseURL }) => {
  const [first, , second] = OFFERED;
  const both = `${await snippetAt(page, first, baseURL)}${await snippetAt(page, second, baseURL)}`;
  const stranger = `<iframe srcdoc="<script>parent.postMessage({ youjuHeight: 99999 }, '*')</script>" height="50"></iframe>`;
  await showAround(page, both + stranger);
  for (const iframe of await page.locator('iframe[src]').all()) {
    const frame = await frameIn(iframe);
    await expect.poll(() => misfit(frame)).toEqual(FITS);
  }
  const heights = await page.locator('iframe').evaluateAll((frames) => frames.map(({ clientHeight }) => clientHeight));
  expect(heights[0]).not.toBe(heights[1]);
  expect(Math.max(...heights)).toBeLessThan(99999);
  expect(heights[2]).toBe(50);
});

test.describe('the theme of an embed', () => {
  const background = (page: Page) =>
    page.evaluate(() => getComputedStyle(document.body.parentElement ?? document.body).backgroundColor);

  for (const template of ['embed/charts/[id].astro', 'embed/compare/[topic].astro', 'faq/[id]/embed.astro'] as const)
    test(`is what the address asks for on a page of ${template}`, async ({ page }) => {
      const path = largestOf(template)[0]?.path ?? '-';
      const looks = async (query: string, colorScheme: 'light' | 'dark') => {
        await page.emulateMedia({ colorScheme });
        await page.goto(at(`${path}${query}`));
        return await background(page);
      };
      const light = await looks('?theme=light', 'dark');
      expect(await violations(page)).toEqual([]);
      const dark = await looks('?theme=dark', 'light');
      expect(await violations(page, 'colours')).toEqual([]);
      expect(dark).not.toBe(light);
      expect(await looks('?theme=auto', 'dark')).toBe(dark);
      // It follows the reader while the page is open.
      await page.emulateMedia({ colorScheme: 'light' });
      expect(await background(page)).toBe(light);
      // Pages around are mostly light: so is what asks for nothing, or for what there is not.
      expect(await looks('', 'dark')).toBe(light);
      expect(await looks('?theme=pink', 'dark')).toBe(light);
    });
});

test('links of an embed open beside the page that it is shown on', async ({ page, context, baseURL }) => {
  const [picture] = OFFERED;
  const frame = await frameIn(await showAround(page, await snippetAt(page, picture, baseURL)));
  const stays = page.url();
  const opened = context.waitForEvent('page');
  await frame.getByRole('heading', { level: 1 }).getByRole('link').click();
  await expect((await opened).locator('#table')).toBeVisible();
  await expect(page).toHaveURL(stays);
});
