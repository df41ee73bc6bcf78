/** What axe finds in what opens; pages as they stand are looked at in templates.spec.ts. */
import { at, expect, MODES, PHONE, setMode, test } from './site.ts';
import { violations } from './violations.ts';

test('axe finds no fault in what opens on a document, in any mode', async ({ page, library }) => {
  for (const mode of MODES) {
    await setMode(page, mode);
    await page.goto(at(`policies/${library.policies[0]?.id}/`));
    await page.locator('.settings summary').click();
    await expect(page.getByRole('group', { name: '字号' })).toBeVisible();
    expect.soft(await violations(page, mode.asked), `settings ${mode.name}`).toEqual([]);
    await page.keyboard.press('Escape');
    if (mode.viewport !== PHONE) continue;
    await page.locator('.outline summary').click();
    expect.soft(await violations(page, mode.asked), `outline ${mode.name}`).toEqual([]);
    await page.locator('.outline summary').click();
    await page.locator('.evidence-key').first().click();
    await expect(page.locator('.evidence').first()).toBeVisible();
    expect.soft(await violations(page, mode.asked), `evidence ${mode.name}`).toEqual([]);
  }
});

for (const query of ['落户', 'qwertyuiop'])
  test(`axe finds no fault in what is found for ${query}, in any mode`, async ({ page }) => {
    await page.goto(at(`search/?q=${query}`));
    await expect(page.locator('#search-status')).toContainText(query);
    for (const mode of MODES) {
      await setMode(page, mode);
      expect.soft(await violations(page, mode.asked), mode.name).toEqual([]);
    }
  });

test('at the largest type size axe finds no fault in a document', async ({ page, documents: policies }) => {
  await page.addInitScript(() => localStorage.setItem('youju-size', 'largest'));
  await page.setViewportSize(PHONE);
  for (const { id } of policies) {
    await page.goto(at(`policies/${id}/`));
    expect.soft(await violations(page), id).toEqual([]);
  }
});
