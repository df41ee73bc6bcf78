import { globSync, linkSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { filesBelow } from '../../src/commands/files-below.ts';
import { readLedger } from '../../src/commands/permalink-ledger.ts';
import { writeServiceWorker } from '../../src/commands/service-worker.ts';
import { shortNumbersOf } from '../../src/permalinks/resolve-address.ts';
import { IS_NIGHTLY } from '../depth.ts';
import { largestOf, TEMPLATES } from '../templates.ts';
import { at, test as base, expect, keptPaths } from './site.ts';
import { SiteServer } from './site-server.ts';

/** A server of its own for each test, so that its network can be cut and its site changed. */
const test = base.extend<{ server: SiteServer; origin: string }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern what a fixture needs; this one needs nothing.
  server: async ({}, use) => {
    const server = new SiteServer('dist', at());
    await use(server);
    await server.stop();
  },
  origin: async ({ server }, use) => use(await server.start()),
});
// What a service worker keeps is not to be there when the next test begins.
test.use({ serviceWorkers: 'allow', reuseContext: false });

const numbers = shortNumbersOf(readLedger().ledger);

/** Visits a page and waits until the site is kept. */
async function visit(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.evaluate(() => navigator.serviceWorker.ready);
}

/** What is opened without a network: the largest page of each template that the sitemap lists; at night all. */
const opened = () => {
  const largest = new Set(TEMPLATES.flatMap((template) => largestOf(template)).map(({ path }) => at(path)));
  return pages.filter((path) => largest.has(path));
};

/** The addresses that the sitemap of the built site lists, without their origin. */
const pages = [...readFileSync('dist/sitemap-0.xml', 'utf8').matchAll(/<loc>([^<]+)<\/loc>/g)].map(
  ([, address = '']) => new URL(address).pathname,
);

test('after one visit the whole site is there without a network: pages, search, quiz, and short addresses where there is room', async ({
  page,
  server,
  origin,
}) => {
  await visit(page, origin + at());
  await page.reload();
  const kept = new Set(await keptPaths(page));
  expect(pages.length).toBeGreaterThan(20);
  expect(pages.filter((path) => !kept.has(path))).toEqual([]);
  // While there is a network, the server answers for what there is not.
  expect((await page.goto(origin + at('no-such-page/')))?.status()).toBe(404);
  await server.stop();

  // Of a site that has grown, short addresses are looked up on the network.
  const areNumbersKept = kept.has(at('q/1/'));
  for (const path of [...opened(), ...(areNumbersKept ? [at('q/1/'), at('q/100/')] : [])]) {
    const response = await page.goto(origin + path);
    expect.soft(response?.fromServiceWorker(), path).toBe(true);
    expect.soft(response?.status(), path).toBe(200);
    expect.soft(await page.locator('h1').count(), path).toBe(1);
    // The style sheet came, too.
    const display = await page
      .locator('.evidence-badge')
      .first()
      .evaluate((seal) => getComputedStyle(seal).display);
    expect.soft(display, path).toMatch(/grid/);
  }

  for (const path of ['faq/qingyuan-papers/', 'policies/qingyuan-2012-skilled-worker-settlement/']) {
    await page.goto(origin + at(path));
    await page.emulateMedia({ media: 'print' });
    const code = page.locator('img[src*="qr/"]').last();
    await expect(code).toBeVisible();
    await expect.poll(() => code.evaluate((image: HTMLImageElement) => image.naturalWidth), path).toBeGreaterThan(0);
    await page.emulateMedia({ media: null });
  }
  // That of a single line is not kept: no broken picture stands in its stead.
  await page.goto(origin + at(`q/${numbers.get('/policies/qingyuan-2012-skilled-worker-settlement/#settle-direct')}/`));
  await expect(page.locator('.short-address img')).toHaveCount(0);
  if (areNumbersKept) await expect(page.locator('.short-address a')).toBeVisible();
  else await expect(page).toHaveURL(origin + at('offline/'));

  await page.goto(origin + at('search/?q=落户'));
  await expect(page.locator('#search-list li').first()).toBeVisible();
  await page.goto(`${origin}${at('eligibility/')}#place=qingyuan&skill-level=senior-worker`);
  await expect(page.getByRole('heading', { name: '结果' })).toBeVisible();
  await expect(page.locator('.leading .say')).toBeVisible();

  await page.goto(origin + at('policies/not-there/'));
  await expect(page).toHaveURL(origin + at('offline/'));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('没有网络，这一页也没有存下');
  await page.getByRole('link', { name: '测资格' }).last().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('测资格');
});

