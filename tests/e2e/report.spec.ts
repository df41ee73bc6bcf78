/** Reporting an error: from a line, from a question; without an address of whoever runs the site. */
import { at, expect, PHONE, test } from './site.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });
const POLICY = 'policies/qingyuan-2012-skilled-worker-settlement/';

test('a line leads to a report with its page, clause, words and phrase, and room for the reader’s', async ({
  page,
  complaints,
}) => {
  await page.goto(at(POLICY));
  const line = page.locator('#settle-direct');
  await line.getByText('引用、转发', { exact: true }).click();
  await line.getByRole('link', { name: '报告错误' }).click();
  const field = page.getByLabel('报告', { exact: true });
  await expect(field).toHaveValue(/条款：二（一）\n页面上写的：.+\n引的原话：“凡具有.+”\n哪里不对，应该怎样写：\n/);
  const origin = new URL(page.url()).origin;
  await expect(field).toHaveValue(new RegExp(`\n页面：${origin}${at(POLICY)}#settle-direct\n`));
  await field.fill(`${await field.inputValue()}我的话`);
  await page.getByRole('button', { name: '复制报告' }).click();
  await expect(page.getByRole('button', { name: '已复制' })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await field.inputValue());
  expect(complaints).toEqual([]);
});

test('a question leads there with its words', async ({ page }) => {
  await page.goto(at('faq/qingyuan-papers/'));
  const question = String(await page.locator('h1').textContent());
  await page.locator('.faq').getByRole('link', { name: '报告错误' }).click();
  const field = page.getByLabel('报告', { exact: true });
  await expect(field).toHaveValue(
    new RegExp(`页面：\\S+/faq/qingyuan-papers/\n页面上写的：${question.replace('？', '.')}`),
  );
});

test('an address elsewhere cannot be put into a report', async ({ page }) => {
  await page.goto(at('report/#page=https://example.org/&says=x'));
  await expect(page.getByRole('button', { name: '复制报告' })).toBeVisible();
  await expect(page.getByLabel('报告', { exact: true })).toHaveValue(/页面：\n/);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false, viewport: PHONE });

  test('the page says what to write and whom to tell', async ({ page }) => {
    await page.goto(at('report/'));
    await expect(page.getByLabel('报告', { exact: true })).toHaveValue(/页面：\n页面上写的：\n哪里不对，应该怎样写：/);
    await expect(page.locator('main noscript p')).toContainText('把发现错误的那一页的网址抄在');
    await expect(page.getByText('请把报告发给把网址给你的单位或个人')).toBeVisible();
    await expect(page.getByRole('button', { name: '复制报告' })).toBeHidden();
  });
});
