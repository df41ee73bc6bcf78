import type { Page } from '@playwright/test';
import { at, expect, test } from './site.ts';

const status = (page: Page) => page.locator('#search-status');
const said = async (page: Page) => (await status(page).textContent()) ?? '';
const results = (page: Page) => page.locator('#search-list > li');

async function search(page: Page, query: string): Promise<void> {
  await page.goto(at(`search/?q=${encodeURIComponent(query)}`));
  await expect(results(page).first()).toBeVisible();
}

for (const query of ['落户', '集体户口', '培训补贴', '新取得']) {
  test(`${query} finds provisions, each linked to where it stands and shown with its clause`, async ({ page }) => {
    await search(page, query);
    await expect(status(page)).toHaveText(/^“.+”：[1-9]\d* 条$/);
    await expect(results(page).first().locator('mark').first()).toBeVisible();
    const found = await results(page).evaluateAll((items) =>
      items.map((item) => ({
        href: item.querySelector('a')?.getAttribute('href') ?? '',
        where: item.querySelector('.crumb')?.textContent ?? '',
      })),
    );
    for (const { href, where } of found) {
      await page.goto(href);
      const anchor = new URL(page.url()).hash.slice(1);
      expect.soft(anchor, href).not.toBe('');
      const target = page.locator(`[id="${anchor}"]`);
      await expect.soft(target, href).toBeVisible();
      await expect.soft(target, href).toBeInViewport();
      const title = await page.getByRole('heading', { level: 1 }).textContent();
      const clause = await page.locator('.clause', { has: target }).locator('.locator').first().textContent();
      expect.soft(where, href).toContain(`《${title}》${clause}`);
    }
  });
}

test('the first answer leads into a clause that has the words of the query', async ({ page }) => {
  for (const query of ['落户', '集体户口', '培训补贴', '新取得']) {
    await search(page, query);
    await results(page).first().getByRole('link').click();
    const clause = page.locator('.clause', { has: page.locator('.line:target') });
    await expect.soft(clause, query).toContainText(query);
  }
});

test('a query typed into the header is answered on the search page', async ({ page }) => {
  await page.goto(at());
  await page.locator('#header-search').fill('高级工 落户');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL((url) => url.pathname === at('search/') && url.searchParams.get('q') === '高级工 落户');
  await expect(page.locator('#page-search')).toHaveValue('高级工 落户');
  await expect(results(page).first()).toBeVisible();
  await expect(page).toHaveTitle(/^“高级工 落户”的搜索结果/);
});

test('further results are added below, and the focus goes to the first of them', async ({ page }) => {
  await search(page, '培训');
  const before = await results(page).count();
  await page.getByRole('button', { name: '再看 10 条' }).click();
  await expect(results(page)).not.toHaveCount(before);
  await expect(results(page).nth(before).getByRole('link')).toBeFocused();
});

test('a filter narrows, is in the address, stays over a reload and can be given up', async ({ page }) => {
  await search(page, '落户');
  const all = await said(page);
  await page.getByLabel('地区').selectOption('清远');
  await expect(status(page)).not.toHaveText(all);
  await expect(status(page)).toHaveText(/^“落户”：[1-9]\d* 条$/);
  const narrowed = await said(page);
  expect(new URL(page.url()).searchParams.get('地区') ?? new URL(page.url()).searchParams.get('place')).toBe('清远');
  for (const where of await results(page).locator('.crumb').allInnerTexts()) expect(where).toMatch(/^清远 · /);

  await page.reload();
  await expect(status(page)).toHaveText(narrowed);
  await expect(page.getByLabel('地区')).toHaveValue('清远');
  for (const where of await results(page).locator('.crumb').allInnerTexts()) expect(where).toMatch(/^清远 · /);

  await page.getByLabel('地区').selectOption('');
  await expect(status(page)).toHaveText(all);
  expect([...new URL(page.url()).searchParams.keys()]).toEqual(['q']);
});

test('the number beside a choice is the number of results that it leaves', async ({ page }) => {
  await search(page, '补贴');
  const choices = await page.getByLabel('主题').locator('option').allInnerTexts();
  expect(choices.length).toBeGreaterThan(2);
  for (const choice of choices.slice(1)) {
    const [, name = '', count = ''] = /^(.+)（(\d+)）$/.exec(choice) ?? [];
    await page.getByLabel('主题').selectOption(name);
    await expect.soft(status(page), choice).toHaveText(`“补贴”：${count} 条`);
    await page.getByLabel('主题').selectOption('');
    await expect(status(page)).not.toHaveText(`“补贴”：${count} 条`);
  }
});