test('nothing is kept for a reader who saves data, and keeping waits until the page is loaded', async ({
  page,
  origin,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
  });
  await page.goto(origin + at());
  await page.waitForLoadState('networkidle');
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
});

/** A copy of a built site without its service worker, whose files are the same until `rewrite` gives one other words. */
function linked(folder: string): string {
  mkdirSync('.cache', { recursive: true });
  const copy = mkdtempSync('.cache/linked-site-');
  for (const file of filesBelow(folder)) {
    if (file === 'sw.js') continue;
    mkdirSync(dirname(join(copy, file)), { recursive: true });
    linkSync(join(folder, file), join(copy, file));
  }
  return copy;
}

/** Gives a file of a linked copy other words; the file that it was the same as keeps its own. */
function rewrite(file: string, words: string): void {
  rmSync(file);
  writeFileSync(file, words);
}

/** A copy of a built site that is too large to be kept whole, as its service worker sees it. */
async function coreOf(folder: string, version: string): Promise<string> {
  const copy = linked(folder);
  const { parts } = await writeServiceWorker(copy, version, { limit: 0 });
  expect(parts).toEqual(['core']);
  return copy;
}

test.describe('a second build', () => {
  // One worker makes its copies once.
  test.describe.configure({ mode: 'default' });
  const MARK = '第二版';
  let second = '';
  /** Both builds with only their core kept, which is quicker to fetch. */
  let firstCore = '';
  let secondCore = '';

  test.beforeAll(async () => {
    second = linked('dist');
    const sheet = globSync('_astro/Page.*.css', { cwd: second })[0] ?? '';
    const renamed = sheet.replace('Page.', 'Page2.');
    renameSync(join(second, sheet), join(second, renamed));
    for (const file of globSync('**/*.html', { cwd: second })) {
      const html = readFileSync(join(second, file), 'utf8');
      rewrite(join(second, file), html.replaceAll(sheet, renamed).replace('</body>', `<p>${MARK}</p></body>`));
    }
    rewrite(join(second, 'preferences.js'), `window.build = '${MARK}';`);
    if (IS_NIGHTLY) await writeServiceWorker(second, 'second');
    firstCore = await coreOf('dist', 'first-core');
    secondCore = await coreOf(second, 'second-core');
  });
  test.afterAll(() => {
    for (const folder of [second, firstCore, secondCore]) rmSync(folder, { recursive: true, force: true });
  });

  /** What a tab is made of: whether its page, its plain script and its style sheet are of the second build. */
  const partsOf = (page: Page) =>
    page.evaluate(async (mark) => {
      const sheet = document.querySelector<HTMLLinkElement>('link[rel="stylesheet"][href*="Page"]');
      const script = await (
        await fetch(document.querySelector<HTMLScriptElement>('body > script[src]')?.src ?? '')
      ).text();
      return {
        page: document.body.textContent.includes(mark),
        script: script.includes(mark),
        style: sheet?.href.includes('Page2.') ?? false,
        styled: (sheet?.sheet?.cssRules.length ?? 0) > 0,
      };
    }, MARK);
  const whole = (isSecond: boolean) => ({ page: isSecond, script: isSecond, style: isSecond, styled: true });

  /** Asks the browser to look for a newer build, which it does by itself now and then. */
  const lookForUpdate = (page: Page) =>
    page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready;
      await registration.update().catch(() => undefined);
      const { installing } = registration;
      if (installing) {
        await new Promise<void>((resolve) => {
          installing.addEventListener('statechange', () => installing.state !== 'installing' && resolve());
        });
      }
    });

  /** The builds that what is kept comes from, page by page. */
  const keptBuilds = (page: Page) =>
    page.evaluate(async (mark) => {
      const builds = new Set<boolean>();
      for (const name of await caches.keys()) {
        const cache = await caches.open(name);
        for (const request of await cache.keys()) {
          const response = await cache.match(request);
          if (response?.headers.get('content-type')?.includes('html'))
            builds.add((await response.text()).includes(mark));
        }
      }
      return [...builds];
    }, MARK);

  async function otherTab(context: BrowserContext, address: string): Promise<Page> {
    const tab = await context.newPage();
    await tab.goto(address);
    return tab;
  }

  test('waits until the reader agrees, then takes over every tab at once; nothing is ever of two builds', async ({
    page,
    context,
    server,
    origin,
  }) => {
    // With all that is kept of each at night.
    const [before, after] = IS_NIGHTLY ? ['dist', second] : [firstCore, secondCore];
    server.deploy(before);
    await visit(page, origin + at());
    await page.reload();
    server.deploy(after);
    await page.reload();
    await lookForUpdate(page);
    const notice = page.locator('.update-notice');
    await expect(notice).toContainText('有新版本');
    for (const path of ['', 'policies/', 'eligibility/']) {
      await page.goto(origin + at(path));
      expect.soft(await partsOf(page), path).toEqual(whole(false));
    }
    const tab = await otherTab(context, origin + at('glossary/'));
    expect(await partsOf(tab)).toEqual(whole(false));
    await page.getByRole('button', { name: '刷新' }).click();
    await expect(page.getByText(MARK)).toBeVisible();
    await expect(tab.getByText(MARK)).toBeVisible();
    expect(await partsOf(page)).toEqual(whole(true));
    expect(await partsOf(tab)).toEqual(whole(true));
    await expect(notice).toBeHidden();
    await server.stop();
    const kept = new Set(await keptPaths(page));
    const there = opened().filter((path) => kept.has(path));
    expect(there.length).toBeGreaterThan(4);
    for (const path of there) {
      await page.goto(origin + path);
      expect.soft(await partsOf(page), path).toEqual(whole(true));
    }
    expect(await keptBuilds(page)).toEqual([true]);
  });

  test('takes over a tab as well that had no time yet to look for it', async ({ page, context, server, origin }) => {
    server.deploy(firstCore);
    await visit(page, origin + at());
    await page.reload();
    server.deploy(secondCore);
    await lookForUpdate(page);
    const tab = await context.newPage();
    await tab.addInitScript(() => {
      window.requestIdleCallback = () => 0;
    });
    await tab.goto(origin + at('glossary/'));
    expect(await partsOf(tab)).toEqual(whole(false));
    await page.getByRole('button', { name: '刷新' }).click();
    await expect(tab.getByText(MARK)).toBeVisible();
    expect(await partsOf(tab)).toEqual(whole(true));
  });

  test('is put off when the reader says so, and taken when every tab was closed', async ({
    page,
    context,
    server,
    origin,
  }) => {
    server.deploy(firstCore);
    await visit(page, origin + at());
    await page.reload();
    server.deploy(secondCore);
    await lookForUpdate(page);
    await page.getByRole('button', { name: '以后再说' }).click();
    await expect(page.locator('.update-notice')).toBeHidden();
    expect(await partsOf(page)).toEqual(whole(false));
    await page.close();
    const later = await context.newPage();
    await expect(async () => {
      await later.goto(origin + at());
      expect(await partsOf(later)).toEqual(whole(true));
      await later.goto('about:blank');
    }).toPass();
  });

  test('that has only half arrived on the server is not kept: its files are checked', async ({
    page,
    server,
    origin,
  }) => {
    server.deploy(firstCore);
    await visit(page, origin + at());
    await page.reload();
    // The new worker is there; the pages that it names are still the old ones.
    server.deploy(secondCore, (path) => path === '/sw.js');
    await lookForUpdate(page);
    expect(await page.evaluate(async () => (await navigator.serviceWorker.ready).waiting)).toBeNull();
    await page.reload();
    expect(await partsOf(page)).toEqual(whole(false));
    await expect(page.locator('.update-notice')).toBeHidden();
    server.deploy(secondCore);
    await lookForUpdate(page);
    await page.getByRole('button', { name: '刷新' }).click();
    await expect(page.getByText(MARK)).toBeVisible();
    expect(await partsOf(page)).toEqual(whole(true));
  });
});

