/** The desk: answers copied from lists and search results, several of them as one reply. */
import { entryOf } from '../../src/library/library.ts';
import { at, expect, openReplyBasket, test } from './site.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

test('readers see no tools; at the reply basket several answers become one reply, as text and as rich text', async ({
  page,
  complaints,
  library,
}) => {
  await page.goto(at('faq/'));
  const cards = page.locator('.faq-card');
  await expect(cards.first()).toBeVisible();
  await expect(page.getByRole('button', { name: '复制回复' })).toHaveCount(0);
  const desk = page.locator('#desk');
  await desk.locator('summary').click();
  await expect(desk.getByRole('button', { name: '复制全部（文字）' })).toBeDisabled();
  for (const at of [0, 2]) await cards.nth(at).getByRole('button', { name: '收进回复' }).click();
  await expect(desk.locator('li')).toHaveCount(2);
  const asked = await desk.locator('li a').allInnerTexts();
  await desk.getByRole('button', { name: '复制全部（文字）' }).click();
  await expect(desk.getByRole('button', { name: '已复制' })).toBeVisible();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(text.startsWith(`1. 问：${asked[0]}\n答：`)).toBe(true);
  expect(text).toContain(`\n\n2. 问：${asked[1]}\n答：`);
  expect(text.match(/依据：/g)).toHaveLength(2);
  expect(text.match(/\/q\/\d+\//g)).toHaveLength(2);
  await desk.getByRole('button', { name: '复制全部（带格式）' }).click();
  // The other button still says that it copied: what is on the clipboard tells.
  const richText = () =>
    page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      return item?.types.includes('text/html') ? (await item.getType('text/html')).text() : '';
    });
  await expect.poll(async () => (await richText()).match(/<strong>/g)?.length).toBe(2);
  // On the page of a question, after a reload, and taken out again.
  const { question } = entryOf(library.faqs, 'qingyuan-papers');
  await page.goto(at('faq/qingyuan-papers/'));
  await page.locator('.share-panel > summary').click();
  await page.getByRole('button', { name: '和别的问题合成一条回复' }).click();
  await expect(desk.locator('li')).toHaveCount(3);
  await desk.getByRole('button', { name: `拿掉：${question}` }).click();
  await expect(desk.locator('li')).toHaveCount(2);
  await desk.getByRole('button', { name: '清空' }).click();
  await expect(desk.locator('li')).toHaveCount(0);
  await desk.locator('summary').click();
  await expect(page.getByRole('button', { name: '复制回复' })).toHaveCount(0);
  expect(complaints).toEqual([]);
});

test('an answer is copied from search results at the reply basket, and from there only', async ({ page }) => {
  await page.goto(at('search/?q=清远高技能人才入户要带什么材料'));
  await expect(page.locator('#search-list > li').first()).toBeVisible();
  await expect(page.getByRole('button', { name: /^复制回复/ })).toHaveCount(0);
  await page.goto(at('faq/'));
  await page.locator('#desk summary').click();
  await expect(page.getByRole('button', { name: /^复制回复/ }).first()).toBeVisible();
  await page.goto(at('search/?q=清远高技能人才入户要带什么材料'));
  const copy = page.getByRole('button', { name: /^复制回复/ }).first();
  await copy.click();
  await expect(page.getByRole('button', { name: /^复制回复/ }).first()).toHaveText('已复制');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^问：.+\n答：/);
});

test('readers meet no tools of staff, and take an answer along', async ({ page, complaints }) => {
  const tools = page.getByText(/窗口工作人员|复制回复|嵌入代码/).filter({ visible: true });
  for (const path of ['places/qingyuan/', 'search/?q=清远高技能人才入户要带什么材料', 'faq/qingyuan-papers/']) {
    await page.goto(at(path));
    if (path.startsWith('search')) await expect(page.locator('#search-list > li').first()).toBeVisible();
    else await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(tools, path).toHaveCount(0);
  }
  await page.getByRole('button', { name: '复制网址' }).click();
  await expect(page.getByRole('status').filter({ hasText: '已复制' })).toBeAttached();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/\/q\/\d+\/$/);
  await page.getByRole('button', { name: '复制答案和依据' }).click();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toMatch(/^问：.+\n答：[\s\S]+依据：/);
  await page.evaluate(() => {
    window.print = () => document.body.setAttribute('data-printed', '');
  });
  await page.getByRole('button', { name: '打印' }).click();
  await expect(page.locator('body')).toHaveAttribute('data-printed', '');
  // At the reply basket they have them.
  await openReplyBasket(page);
  await page.goto(at('faq/qingyuan-papers/'));
  await expect(page.locator('.share-panel > summary')).toBeVisible();
  expect(complaints).toEqual([]);
});

