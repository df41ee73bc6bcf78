import { itemsOf, provisionsOf } from '../../src/schema/policy-body.ts';
import { at, DESK, expect, PHONE, test } from './site.ts';

test.use({ javaScriptEnabled: false, viewport: DESK });

test('every document shows its full digest', async ({ page, library }) => {
  for (const policy of library.policies) {
    await page.goto(at(`policies/${policy.id}/`));
    await expect.soft(page.getByRole('heading', { level: 1 })).toHaveText(policy.title);
    for (const { id, title } of policy.clauses) {
      await expect
        .soft(page.locator(`[id="${id}"]`).getByRole('heading', { name: title }), `${policy.id}#${id}`)
        .toBeVisible();
    }
    const anchors = itemsOf(policy).map(({ id }) => id);
    const unseen = await page.evaluate(
      (ids) => ids.filter((id) => !document.getElementById(id)?.checkVisibility({ visibilityProperty: true })),
      anchors,
    );
    expect.soft(unseen, policy.id).toEqual([]);
  }
});

test('every document shows its evidence beside the text', async ({ page, library }) => {
  for (const policy of library.policies) {
    await page.goto(at(`policies/${policy.id}/`));
    const shown = new Set(
      await page.evaluate(() =>
        [...document.querySelectorAll('q')]
          .filter((quote) => quote.checkVisibility())
          .map((quote) => quote.textContent),
      ),
    );
    const quotes = provisionsOf(policy).flatMap(({ evidence }) => evidence.map(({ quote }) => quote));
    expect.soft(quotes.length, policy.id).toBeGreaterThan(0);
    expect
      .soft(
        quotes.filter((quote) => !shown.has(quote)),
        policy.id,
      )
      .toEqual([]);
  }
});

test('every table of a document shows its rows', async ({ page, library }) => {
  const tables = library.policies.flatMap((policy) =>
    itemsOf(policy).flatMap((item) => (item.kind === 'table' ? [{ policy, table: item }] : [])),
  );
  expect(tables.length).toBeGreaterThan(0);
  for (const { policy, table } of tables) {
    const address = `policies/${policy.id}/#${table.id}`;
    await page.goto(at(address));
    const rows = page.locator(`[id="${table.id}"] :is(tbody, tfoot) tr`);
    await expect.soft(rows, address).toHaveCount(table.rows.length);
    for (const [index, { cells }] of table.rows.entries()) {
      const shown = await rows.nth(index).locator('th, td').allInnerTexts();
      expect.soft(shown.slice(0, cells.length), address).toEqual(cells);
    }
  }
});

test('on a phone the evidence opens without script', async ({ page, library }) => {
  await page.setViewportSize(PHONE);
  await page.goto(at(`policies/${library.policies[0]?.id}/`));
  const evidence = page.locator('.evidence').first();
  await expect(evidence).toBeHidden();
  await page.locator('.evidence-key').first().click();
  await expect(evidence).toBeVisible();
});

test('the list of documents is grouped by place and complete, without filters that do nothing', async ({
  page,
  library,
}) => {
  await page.goto(at('policies/'));
  await expect(page.locator('[data-filters]')).toBeHidden();
  for (const { title, place, id } of library.policies) {
    const name = library.places.find((candidate) => candidate.id === place)?.name ?? '';
    const group = page
      .locator('[data-filter-group]')
      .filter({ has: page.getByRole('heading', { level: 2, name, exact: true }) });
    await expect
      .soft(group.getByRole('link', { name: title, exact: true }))
      .toHaveAttribute('href', at(`policies/${id}/`));
  }
});

test('the search page says that it needs script and shows other ways', async ({ page, library }) => {
  await page.goto(at('search/?q=落户'));
  await expect(page.locator('main noscript p')).toHaveText(/^搜索要用 JavaScript/);
  await expect(page.locator('main noscript p')).toBeVisible();
  for (const { title } of library.policies) {
    await expect.soft(page.getByRole('main').getByRole('link', { name: title, exact: true })).toBeVisible();
  }
});

test('no control is shown that needs script', async ({ page, library }) => {
  await page.goto(at(`policies/${library.policies[0]?.id}/`));
  await expect(page.locator('.settings')).toBeHidden();
  for (const button of await page.locator('[data-copy]').all()) await expect(button).toBeHidden();
});
