/** Tables stay tables for those who hear them, however styles lay them out. */
import { largestOf } from '../templates.ts';
import { at, expect, PHONE, TABLET, test } from './site.ts';

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

test('a table is laid out as one, or all of its cells are a card: never some of them', async ({ page }) => {
  const pages = ['data.astro', 'compare/[topic].astro', 'coverage/[region].astro', 'policies/[id].astro'] as const;
  for (const { path } of pages.flatMap((template) => largestOf(template))) {
    await page.goto(at(path));
    for (const size of [PHONE, { ...TABLET, width: TABLET.width - 1 }, TABLET]) {
      await page.setViewportSize(size);
      const mixed = await page.locator('table:visible tbody tr').evaluateAll((rows) =>
        rows.flatMap((row) => {
          const cells = [...row.children].filter((cell) => getComputedStyle(cell).display !== 'none');
          const laidOut = cells.filter((cell) => getComputedStyle(cell).display === 'table-cell').length;
          return laidOut === 0 || laidOut === cells.length ? [] : [row.textContent?.trim().slice(0, 40)];
        }),
      );
      expect.soft(mixed, `${path} at ${size.width} px`).toEqual([]);
    }
  }
});
