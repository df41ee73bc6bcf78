/** Tables stay tables for those who hear them, however styles lay them out. */
import { at, expect, PHONE, test } from './site.ts';

test('on a phone a comparison says of its cells what they are, also when it is drawn anew', async ({ page }) => {
  await page.setViewportSize(PHONE);
  for (const path of ['compare/settlement/?places=qingyuan,lanzhou', 'compare/settlement/?layout=transposed']) {
    await page.goto(at(path));
    const table = page.locator('table.comparison');
    await expect(table).toHaveAttribute('role', 'table');
    const unnamed = table.locator('tr:not([role="row"]), td:not([role="cell"]), th:not([role])');
    await expect(unnamed, path).toHaveCount(0);
    expect(await table.locator('tbody [role="rowheader"]').count(), path).toBeGreaterThan(1);
    expect(await table.locator('thead [role="columnheader"]').count(), path).toBeGreaterThan(1);
  }
});
