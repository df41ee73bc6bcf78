import { at, expect, PHONE, test } from './site.ts';

const POLICY = at('policies/qingyuan-2012-skilled-worker-settlement/');

test('the slash key goes to search from anywhere on any kind of page', async ({ page }) => {
  for (const address of [at(), POLICY, at('policies/'), at('compare/settlement/')]) {
    await page.goto(address);
    await page.keyboard.press('/');
    await expect.soft(page.locator('#dialog-search'), address).toBeFocused();
    await expect.soft(page.locator('#dialog-search'), address).toHaveValue('');
  }
  await page.goto(at('search/'));
  await page.keyboard.press('/');
  await expect(page.locator('#page-search')).toBeFocused();
  await expect(page.locator('#page-search')).toHaveValue('');
});

test('the slash key goes to search from a link and from far down the page, and Esc back to it, so that the key works again', async ({
  page,
}) => {
  await page.goto(POLICY);
  const link = page.locator('#cite a').last();
  for (const start of ['link', 'nowhere']) {
    if (start === 'link') await link.focus();
    else await link.blur();
    for (const _time of ['first', 'again']) {
      await page.keyboard.press('/');
      await expect(page.locator('#dialog-search')).toBeFocused();
      await page.keyboard.press('Escape');
      await expect(page.locator('#search-dialog')).toBeHidden();
      if (start === 'link') await expect(link).toBeFocused();
      else await expect(page.locator('#header-search')).not.toBeFocused();
    }
  }
  await expect(page.locator('#header-search')).toHaveValue('');
});

test('a slash typed into a field stays there', async ({ page }) => {
  await page.goto(at('search/'));
  await page.locator('#page-search').focus();
  await page.keyboard.type('2019/10');
  await expect(page.locator('#page-search')).toHaveValue('2019/10');
  await expect(page.locator('#page-search')).toBeFocused();
});

test('a slash with a modifier is left to the browser', async ({ page }) => {
  await page.goto(POLICY);
  await page.keyboard.press('Control+/');
  await expect(page.locator('#header-search')).not.toBeFocused();
});

test('the first stop of the tab key is a link that skips to the text', async ({ page }) => {
  await page.goto(POLICY);
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: '跳到正文' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
});

test('on a phone evidence opens by key, is closed by Escape, and hands the focus back', async ({ page }) => {
  await page.setViewportSize(PHONE);
  await page.goto(POLICY);
  const key = page.locator('#settle-direct .evidence-key');
  const evidence = page.locator('#settle-direct .evidence');
  await expect(evidence).toBeHidden();
  for (const opening of ['Enter', 'Space']) {
    await key.focus();
    await page.keyboard.press(opening);
    await expect(evidence).toBeVisible();
    await expect(evidence.locator('q')).not.toHaveCount(0);
    await page.keyboard.press('Escape');
    await expect(evidence).toBeHidden();
    await expect(key).toBeFocused();
  }
});

test('on a phone the open evidence is within the screen, and only one is open', async ({ page }) => {
  await page.setViewportSize(PHONE);
  await page.goto(POLICY);
  const keys = page.locator('.evidence-key');
  for (const index of [0, 3]) {
    await keys.nth(index).focus();
    await page.keyboard.press('Enter');
    const open = page.locator('.evidence:popover-open');
    await expect(open).toHaveCount(1);
    await expect(open).toBeInViewport({ ratio: 1 });
  }
});

test('everything that the tab key stops at can be seen to have the focus', async ({ page }) => {
  await page.goto(at('policies/'));
  const stops = await page.locator('a:visible, button:visible, select:visible, input:visible, summary:visible').count();
  for (let stop = 0; stop < stops; stop += 1) {
    await page.keyboard.press('Tab');
    const unseen = await page.evaluate(() => {
      const focused = document.activeElement;
      if (!focused || focused === document.body) return undefined;
      const { outlineStyle, outlineWidth } = getComputedStyle(focused);
      return outlineStyle === 'none' || outlineWidth === '0px' ? focused.outerHTML : undefined;
    });
    expect(unseen).toBe(undefined);
  }
});
