import { at, DESK, expect, NOWHERE, PHONE, test } from './site.ts';
import { violations } from './violations.ts';

for (const colorScheme of ['light', 'dark'] as const) {
  for (const viewport of [PHONE, DESK]) {
    test.describe(`${colorScheme}, ${viewport.width} px`, () => {
      test.use({ colorScheme, viewport });

      // Every page once; in other sizes and colours what is built of other parts.
      test('axe finds no fault on any page', async ({ page, addresses, distinctAddresses }) => {
        test.setTimeout(600_000);
        const all = colorScheme === 'light' && viewport === PHONE;
        for (const address of [...(all ? addresses : distinctAddresses), NOWHERE]) {
          await page.goto(address);
          expect.soft(await violations(page), address).toEqual([]);
        }
      });

      test('axe finds no fault in what opens', async ({ page, library }) => {
        await page.goto(at(`policies/${library.policies[0]?.id}/`));
        await page.locator('.settings summary').click();
        await expect(page.getByRole('group', { name: '字号' })).toBeVisible();
        expect.soft(await violations(page), 'settings').toEqual([]);
        await page.keyboard.press('Escape');
        if (viewport === PHONE) {
          await page.locator('.outline summary').click();
          expect.soft(await violations(page), 'outline').toEqual([]);
          await page.locator('.outline summary').click();
          await page.locator('.evidence-key').first().click();
          await expect(page.locator('.evidence').first()).toBeVisible();
          expect.soft(await violations(page), 'evidence').toEqual([]);
        }
      });

      test('axe finds no fault in search results, nor where there are none', async ({ page }) => {
        for (const query of ['落户', 'qwertyuiop']) {
          await page.goto(at(`search/?q=${query}`));
          await expect(page.locator('#search-status')).toContainText(query);
          expect.soft(await violations(page), query).toEqual([]);
        }
      });
    });
  }
}

test('at the largest type size axe finds no fault in a document', async ({ page, library }) => {
  await page.addInitScript(() => localStorage.setItem('youju-size', 'largest'));
  await page.setViewportSize(PHONE);
  for (const { id } of library.policies) {
    await page.goto(at(`policies/${id}/`));
    expect.soft(await violations(page), id).toEqual([]);
  }
});
