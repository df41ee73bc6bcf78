import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import { parse } from 'node-html-parser';
import { IS_NIGHTLY } from '../depth.ts';
import { type OtherBuild, otherBuild } from './other-build.ts';
import { openAll, openConditions } from './quiz.ts';
import { test as base, collectComplaints, expect } from './site.ts';
import { SiteServer } from './site-server.ts';

const test = base.extend<
  { server: (path: string) => Promise<SiteServer & { root: string }> },
  { unpacked: OtherBuild }
>({
  unpacked: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern what a fixture needs; this one needs nothing.
    async ({}, use) => use(await otherBuild()),
    { scope: 'worker', timeout: 600_000 },
  ],
  server: async ({ unpacked }, use) => {
    const started: SiteServer[] = [];
    await use(async (path) => {
      const server = new SiteServer(join(unpacked.folder, 'site'), path);
      started.push(server);
      return Object.assign(server, { root: (await server.start()) + path });
    });
    for (const server of started) await server.stop();
  },
});
test.use({ serviceWorkers: 'allow', reuseContext: false, permissions: ['clipboard-read', 'clipboard-write'] });

/** Every page and file that can be reached from the first page by links, with what each is answered with. */
async function crawl(root: string): Promise<Map<string, number>> {
  const answers = new Map<string, number>();
  const waiting = [root];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (answers.has(next)) continue;
    const response = await fetch(next, { redirect: 'manual' });
    answers.set(next, response.status);
    const body = await response.arrayBuffer();
    if (!response.headers.get('content-type')?.includes('html')) continue;
    const html = parse(Buffer.from(body).toString());
    // What names the published address is not of this copy.
    for (const { attributes } of html.querySelectorAll(
      'a[href], link[rel="stylesheet"], link[rel="icon"], [src], form[action]',
    )) {
      const target = new URL(attributes['href'] ?? attributes['src'] ?? attributes['action'] ?? '', next);
      target.hash = '';
      if (target.protocol === 'http:' && target.port === new URL(root).port) waiting.push(target.href);
    }
  }
  return answers;
}