test('a filter that is set offers the other values still', async ({ page }) => {
  await search(page, '落户');
  const offered = await page.getByLabel('地区').locator('option').allInnerTexts();
  await page.getByLabel('地区').selectOption('清远');
  await expect(page).toHaveURL(/place=/);
  await expect(page.getByLabel('地区').locator('option')).toHaveText(offered);
});

test('choosing a filter by keyboard leaves the focus on it', async ({ page }) => {
  await search(page, '落户');
  const all = await said(page);
  await page.getByLabel('地区').focus();
  await page.keyboard.press('ArrowDown');
  await expect(status(page)).not.toHaveText(all);
  await expect(page.getByLabel('地区')).toBeFocused();
});

test('a filter value that does not exist is dropped', async ({ page }) => {
  await search(page, '落户');
  const all = await said(page);
  await page.goto(at('search/?q=落户&place=亚特兰蒂斯'));
  await expect(status(page)).toHaveText(all);
  await expect(page.getByLabel('地区')).toHaveValue('');
});

test('a query that nothing answers is told so, without a claim about the place, beside other ways', async ({
  page,
  complaints,
}) => {
  await page.goto(at('search/?q=qwertyuiop'));
  await expect(status(page)).toContainText('没有找到同时包含“qwertyuiop”的条款');
  await expect(status(page)).toContainText('不表示当地没有政策');
  await expect(results(page)).toHaveCount(0);
  await expect(page.getByRole('heading', { name: '不搜索，也能找' })).toBeVisible();
  expect(complaints).toEqual([]);
});

test('an empty query shows the other ways and no message', async ({ page, complaints }) => {
  for (const query of ['', '?q=', '?q=%20%20']) {
    await page.goto(at(`search/${query}`));
    await expect(page.locator('#search-results')).toBeHidden();
    await expect(page.getByRole('heading', { name: '不搜索，也能找' })).toBeVisible();
  }
  expect(complaints).toEqual([]);
});

for (const [what, pattern] of [
  ['the search program', '**/pagefind/pagefind.js'],
  ['all of the index', '**/pagefind/**'],
  ['the fragments of the index', '**/pagefind/fragment/**'],
] as const) {
  test(`where ${what} cannot be reached the page says so and shows other ways`, async ({ page, library }) => {
    await page.route(pattern, (route) => route.abort());
    await page.goto(at('search/?q=落户'));
    await expect(status(page)).toHaveText('搜索没有装载成功。可以刷新再试，或者从下面找。');
    await expect(results(page)).toHaveCount(0);
    for (const { title } of library.policies) {
      await expect.soft(page.getByRole('main').getByRole('link', { name: title, exact: true })).toBeVisible();
    }
  });
}

test('Enter that ends an input method’s composition does not send the query; the next one does', async ({ page }) => {
  await page.goto(at());
  const field = page.locator('#home-search');
  await field.focus();
  const devtools = await page.context().newCDPSession(page);
  const enter = { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 229 };
  await page.evaluate(() => {
    document.addEventListener('keydown', ({ key, isComposing }) => {
      document.body.dataset['lastKey'] = `${key} ${isComposing}`;
    });
  });
  await devtools.send('Input.imeSetComposition', { text: 'luohu', selectionStart: 5, selectionEnd: 5 });
  // An input method keeps the key to itself: the page sees a key of code 229 and no character.
  await devtools.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...enter });
  await expect(page.locator('body')).toHaveAttribute('data-last-key', 'Enter true');
  await devtools.send('Input.insertText', { text: '落户' });
  await devtools.send('Input.dispatchKeyEvent', { type: 'keyUp', ...enter });
  await expect(field).toHaveValue('落户');
  await expect(page).toHaveURL(at());

  await page.keyboard.press('Enter');
  await expect(page).toHaveURL((url) => url.pathname === at('search/') && url.searchParams.get('q') === '落户');
});

test('markup in a query is shown as text', async ({ page, complaints }) => {
  const query = '<img src=x onerror="document.title=\'broken in\'"><b>落户</b>';
  for (const address of [
    `search/?q=${encodeURIComponent(query)}`,
    `search/?q=落户&place=${encodeURIComponent(query)}`,
  ]) {
    await page.goto(at(address));
    await expect(status(page)).toContainText('”');
    await expect(page.locator('#search-results').locator('img, b, script')).toHaveCount(0);
    await expect(page).toHaveTitle(/的搜索结果 · 有据$/);
  }
  await page.goto(at(`search/?q=${encodeURIComponent(query)}`));
  await expect(status(page)).toContainText(query);
  await expect(page.locator('#page-search')).toHaveValue(query);
  expect(complaints).toEqual([]);
});
