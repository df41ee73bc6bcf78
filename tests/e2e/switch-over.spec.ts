/** A new build takes the place of the one that a visit began with. */
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { keepBuild } from '../../src/commands/kept-builds.ts';
import { type Served, serve } from '../../src/commands/serve.ts';
import { at, DESKTOP, expect, test } from './site.ts';

/** What scripts fetch: in the build that comes, each of these says something that this build's scripts cannot read. */
const FETCHED = '{pagefind/*.{json,pf_meta},divisions/*.json,api/v1/compare/*.json}{,.br,.gz}';

/** What they fetch that is named by what it holds: the build that comes has others. */
const NAMED = [
  'pagefind/places/*',
  'pagefind/sections/*',
  'pagefind/stretches/*',
  'compare/documents/*',
  'eligibility/parts/places/*',
];

/** Puts a file in the place of another, which other builds hold as well. */
function replaceFile(path: string, text: string): void {
  rmSync(path);
  writeFileSync(path, text);
}

class Deployment {
  private readonly root = mkdtempSync(join(tmpdir(), 'youju-switch-over-'));
  private builds: string[] = [];
  private served: Served | undefined;

  /** Serves the site as it was built; gives its origin. */
  async start(): Promise<string> {
    keepBuild('dist', join(this.root, 'old'));
    this.builds = globSync(join(this.root, 'old/*'));
    this.served = await serve(0, () => this.builds, '127.0.0.1');
    return `http://127.0.0.1:${this.served.port}`;
  }

  /** Serves another build; of the one before, the files named by what they hold stay, unless it is said to be gone. */
  switchOver(isGone = false): void {
    keepBuild('dist', join(this.root, 'new'));
    const [present = ''] = globSync(join(this.root, 'new/*'));
    rmSync(join(present, '_astro', globSync('at-*', { cwd: join(present, '_astro') })[0] ?? ''), { recursive: true });
    for (const file of globSync(NAMED, { cwd: present })) rmSync(join(present, file), { recursive: true });
    for (const file of globSync(FETCHED, { cwd: present })) replaceFile(join(present, file), 'another build');
    this.builds = isGone ? [present] : [present, ...this.builds];
  }

  /** Serves the site as it was built again: what is loaded anew fits what it fetches. */
  goBack(): void {
    this.builds = globSync(join(this.root, 'old/*'));
  }

  async close(): Promise<void> {
    await this.served?.close();
    rmSync(this.root, { recursive: true, force: true });
  }
}

const deployment = {
  async with(use: (site: Deployment, origin: string) => Promise<void>): Promise<void> {
    const site = new Deployment();
    try {
      await use(site, await site.start());
    } finally {
      await site.close();
    }
  },
};

const outdated = (page: Page) => page.getByText('页面已更新，请刷新');
const heads = (page: Page) => page.locator('table.comparison thead .place').allInnerTexts();

async function searchFor(page: Page, query: string): Promise<void> {
  await page.getByRole('main').getByRole('searchbox').fill(query);
  await expect(page).toHaveURL(new RegExp(`q=${encodeURIComponent(query)}`));
}

test.use({ viewport: DESKTOP });

test('quiz, search and comparison that were open go on with their own build', async ({ context }) => {
  await deployment.with(async (site, origin) => {
    const [quiz, search, comparison] = await Promise.all([context.newPage(), context.newPage(), context.newPage()]);
    await quiz.goto(origin + at('eligibility/'));
    await expect(quiz.locator('.quiz h2')).toHaveText('先选地方');
    await search.goto(`${origin}${at('search/')}?q=${encodeURIComponent('落户')}`);
    await expect(search.locator('#search-results')).toHaveAttribute('data-state', 'done');
    await comparison.goto(`${origin}${at('compare/settlement/')}?places=lanzhou`);
    await expect.poll(() => heads(comparison)).toEqual(['兰州']);

    site.switchOver();

    // Names of places come in pieces, each when it is needed.
    const begin = quiz.locator('.quiz').getByRole('button', { name: '开始', exact: true });
    await begin.click();
    await expect(quiz.locator('.quiz h2')).not.toHaveText('先选地方');
    await searchFor(search, '英德');
    await expect(search.locator('#search-results')).toHaveAttribute('data-state', 'done');
    await expect(search.locator('#search-list > li').first()).toBeVisible();
    await comparison.locator('summary', { hasText: '选地区' }).click();
    await comparison.locator('.choices').getByLabel('清远').check();
    await expect.poll(() => heads(comparison)).toEqual(['清远', '兰州']);
    for (const page of [quiz, search, comparison]) await expect(outdated(page)).toHaveCount(0);
  });
});

test('where the build of an open page is gone, its reader is told to load it anew, and that helps', async ({
  context,
}) => {
  await deployment.with(async (site, origin) => {
    const search = await context.newPage();
    await search.goto(origin + at('search/'));
    const policy = await context.newPage();
    const [document = ''] = globSync('policies/*/index.html', { cwd: 'dist' });
    expect(readFileSync(join('dist', document), 'utf8')).toContain('line-tools');
    await policy.goto(origin + at(document.replace('index.html', '')));

    site.switchOver(true);

    await searchFor(search, '落户');
    await expect(outdated(search)).toBeVisible();
    await expect(search.locator('#search-results')).toHaveAttribute('data-state', 'failed');
    await policy.locator('.item summary[aria-label^="引用、转发"]').first().click();
    await expect(outdated(policy)).toBeVisible();
    site.goBack();
    await search.getByRole('button', { name: '刷新' }).click();
    await expect(search.locator('#search-results')).toHaveAttribute('data-state', 'done');
    await expect(outdated(search)).toHaveCount(0);
  });
});