test('of a site that is too large to keep, what answers questions is kept ahead and what was read stays', async ({
  page,
  server,
  origin,
}) => {
  // Its scripts ask for what they read by the name of the build.
  const large = await coreOf('dist', globSync('_astro/at-*', { cwd: 'dist' })[0]?.replace(/.*at-/, '') ?? '');
  try {
    server.deploy(large);
    const [read, unread] = pages.filter((path) => new RegExp(`^${at('policies/')}[^/]+/$`).test(path));
    await visit(page, origin + at());
    await page.goto(origin + read);
    await page.goto(origin + at());
    await server.stop();
    await page.goto(origin + at('eligibility/'));
    await expect(page.getByRole('button', { name: '开始' })).toBeVisible();
    await page.goto(origin + read);
    await expect(page.locator('.item').first()).toBeVisible();
    await page.goto(origin + unread);
    await expect(page).toHaveURL(origin + at('offline/'));
  } finally {
    rmSync(large, { recursive: true, force: true });
  }
});

/** A copy of the built site, to be harmed after its service worker was written; only its core is kept, which is quicker. */
async function harmed(harm: (folder: string) => void): Promise<string> {
  const copy = await coreOf('dist', 'harmed');
  harm(copy);
  return copy;
}

/** What the service worker of a page says in the console. */
function saidByWorker(context: BrowserContext): string[] {
  const said: string[] = [];
  context.on('serviceworker', (worker) => worker.on('console', (message) => said.push(message.text())));
  return said;
}

