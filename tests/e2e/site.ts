/** What the browser tests share: where pages are, what they hold, and what they complain of. */
import { test as base, expect, type Page } from '@playwright/test';
import { contentFiles } from '../../src/commands/content-files.ts';
import type { Library } from '../../src/library/library.ts';
import { readLibrary } from '../../src/library/read-library.ts';

const BASE = `${process.env['BASE_PATH'] ?? ''}/`.replace(/\/+$/, '/');

export const PHONE = { width: 360, height: 800 };
export const TABLET = { width: 768, height: 1024 };
export const DESK = { width: 1440, height: 900 };

/** Address of a page, whatever folder the site is served from. */
export const at = (path = '') => BASE + path;

/** An address at which there is nothing. */
export const NOWHERE = at('no-such-page/');

interface Fixtures {
  /** Address of every page of the sitemap. */
  addresses: string[];
  /** The same, but of the questions that are built of the same parts only the first. */
  distinctAddresses: string[];
  /** What the page complains of while it is driven: errors, breaches of its policy, requests to other origins. */
  complaints: string[];
}
interface WorkerFixtures {
  /** The content that the site was built from. */
  library: Library;
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  addresses: async ({ request }, use) => {
    const locations = async (address: string) => {
      const text = await (await request.get(address)).text();
      return [...text.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, location = '']) => new URL(location).pathname);
    };
    const addresses = (await Promise.all((await locations(at('sitemap-index.xml'))).map(locations))).flat();
    expect(addresses.length).toBeGreaterThan(0);
    await use(addresses);
  },
  distinctAddresses: async ({ addresses, library }, use) => {
    const built = new Map<string, string>();
    for (const { id, kind, bring, leftOpen, restsOn } of library.faqs) {
      const parts = [kind, bring.length > 0, leftOpen.length > 0, new Set(restsOn.map(({ policy }) => policy)).size];
      if (!built.has(parts.join())) built.set(parts.join(), at(`faq/${id}/`));
    }
    const kept = new Set(built.values());
    await use(addresses.filter((address) => kept.has(address) || !/\/faq\/[^/]+\/$/.test(address)));
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

/** How far the page can be scrolled sideways, in pixels. */
export function sidewaysScroll(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

export { expect };
