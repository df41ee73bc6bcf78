import type { Page } from '@playwright/test';
import { at, expect, test } from './site.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'], timezoneId: 'Asia/Shanghai' });

const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

/** The address a page is published at; of a site built without one, the address it is read at. */
async function publishedAddress(page: Page): Promise<string> {
  const canonical = new URL((await page.locator('link[rel="canonical"]').getAttribute('href')) ?? '');
  return canonical.hostname === 'localhost' ? new URL(canonical.pathname, page.url()).href : canonical.href;
}

test('a document is copied as a GB/T 7714 reference, read on the reader’s day', async ({ page }) => {
  // Late in the evening in Greenwich it is the next day in China.
  await page.clock.setFixedTime('2031-05-06T20:00:00Z');
  await page.goto(at('policies/qingyuan-2012-skilled-worker-settlement/'));
  await page.getByRole('button', { name: '复制引文（GB/T 7714）' }).click();
  await expect(page.locator('#cite').getByRole('button', { name: '已复制' })).toBeVisible();
  const address = await publishedAddress(page);
  expect(await clipboard(page)).toBe(
    `清远市人民政府办公室. 清远市高技能人才入户城镇工作实施方案[A/OL]. (2012-07-30)[2031-05-07]. 有据整理. ${address}.`,
  );
});

test('every document is copied with its title, its day of issue, today and its own address', async ({
  page,
  library,
}) => {
  for (const { id, title, issued, source } of library.policies) {
    await page.goto(at(`policies/${id}/`));
    await page.getByRole('button', { name: '复制引文（GB/T 7714）' }).click();
    await expect.soft(page.locator('#cite').getByRole('button', { name: '已复制' })).toBeVisible();
    const today = await page.evaluate(() => new Date().toLocaleDateString('sv'));
    const reference = await clipboard(page);
    expect.soft(reference).toContain(`. ${title}`);
    expect.soft(reference).toContain(source === 'news-report' ? '[N/OL]. ' : '[A/OL]. ');
    expect.soft(reference).toContain(`(${issued.date})[${today}]. `);
    expect.soft(reference).toContain(`/policies/${id}/.`);
  }
});

test('the address of a document is copied as it is published', async ({ page }) => {
  await page.goto(at('policies/qingyuan-2012-skilled-worker-settlement/'));
  await page.getByRole('button', { name: '复制链接' }).click();
  await expect(page.locator('#cite').getByRole('button', { name: '已复制' })).toBeVisible();
  expect(await clipboard(page)).toBe(await publishedAddress(page));
});

test('that something was copied is read out', async ({ page }) => {
  await page.goto(at('policies/qingyuan-2012-skilled-worker-settlement/'));
  await page.getByRole('button', { name: '复制链接' }).click();
  await expect(page.getByRole('status').filter({ hasText: '已复制' })).toBeAttached();
});

test('where the clipboard is out of reach the page says so, and shows the reference to select', async ({ page }) => {
  await page.addInitScript(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException('Not allowed', 'NotAllowedError'));
  });
  await page.goto(at('policies/qingyuan-2012-skilled-worker-settlement/'));
  await page.getByRole('button', { name: '复制引文（GB/T 7714）' }).click();
  await expect(page.getByRole('button', { name: '没能复制，请选中文字复制' })).toBeVisible();
  await expect(page.locator('.reference')).toContainText('[A/OL]');
});
