import type { Page } from '@playwright/test';
import { itemsOf } from '../../src/schema/policy-body.ts';
import { at, expect, test } from './site.ts';

const titles = (page: Page) =>
  page.locator('.policy-card').filter({ visible: true }).getByRole('heading').allInnerTexts();

test('a place narrows the list to its documents, is in the address, and stays over a reload', async ({
  page,
  library,
}) => {
  await page.goto(at('policies/'));
  expect((await titles(page)).length).toBe(library.policies.length);
  const expected = library.policies.filter(({ place }) => place === 'lanzhou').map(({ title }) => title);
  await page.getByLabel('地区').selectOption('lanzhou');
  expect((await titles(page)).toSorted()).toEqual(expected.toSorted());
  await expect(page).toHaveURL(at('policies/?place=lanzhou'));
  await expect(page.getByRole('status').filter({ hasText: `${expected.length} 份文件` })).toBeVisible();

  await page.reload();
  expect((await titles(page)).toSorted()).toEqual(expected.toSorted());
  await expect(page.getByLabel('地区')).toHaveValue('lanzhou');
});

test('every choice of every filter shows the documents that fit it, and no empty group', async ({ page, library }) => {
  const fits: Record<string, (value: string) => number> = {
    place: (value) => library.policies.filter(({ place }) => place === value).length,
    topic: (value) => library.policies.filter((policy) => itemsOf(policy).some(({ topic }) => topic === value)).length,
    year: (value) => library.policies.filter(({ issued }) => issued.date.startsWith(value)).length,
  };
  await page.goto(at('policies/'));
  for (const [name, count] of Object.entries(fits)) {
    const select = page.locator(`select[name="${name}"]`);
    const values = await select
      .locator('option')
      .evaluateAll((options) => options.map((option) => (option as HTMLOptionElement).value));
    expect(values.length).toBeGreaterThan(1);
    for (const value of values.filter(Boolean)) {
      await select.selectOption(value);
      expect.soft((await titles(page)).length, `${name}=${value}`).toBe(count(value));
      const groups = page.locator('[data-filter-group]').filter({ visible: true });
      const empty = groups.filter({ hasNot: page.locator('.policy-card:not([hidden])') });
      expect.soft(await empty.count(), `${name}=${value}`).toBe(0);
    }
    await select.selectOption('');
  }
});

test('choices that nothing fits are said to fit nothing, and are given up by one button', async ({ page, library }) => {
  await page.goto(at('policies/?place=qingyuan&year=2019'));
  expect(await titles(page)).toEqual([]);
  await expect(page.getByText('没有同时符合这些条件的文件')).toBeVisible();
  await expect(page.getByText('0 份文件')).toBeVisible();
  await page.getByRole('button', { name: '清除' }).click();
  await expect(page).toHaveURL(at('policies/'));
  expect((await titles(page)).length).toBe(library.policies.length);
  await expect(page.getByText('没有同时符合这些条件的文件')).toBeHidden();
});

test('two choices narrow together', async ({ page }) => {
  await page.goto(at('policies/'));
  await page.getByLabel('年份').selectOption('2019');
  const inYear = (await titles(page)).length;
  await page.getByLabel('地区').selectOption('lanzhou');
  const inBoth = (await titles(page)).length;
  expect(inBoth).toBeLessThan(inYear);
  expect(inBoth).toBeGreaterThan(0);
  const { searchParams } = new URL(page.url());
  expect(Object.fromEntries(searchParams)).toEqual({ place: 'lanzhou', year: '2019' });
});

test('an unknown value in the address is dropped and the whole list shown', async ({ page, library, complaints }) => {
  await page.goto(at('policies/?place=atlantis&year=2019x&nonsense=1#main'));
  expect((await titles(page)).length).toBe(library.policies.length);
  await expect(page).toHaveURL(at('policies/#main'));
  await expect(page.getByLabel('地区')).toHaveValue('');
  expect(complaints).toEqual([]);
});

test('a known value beside an unknown one still counts', async ({ page, library }) => {
  await page.goto(at('policies/?place=qingyuan&topic=%3Cscript%3E'));
  expect((await titles(page)).length).toBe(library.policies.filter(({ place }) => place === 'qingyuan').length);
  await expect(page).toHaveURL(at('policies/?place=qingyuan'));
});
