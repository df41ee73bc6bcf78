import type { Page } from '@playwright/test';
import { at, expect, test } from './site.ts';

const typeSize = (page: Page) =>
  page.evaluate(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize));
const paper = (page: Page) => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);

test.beforeEach(async ({ page }) => {
  await page.goto(at());
});

test('a larger type size is chosen by keyboard and stays over a reload and on other pages', async ({ page }) => {
  const standard = await typeSize(page);
  await page.locator('.settings summary').focus();
  await page.keyboard.press('Enter');
  await page.getByRole('radio', { name: '标准' }).focus();
  await page.keyboard.press('ArrowDown');
  const large = await typeSize(page);
  await page.keyboard.press('ArrowDown');
  const largest = await typeSize(page);
  expect(large).toBeGreaterThan(standard);
  expect(largest).toBeGreaterThan(large);

  await page.reload();
  expect(await typeSize(page)).toBe(largest);
  await page.goto(at('policies/'));
  expect(await typeSize(page)).toBe(largest);
  await page.locator('.settings summary').click();
  await expect(page.getByRole('radio', { name: '特大' })).toBeChecked();

  await page.getByRole('radio', { name: '标准' }).check();
  await page.reload();
  expect(await typeSize(page)).toBe(standard);
});

test('a colour is chosen against that of the system, stays over a reload, and can be given up', async ({ page }) => {
  const light = await paper(page);
  await page.locator('.settings summary').click();
  await page.getByRole('radio', { name: '深色' }).check();
  const dark = await paper(page);
  expect(dark).not.toBe(light);
  await page.reload();
  expect(await paper(page)).toBe(dark);

  await page.emulateMedia({ colorScheme: 'dark' });
  await page.locator('.settings summary').click();
  await page.getByRole('radio', { name: '浅色' }).check();
  expect(await paper(page)).toBe(light);
  await page.reload();
  expect(await paper(page)).toBe(light);

  await page.locator('.settings summary').click();
  await page.getByRole('radio', { name: '随系统' }).check();
  expect(await paper(page)).toBe(dark);
  await page.emulateMedia({ colorScheme: 'light' });
  expect(await paper(page)).toBe(light);
});

test('Escape closes the settings and hands the focus back', async ({ page }) => {
  await page.locator('.settings summary').click();
  await page.getByRole('radio', { name: '大', exact: true }).check();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('radio', { name: '大', exact: true })).toBeHidden();
  await expect(page.locator('.settings summary')).toBeFocused();
});

test('a click elsewhere closes the settings', async ({ page }) => {
  await page.locator('.settings summary').click();
  await page.getByRole('heading', { level: 1 }).click();
  await expect(page.getByRole('radio', { name: '标准' })).toBeHidden();
});

test('Enter on a setting sends nothing and stays on the page', async ({ page }) => {
  await page.locator('.settings summary').click();
  await page.getByRole('radio', { name: '大', exact: true }).check();
  const navigations: string[] = [];
  page.on('request', (request) => request.isNavigationRequest() && navigations.push(request.url()));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('radio', { name: '大', exact: true })).toBeVisible();
  expect(navigations).toEqual([]);
});

test('the page works where storage is shut off', async ({ page, complaints }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('Storage is shut off', 'SecurityError');
      },
    });
  });
  await page.reload();
  const standard = await typeSize(page);
  await page.locator('.settings summary').click();
  await page.getByRole('radio', { name: '特大' }).check();
  expect(await typeSize(page)).toBeGreaterThan(standard);
  // The choice holds for this page; why it is not kept is told to the console.
  expect(complaints).toEqual([expect.stringContaining('Storage is shut off')]);
});