test('one file that is not there keeps none of the others from being kept, and is named in the console', async ({
  page,
  context,
  server,
  origin,
}) => {
  const folder = await harmed((copy) => rmSync(join(copy, 'glossary/index.html')));
  try {
    server.deploy(folder);
    const said = saidByWorker(context);
    await visit(page, origin + at());
    await expect.poll(() => said.filter((text) => /glossary\/ answered 404/.test(text))).toHaveLength(1);
    // It is there again: who asks for it gets it, and it is kept from then on.
    server.deploy('dist', (path) => path.startsWith(at('glossary/')));
    await page.reload();
    expect((await page.goto(origin + at('glossary/')))?.status()).toBe(200);
    await server.stop();
    for (const path of ['', 'glossary/', 'about/', 'policies/']) {
      const response = await page.goto(origin + at(path));
      expect.soft(response?.fromServiceWorker(), path).toBe(true);
      await expect.soft(page.getByRole('heading', { level: 1 }), path).toBeVisible();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test('pages that are rewritten on their way are read as they are sent, and the rest is kept', async ({
  page,
  context,
  server,
  origin,
}) => {
  const folder = await harmed((copy) => {
    for (const file of globSync('**/*.html', { cwd: copy })) {
      const html = readFileSync(join(copy, file), 'utf8');
      rewrite(join(copy, file), html.replace('</body>', '<p>Sent by another</p></body>'));
    }
  });
  try {
    server.deploy(folder);
    const said = saidByWorker(context);
    await visit(page, origin + at());
    expect(said.filter((text) => /came with other bytes than it was built with/.test(text)).length).toBeGreaterThan(5);
    await page.reload();
    await page.goto(origin + at('glossary/'));
    await expect(page.getByText('Sent by another')).toBeVisible();
    const kept = await page.evaluate(async () => {
      const names = (await caches.keys()).filter((name) => name.includes('precache'));
      return (await Promise.all(names.map(async (name) => (await caches.open(name)).keys())))
        .flat()
        .map(({ url }) => url);
    });
    expect(kept.filter((url) => url.includes('parts/frame.json'))).toHaveLength(1);
    expect(kept.filter((url) => /\/(\?|$)/.test(url))).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
