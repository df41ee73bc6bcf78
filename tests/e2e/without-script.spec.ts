import { itemsOf, provisionsOf } from '../../src/schema/policy-body.ts';
import { at, DESKTOP, expect, PHONE, test } from './site.ts';

test.use({ javaScriptEnabled: false, viewport: DESKTOP });

test('a document shows its full digest, its evidence beside the text, and the rows of its tables', async ({
  page,
  documents: policies,
}) => {
  for (const policy of policies) {
    await page.goto(at(`policies/${policy.id}/`));
    await expect.soft(page.getByRole('heading', { level: 1 })).toHaveText(policy.title);
    const anchors = [...policy.clauses, ...itemsOf(policy)].map(({ id }) => id);
    const { unseen, quoted } = await page.evaluate(
      (ids) => ({
        unseen: ids.filter((id) => !document.getElementById(id)?.checkVisibility({ visibilityProperty: true })),
        quoted: [...document.querySelectorAll('q')]
          .filter((quote) => quote.checkVisibility())
          .map((quote) => quote.textContent ?? ''),
      }),
      anchors,
    );
    expect.soft(unseen, policy.id).toEqual([]);
    for (const { id, title } of policy.clauses) {
      const heading = page.locator(`[id="${id}"]`).getByRole('heading', { name: title });
      expect.soft(await heading.isVisible(), `${policy.id}#${id}`).toBe(true);
    }
    const shown = new Set(quoted);
    const quotes = provisionsOf(policy).flatMap(({ evidence }) => evidence.map(({ quote }) => quote));
    expect.soft(quotes.length, policy.id).toBeGreaterThan(0);
    const lacking = quotes.filter((quote) => !shown.has(quote));
    expect.soft(lacking, policy.id).toEqual([]);
    for (const item of itemsOf(policy)) {
      if (item.kind !== 'table') continue;
      const rows = await page.locator(`[id="${item.id}"] :is(tbody, tfoot) tr`).evaluateAll((lines) =>
        // biome-ignore lint/performance/useDomNodeTextContent: What is shown is what is asked for.
        lines.map((line) => [...line.querySelectorAll<HTMLElement>('th, td')].map((cell) => cell.innerText)),
      );
      const columns = item.rows[0]?.cells.length ?? 0;
      expect.soft(rows.map((cells) => cells.slice(0, columns))).toEqual(item.rows.map(({ cells }) => cells));
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
