import { itemsOf } from '../../src/schema/policy-body.ts';
import { at, expect, PHONE, test } from './site.ts';

test('every row of a table has an address of its own, at its own name', async ({ page, library }) => {
  await page.setViewportSize(PHONE);
  const [policy, table] =
    library.policies
      .flatMap((candidate) => itemsOf(candidate).map((item) => [candidate, item] as const))
      .find(([, item]) => item.kind === 'table' && item.sums.length > 0) ?? [];
  if (table?.kind !== 'table' || !policy) throw new Error('There is no table with a total');
  await page.goto(at(`policies/${policy.id}/`));
  const ids = await page
    .locator(`[id="${table.id}"] :is(tbody, tfoot) tr`)
    .evaluateAll((rows) => rows.map(({ id }) => id));
  expect(ids).toEqual(table.rows.map((_, index) => `${table.id}-row-${index + 1}`));
  const last = table.rows.at(-1)?.cells[0] ?? '';
  await page
    .locator(`[id="${ids.at(-1)}"]`)
    .getByRole('link', { name: last })
    .click();
  expect(new URL(page.url()).hash).toBe(`#${ids.at(-1)}`);
  await expect(page.locator(`[id="${ids.at(-1)}"]`)).toBeInViewport();
});
