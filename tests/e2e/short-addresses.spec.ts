import { readLedger } from '../../src/commands/permalink-ledger.ts';
import { numbersOf } from '../../src/permalinks/whereabouts.ts';
import { itemsOf } from '../../src/schema/policy-body.ts';
import { at, DESK, expect, PHONE, sidewaysScroll, test } from './site.ts';
import { violations } from './violations.ts';

const numbers = numbersOf(readLedger().ledger);

for (const colorScheme of ['light', 'dark'] as const) {
  for (const viewport of [PHONE, DESK]) {
    test.describe(`${colorScheme}, ${viewport.width} px`, () => {
      test.use({ colorScheme, viewport });

      test('a slip of each kind fits its window, and axe finds no fault in it', async ({
        page,
        library,
        complaints,
      }) => {
        const kinds = ['provision', 'unstated', 'table'].flatMap((kind) =>
          library.policies.flatMap(({ id, clauses }) =>
            itemsOf({ clauses })
              .flatMap((item) => (item.kind === kind ? [`/policies/${id}/#${item.id}`] : []))
              .slice(0, 1),
          ),
        );
        const pages = [`/policies/${library.policies[0]?.id}/`, '/places/gansu/', '/compare/settlement/'];
        for (const address of [...kinds, ...pages]) {
          await page.goto(at(`q/${numbers.get(address)}/`));
          expect.soft(await sidewaysScroll(page), address).toBe(0);
          expect.soft(await violations(page), address).toEqual([]);
        }
        expect(complaints).toEqual([]);
      });
    });
  }
}

test('a short address leads, in one step, to the very line in its document', async ({ page }) => {
  const address = '/policies/qingyuan-2012-skilled-worker-settlement/#settle-direct';
  await page.goto(at(`q/${numbers.get(address)}/`));
  await expect(page.locator('q', { hasText: '可直接申请入户就业地城镇' })).toBeVisible();
  await page.getByRole('link', { name: '看全文里的这一条' }).click();
  await expect(page).toHaveURL(at(address.slice(1)));
  await expect(page.locator('#settle-direct')).toBeInViewport();
});
