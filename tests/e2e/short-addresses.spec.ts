import type { Page } from '@playwright/test';
import { readLedger } from '../../src/commands/permalink-ledger.ts';
import { numberPieceOf } from '../../src/permalinks/number-pieces.ts';
import { formatPieces, type NumberRow } from '../../src/permalinks/number-table.ts';
import { shortNumbersOf } from '../../src/permalinks/resolve-address.ts';
import { itemsOf } from '../../src/schema/policy-body.ts';
import { some } from '../depth.ts';
import { at, DESKTOP, expect, PHONE, sidewaysScroll, test } from './site.ts';
import { violations } from './violations.ts';

const numbers = shortNumbersOf(readLedger().ledger);

for (const viewport of [PHONE, DESKTOP]) {
  test(`a short-link page of each kind fits a window of ${viewport.width} px, and axe finds no fault in it, light and dark`, async ({
    page,
    library,
    complaints,
  }) => {
    await page.setViewportSize(viewport);
    // One of each kind on every change; at night one of every document.
    const kinds = ['provision', 'open-point', 'table'].flatMap((kind) =>
      some(
        library.policies.flatMap(({ id, clauses }) =>
          itemsOf({ clauses })
            .flatMap((item) => (item.kind === kind ? [`/policies/${id}/#${item.id}`] : []))
            .slice(0, 1),
        ),
        1,
      ),
    );
    const pages = [`/policies/${library.policies[0]?.id}/`, '/places/gansu/', '/compare/settlement/'];
    for (const address of [...kinds, ...pages]) {
      await page.emulateMedia({ colorScheme: 'light' });
      await page.goto(at(`q/${numbers.get(address)}/`));
      expect.soft(await sidewaysScroll(page), address).toBe(0);
      expect.soft(await violations(page), address).toEqual([]);
      await page.emulateMedia({ colorScheme: 'dark' });
      expect.soft(await violations(page, 'colours'), `${address} dark`).toEqual([]);
    }
    expect(complaints).toEqual([]);
  });
}

test('a short address leads, in one step, to the very line in its document', async ({ page }) => {
  const address = '/policies/qingyuan-2012-skilled-worker-settlement/#settle-direct';
  await page.goto(at(`q/${numbers.get(address)}/`));
  await expect(page.locator('q', { hasText: '可直接申请入户就业地城镇' }).first()).toBeVisible();
  await page.getByRole('link', { name: '看全文里的这一条' }).click();
  await expect(page).toHaveURL(at(address.slice(1)));
  await expect(page.locator('#settle-direct')).toBeInViewport();
});

test.describe('where a server cannot lead on from a number', () => {
  // The server of these tests has no table with them: it answers as a host of plain files does, with 404.html.
  const NUMBER = 900_002;
  const SETTLE = '/policies/qingyuan-2012-skilled-worker-settlement/#settle-direct';
  const table = (page: Page, piece: string | number) =>
    page.route(`**${at(numberPieceOf(NUMBER).slice(1))}`, (route) =>
      typeof piece === 'number' ? route.fulfill({ status: piece }) : route.fulfill({ body: piece }),
    );
  const piece = (rows: readonly NumberRow[]) => String([...formatPieces(rows).values()][0]);

  test('the page for unknown addresses leads to the very line', async ({ page }) => {
    await table(page, piece([{ number: NUMBER, target: { kind: 'here', address: SETTLE } }]));
    await page.goto(at(`q/${NUMBER}/`));
    await expect(page).toHaveURL(at(SETTLE.slice(1)));
    await expect(page.locator('#settle-direct')).toBeInViewport();
  });

  test('it says of a retired number when, why, and where to look', async ({ page }) => {
    const target = { kind: 'retired', on: '2027-03-01', look: SETTLE, reason: '与上一条重复，见<那一条>' } as const;
    await table(page, piece([{ number: NUMBER, target }]));
    await page.goto(at(`q/${NUMBER}`));
    await expect(page.getByRole('heading', { name: `第 ${NUMBER} 号已经撤下` })).toBeVisible();
    await expect(page.getByText('2027年3月1日撤下。原因：与上一条重复，见<那一条>')).toBeVisible();
    await page.getByRole('link', { name: '改看这里' }).click();
    await expect(page).toHaveURL(at(SETTLE.slice(1)));
  });

  for (const [what, given] of [
    ['has no piece', 404],
    ['has a piece without it', '\n/policies/'],
  ] as const)
    test(`it says that a number was never given where the table ${what}`, async ({ page }) => {
      await table(page, given);
      await page.goto(at(`q/${NUMBER}/`));
      await expect(page.getByRole('heading', { name: `没有第 ${NUMBER} 号` })).toBeVisible();
      await expect(page).toHaveTitle(/没有第/);
      expect(await violations(page)).toEqual([]);
    });

  test('it says that the table could not be read, and does not call the number unknown', async ({ page }) => {
    await table(page, 500);
    await page.goto(at(`q/${NUMBER}/`));
    await expect(page.getByRole('heading', { name: `第 ${NUMBER} 号没能查到` })).toBeVisible();
  });

  test('other unknown addresses are told as before', async ({ page }) => {
    await page.goto(at('q/12x/'));
    await expect(page.getByRole('heading', { name: '没有这一页' })).toBeVisible();
  });

  test.describe('without script', () => {
    test.use({ javaScriptEnabled: false });
    test('it says what to do', async ({ page }) => {
      await page.goto(at(`q/${NUMBER}/`));
      await expect(page.getByText('那是短网址')).toBeVisible();
    });
  });
});

test('the tools of a line show its short address with the code that its short page has', async ({ page }) => {
  await page.goto(at('policies/qingyuan-2012-skilled-worker-settlement/'));
  const line = page.locator('#settle-direct');
  await line.getByText('引用、转发', { exact: true }).click();
  const short = line.locator('[data-short]');
  const number = numbers.get('/policies/qingyuan-2012-skilled-worker-settlement/#settle-direct');
  await expect(short).toContainText(`/q/${number}/`);
  const drawn = await short.locator('svg path').last().getAttribute('d');
  const file = await (await page.request.get(at(`qr/${number}.svg`))).text();
  expect(file).toContain(`d="${drawn}"`);
  expect(await violations(page)).toEqual([]);
});