test('a line at the foot of search results closes the reply basket there, and opens it', async ({
  page,
  complaints,
}) => {
  await openReplyBasket(page);
  await page.goto(at('search/?q=清远高技能人才入户要带什么材料'));
  const copy = page.getByRole('button', { name: /^复制回复/ });
  const door = page.getByRole('button', { name: '窗口工作人员：给答案加上复制按钮' });
  await expect(copy.first()).toBeVisible();
  await page.getByRole('button', { name: '收起复制按钮' }).click();
  await expect(copy).toHaveCount(0);
  await door.click();
  await copy.first().click();
  await expect(copy.first()).toHaveText('已复制');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^问：.+\n答：/);
  // Another search has them, too, also where the answers of several places are folded.
  await page.locator('#page-search').fill('要带什么');
  const folded = page.locator('[data-faq]').first();
  await folded.locator('summary').click();
  await folded.getByRole('button', { name: /^收进回复/ }).click();
  await page.getByRole('link', { name: '已收进 1 个，去合成一条回复' }).click();
  await expect(page.locator('#desk li')).toHaveCount(1);
  await page.goto(at('search/?q=清远高技能人才入户要带什么材料'));
  await page.getByRole('button', { name: '收起复制按钮' }).click();
  await expect(copy).toHaveCount(0);
  await expect(door).toBeVisible();
  // Where no question is found there is nothing to copy.
  await page.locator('#page-search').fill('中府〔2014〕106号');
  await expect(page.locator('#search-list > li').first()).toBeVisible();
  await expect(page.locator('[data-kind=faq]')).toHaveCount(0);
  await expect(door).toBeHidden();
  expect(complaints).toEqual([]);
});

test('at the reply basket all questions of a place have their reply', async ({ page, complaints }) => {
  await openReplyBasket(page);
  await page.goto(at('places/qingyuan/'));
  const copy = page.getByRole('button', { name: /^复制回复/, includeHidden: true });
  const questions = await page.locator('.asked-first h3 a, .faq-links a').count();
  expect(questions).toBeGreaterThan(20);
  await expect(copy).toHaveCount(questions);
  await page.locator('#faqs > summary').click();
  const last = page.locator('.faq-links li').last();
  await last.getByRole('button', { name: /^复制回复/ }).click();
  await expect(last.getByRole('button', { name: /^复制回复/ })).toHaveText('已复制');
  const question = await last.locator('a').textContent();
  expect((await page.evaluate(() => navigator.clipboard.readText())).startsWith(`问：${question}\n答：`)).toBe(true);
  await last.getByRole('button', { name: /^收进回复/ }).click();
  await expect(page.getByRole('link', { name: '已收进 1 个，去合成一条回复' }).last()).toBeVisible();
  await page.getByRole('button', { name: '收起复制按钮' }).last().click();
  await expect(copy).toHaveCount(0);
  expect(complaints).toEqual([]);
});

test('what was gathered and not used for half an hour is gone', async ({ page }) => {
  await page.clock.install();
  await page.goto(at('faq/'));
  await page.locator('#desk summary').click();
  await page.locator('.faq-card').first().getByRole('button', { name: '收进回复' }).click();
  await expect(page.locator('#desk li')).toHaveCount(1);
  await page.clock.fastForward('31:00');
  await expect(page.locator('#desk li')).toHaveCount(0);
  await page.reload();
  await expect(page.locator('#desk')).not.toHaveAttribute('open');
});