// Whatever leads astray at the root does so below a path, too.
for (const path of IS_NIGHTLY ? ['/', '/a/b/youju/'] : ['/a/b/youju/']) {
  test(`the package works below ${path}, and without a network after the first visit`, async ({
    page,
    server,
    library,
  }) => {
    const served = await server(path);
    const complaints: string[] = [];
    await collectComplaints(page, new URL(served.root).origin, complaints);

    await test.step('every link leads to something, below the path', async () => {
      const answers = await crawl(served.root);
      expect([...answers].filter(([address, status]) => status !== 200 || !address.startsWith(served.root))).toEqual(
        [],
      );
      expect(answers.size).toBeGreaterThan(library.policies.length + library.places.length + 20);
    });

    await test.step('search finds, and its results lead to the line', () => searchAndFollow(page, served.root));
    await test.step('the quiz comes to results whose grounds can be opened', () => takeQuiz(page, served.root));

    await test.step('the address that is copied is one that works', async () => {
      await page.goto(`${served.root}policies/${library.policies[0]?.id}/`);
      await page.getByRole('button', { name: '复制链接' }).click();
      await expect(page.getByRole('button', { name: '已复制' })).toBeVisible();
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      const canonical = (await page.locator('link[rel="canonical"]').getAttribute('href')) ?? '';
      expect(copied).toBe(new URL(canonical).hostname === 'localhost' ? page.url() : canonical);
    });

    await test.step('without a network it goes on working', async () => {
      await page.goto(served.root);
      await page.evaluate(() => navigator.serviceWorker.ready);
      expect(complaints).toEqual([]);
      await served.stop();
      for (const { id } of library.policies) {
        const response = await page.goto(`${served.root}policies/${id}/`);
        expect.soft(response?.fromServiceWorker(), id).toBe(true);
        await expect.soft(page.locator('.item').first(), id).toBeVisible();
      }
      await searchAndFollow(page, served.root);
      await takeQuiz(page, served.root);
      await page.goto(`${served.root}no/such/page/`);
      await expect(page).toHaveURL(`${served.root}offline/`);
      await page.getByRole('link', { name: '全部文件' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('查政策');
    });
  });
}

async function searchAndFollow(page: Page, root: string): Promise<void> {
  // From the dialog of a page that lies deeper than the search page, then on the search page itself.
  await page.goto(`${root}places/qingyuan/`);
  await page.keyboard.press('/');
  await page.getByRole('dialog', { name: '搜索' }).locator('input').fill('落户');
  await expect(page.locator('#search-list a').first()).toBeVisible();
  await page.goto(`${root}search/?q=落户`);
  await page.locator('#search-list a').first().click();
  expect(page.url().startsWith(`${root}policies/`)).toBe(true);
  await expect(page.locator(':target')).toBeVisible();
}

async function takeQuiz(page: Page, root: string): Promise<void> {
  await page.goto(`${root}eligibility/#place=qingyuan&skill-level=senior-worker`);
  await openConditions(page);
  await openAll(page.locator('.verdict .way-grounds details').first());
  const grounds = page.locator('.verdict .ground-quote').first();
  await expect(grounds).toBeVisible();
  const target = await grounds.evaluate((link: HTMLAnchorElement) => link.href);
  expect(target.startsWith(`${root}policies/`)).toBe(true);
  await page.goto(target);
  await expect(page.locator(':target')).toBeVisible();
}

test('the package has a note on how to serve it, and codes that lead to the published site', async ({ unpacked }) => {
  expect(unpacked.names).toContain('README.txt');
  const note = readFileSync(join(unpacked.folder, 'README.txt'), 'utf8');
  expect(note).toContain('python3 -m http.server');
  // Packed without an address: whoever opens the archive is told before anything else.
  expect(note.startsWith('注意：打包时没有给网址')).toBe(true);
  expect(
    unpacked.names.filter((name) => !/^(README\.txt|site\/)/.test(name) || name.split('/').includes('..')),
  ).toEqual([]);
  expect(readFileSync(join(unpacked.folder, 'site/qr/1.svg'), 'utf8')).toBe(readFileSync('dist/qr/1.svg', 'utf8'));
});

test('a page for unknown addresses says so at any depth, with nothing to load', async ({ unpacked }) => {
  const html = parse(readFileSync(join(unpacked.folder, 'site/404.html'), 'utf8'));
  const policy = html.querySelector('meta[http-equiv="content-security-policy"]')?.attributes['content'];
  expect(policy).toContain("default-src 'none'");
  expect(html.querySelectorAll('[href], [src]')).toEqual([]);
  expect(html.querySelector('h1')?.textContent).toBe('没有这一页');
});

test('opened as files its pages can be read, followed and printed, and say where search, quiz and comparison would be', async ({
  page,
  unpacked,
  library,
}) => {
  const site = join(unpacked.folder, 'site');
  const opened = (path: string) => pathToFileURL(join(site, path)).href;
  await page.goto(opened('index.html'));
  await page.getByRole('link', { name: '查政策' }).first().click();
  await expect(page).toHaveURL(opened('policies/index.html'));
  const [policy] = library.policies;
  await page
    .getByRole('main')
    .getByRole('link', { name: policy?.title ?? '' })
    .first()
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(policy?.title ?? '');
  await expect(page.locator('.item').first()).toBeVisible();
  // Its style sheet came, too.
  expect(
    await page
      .locator('.evidence-badge')
      .first()
      .evaluate((seal) => getComputedStyle(seal).display),
  ).toMatch(/grid/);
  await page.goto(opened('eligibility/index.html'));
  // A checklist's name leads to the card on its place's page, which opens although it stands folded.
  await page.locator('main a[href*="places/"][href*="index.html#"]').first().click();
  await expect(page).toHaveURL(/\/places\/[^/]+\/index\.html#/);
  await expect(page.locator(':target')).toBeVisible();
  expect((await page.pdf()).byteLength).toBeGreaterThan(20_000);

  for (const path of ['search', 'eligibility', 'compare/settlement']) {
    await page.goto(opened(`${path}/index.html`));
    const line = page.locator('.from-files');
    await expect(line, path).toBeVisible();
    await expect(line, path).toContainText('python3 -m http.server 8000');
    await expect(page.locator('.unstarted'), path).toBeHidden();
  }
  await page.locator('.site-header input[type="search"], header input[type="search"]').first().fill('落户');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/search\/index\.html\?q=/);
});

test('every link of every page leads to a file', async ({ unpacked }) => {
  const site = join(unpacked.folder, 'site');
  const pages = unpacked.names.filter((name) => name.endsWith('.html'));
  const astray = pages.flatMap((name) => {
    const html = parse(readFileSync(join(unpacked.folder, name), 'utf8'));
    const page = pathToFileURL(join(unpacked.folder, name));
    return html.querySelectorAll('a[href], link[rel="stylesheet"], form[action]').flatMap(({ attributes }) => {
      const target = new URL(attributes['href'] ?? attributes['action'] ?? '', page);
      target.hash = '';
      target.search = '';
      if (target.protocol !== 'file:') return [];
      const isThere = unpacked.names.includes(
        `site/${decodeURI(target.href.slice(pathToFileURL(site).href.length + 1))}`,
      );
      return isThere ? [] : [`${name}: ${target.href}`];
    });
  });
  expect(pages.length).toBeGreaterThan(20);
  expect([...new Set(astray)]).toEqual([]);
});
