/** What the browser tests share: where pages are, what they hold, and what they complain of. */
import '../../src/commands/settle-address.ts';
import { test as base, expect, type Page } from '@playwright/test';
import { contentFiles } from '../../src/commands/content-files.ts';
import type { Library } from '../../src/library/library.ts';
import { readLibrary } from '../../src/library/read-library.ts';
import { itemsOf, type Policy } from '../../src/schema/policy-body.ts';
import { oneOfEach } from '../depth.ts';

const BASE = `${process.env['BASE_PATH'] ?? ''}/`.replace(/\/+$/, '/');

export const PHONE = { width: 360, height: 800 };
export const TABLET = { width: 768, height: 1024 };
export const DESKTOP = { width: 1440, height: 900 };

/** How a page can be looked at where that changes what axe finds: at each width first in all respects, then in its other colours. */
export const MODES = [PHONE, DESKTOP].flatMap((viewport) =>
  (
    [
      ['light', 'everything'],
      ['dark', 'colours'],
    ] as const
  ).map(([colorScheme, asked]) => ({ name: `${colorScheme}, ${viewport.width} px`, colorScheme, viewport, asked })),
);

/** Shows a page in a mode; what is opened on it stays open. */
export async function setMode(page: Page, { colorScheme, viewport }: (typeof MODES)[number]): Promise<void> {
  await page.emulateMedia({ colorScheme });
  await page.setViewportSize(viewport);
}

/** Address of a page, whatever folder the site is served from. */
export const at = (path = '') => BASE + path;

/** Holds back what answers requests of a pattern until it is let go, as a slow network does. */
export async function holdBack(page: Page, pattern: string): Promise<() => void> {
  let letGo = () => {};
  const gate = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route(pattern, async (route) => {
    await gate;
    await route.continue();
  });
  return letGo;
}

/** Opens the reply basket in the tab, as who answers others does: from then on pages have what staff copy. */
export async function openReplyBasket(page: Page): Promise<void> {
  await page.goto(at('faq/'));
  await page.locator('#desk > summary').click();
  await expect(page.getByRole('button', { name: /^复制回复/ }).first()).toBeVisible();
}

/** An address at which there is nothing. */
export const NOWHERE = at('no-such-page/');

interface Fixtures {
  /** What the page complains of while it is driven: errors, breaches of its policy, requests to other origins. */
  complaints: string[];
}
interface WorkerFixtures {
  /** The content that the site was built from. */
  library: Library;
  /** The fewest documents that have everything a document can have, the longest among them; at night all. */
  documents: readonly Policy[];
}

/** What a document has or lacks that its page shows otherwise. */
function traitsOf(policy: Policy, longest: Policy | undefined): string[] {
  const items = itemsOf(policy);
  return [
    policy.source,
    `term: ${policy.validity.kind}`,
    ...items.map(({ kind }) => kind),
    ...(items.some((item) => item.kind === 'table' && item.chart) ? ['a picture'] : []),
    ...(policy.repost ? ['a repost'] : []),
    ...(policy === longest ? ['the longest'] : []),
  ];
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  context: async ({ context, permissions }, use) => {
    await use(context);
    // The next test is given the same context, without what this one was allowed on its way.
    if (!permissions) await context.clearPermissions();
  },
  complaints: async ({ page, baseURL }, use) => {
    const complaints: string[] = [];
    await collectComplaints(page, new URL(baseURL ?? '').origin, complaints);
    await use(complaints);
  },
  library: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern what a fixture needs; this one needs nothing.
    async ({}, use) => {
      await use(readLibrary(contentFiles()).library);
    },
    { scope: 'worker' },
  ],
  documents: [
    async ({ library }, use) => {
      const [longest] = library.policies.toSorted((a, b) => itemsOf(b).length - itemsOf(a).length);
      await use(oneOfEach(library.policies, (policy) => traitsOf(policy, longest)));
    },
    { scope: 'worker' },
  ],
});

export async function collectComplaints(page: Page, origin: string, complaints: string[]): Promise<void> {
  const note = (complaint: string) => complaints.push(`${page.url()}: ${complaint}`);
  page.on('console', (message) => {
    // The page for unknown addresses is rightly answered with 404, which the browser remarks on.
    // Playwright remarks on the service worker that it blocks.
    const expected =
      message.location().url.endsWith(NOWHERE) || /registration blocked by Playwright/.test(message.text());
    if (/error|warning/.test(message.type()) && !expected) note(`${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => note(`uncaught: ${error.message}`));
  page.on('requestfailed', (request) => {
    // What is still on its way when the next page is asked for is given up.
    const reason = request.failure()?.errorText;
    if (reason !== 'net::ERR_ABORTED') note(`failed: ${request.url()} ${reason}`);
  });
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol !== 'data:' && url.origin !== origin) note(`asked another origin: ${url}`);
  });
  await page.exposeFunction('noteBreach', (breach: string) => note(`against its policy: ${breach}`));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      (window as unknown as { noteBreach: (breach: string) => void }).noteBreach(`${violatedDirective} ${blockedURI}`);
    });
  });
}

/** The day that it is in China, told by another clock than the site's own code: `YYYY-MM-DD`. */
export function todayInChina(): string {
  return new Intl.DateTimeFormat('sv', { timeZone: 'Asia/Shanghai' }).format(new Date());
}

/** The paths of everything that the service worker of a page keeps. */
export const keptPaths = (page: Page) =>
  page.evaluate(async () => {
    const opened = await Promise.all((await caches.keys()).map((name) => caches.open(name)));
    return (await Promise.all(opened.map((cache) => cache.keys()))).flat().map(({ url }) => new URL(url).pathname);
  });

/** How far the page can be scrolled sideways, in pixels. */
export function sidewaysScroll(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

export { expect };
