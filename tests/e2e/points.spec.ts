import type { Page } from '@playwright/test';
import { IS_NIGHTLY } from '../depth.ts';
import { answerAll, begin, openQuizPage } from './quiz.ts';
import { at, DESKTOP, expect, PHONE, test } from './site.ts';

/** The schedule whose sums were made by hand. */
const SCHEDULE = 'policies/guangzhou-2025-points-settlement/points/';

const field = (page: Page, id: string) => page.locator(`#fact-${id}`);
const give = (page: Page) => page.locator('.reckoning').getByRole('button', { name: '算进去', exact: true });
const standing = (page: Page) => page.locator('.standings');

/** Opens the page of the schedule, at its reckoning. */
async function openReckoning(page: Page, fragment = ''): Promise<void> {
  await page.goto('about:blank');
  await page.goto(at(`${SCHEDULE}${fragment}`));
  await expect(page.locator('.reckoning form')).toBeVisible();
}

/** Answers every field of every screen: by id, or 不知道. */
async function answerScreens(page: Page, answers: Readonly<Record<string, string>>): Promise<number> {
  let most = 0;
  while (await page.locator('.reckoning form').isVisible()) {
    const facts = page.locator('.fact');
    const asked = await facts.evaluateAll((list) =>
      list.map((fact) => fact.querySelector('[id^="fact-"]')?.id.slice('fact-'.length) ?? ''),
    );
    most = Math.max(most, asked.length);
    for (const [index, id] of asked.entries()) {
      const value = answers[id];
      if (value === undefined) await facts.nth(index).getByLabel('不知道', { exact: true }).first().check();
      else if ((await field(page, id).evaluate(({ tagName }) => tagName)) === 'SELECT')
        await field(page, id).selectOption(value);
      else await field(page, id).fill(value);
    }
    await give(page).click();
    // Facts of the screen that follows are others.
    await expect(field(page, asked[0] ?? '')).toHaveCount(0);
  }
  return most;
}

/** Five full years of all: 150 by hand. */
const FIVE_YEARS = {
  permit: '5',
  owns: 'no',
  rents: '5',
  moved: '0',
  pension: '5',
  medical: '5',
  unemployment: '5',
  injury: '5',
  maternity: '5',
  fund: '5',
  age: '30',
  schooling: 'below',
  patents: '0',
  research: '0',
  hardship: 'no',
  'hardship-years': '0',
  blood: '0',
  'volunteer-years': '0',
  'volunteer-hours': '0',
  'income-tax': '0',
  'tax-each-year': 'no',
  'tax-settled': 'no',
  'company-tax': '0',
  'national-honours': '0',
  'province-honours': '0',
  'city-honours': '0',
  'district-honours': '0',
  'military-honours': '0',
  'merit-first': '0',
  'merit-second': '0',
  'merit-third': '0',
  discredit: '0',
  evasion: '0',
  penalties: '0',
};

test.describe('the page of a points schedule', () => {
  // What is asked does not depend on the screen.
  for (const size of IS_NIGHTLY ? [PHONE, DESKTOP] : [PHONE]) {
    test(`is reckoned in the schedule’s own groups, six fields a screen at most, at ${size.width} px`, async ({
      page,
      complaints,
    }) => {
      await page.setViewportSize(size);
      await openReckoning(page);
      const most = await answerScreens(page, FIVE_YEARS);
      expect(most).toBeLessThanOrEqual(6);
      await expect(standing(page)).toContainText('150分');
      await expect(standing(page)).toContainText('不等于排得上');
      expect(complaints).toEqual([]);
    });
  }

  test('an impossible number gets a sentence, and nothing is taken for nothing', async ({ page }) => {
    await openReckoning(page);
    await field(page, 'permit').fill('200');
    await give(page).click();
    await expect(page.getByText('填 0 到 40 之间的数，例如 6 年。拿不准就选“不知道”。')).toBeVisible();
    await expect(page.getByText('选一个；拿不准就选“不知道”。').first()).toBeVisible();
    await expect(field(page, 'permit')).toBeFocused();
    await expect(standing(page)).toContainText('还没有定');
  });

  test('says what is missing and which items could bring it, in the order of the schedule', async ({ page }) => {
    await openReckoning(page);
    await answerScreens(page, { ...FIVE_YEARS, fund: '4' });
    await expect(standing(page)).toContainText('离线还差2分');
    await page
      .getByText(/^哪些项能补上/)
      .first()
      .click();
    const ways = await standing(page).locator('details li a').allTextContents();
    const items = await page
      .locator('.points-item[id^="item-"] h3')
      .evaluateAll((list) => list.map((heading) => heading.childNodes[0]?.textContent?.trim() ?? ''));
    expect(ways.length).toBeGreaterThan(3);
    expect(ways).toEqual(items.filter((name) => ways.includes(name)));
  });

  test('can be gone through and back by the keyboard, with what was said still there', async ({ page }) => {
    await openReckoning(page);
    await field(page, 'permit').focus();
    await page.keyboard.type('5');
    const unknowns = page.locator('.fact').getByLabel('不知道', { exact: true });
    for (let index = 1; index < (await unknowns.count()); index += 1) {
      await unknowns.nth(index).focus();
      await page.keyboard.press('Space');
    }
    await give(page).focus();
    await page.keyboard.press('Enter');
    await expect(page.locator('.reckoning form h3')).toBeFocused();
    await page.locator('.reckoning').getByRole('button', { name: '上一屏', exact: true }).press('Enter');
    await expect(field(page, 'permit')).toHaveValue('5');
  });

  test('keeps what is answered off the network and out of the address', async ({ page }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await openReckoning(page, '#quiz=place%3Dguangzhou%26works-in%3Dguangzhou');
    expect(new URL(page.url()).hash).toBe('');
    await page.waitForLoadState('networkidle');
    const before = asked.length;
    await answerScreens(page, FIVE_YEARS);
    expect(asked.slice(before)).toEqual([]);
    expect(new URL(page.url()).hash).toBe('');
  });

  test('shows each phrase with its clause, one press away', async ({ page }) => {
    await page.goto(at(SCHEDULE));
    const key = page.locator('.points-item .phrase-key').first();
    await key.click();
    const phrase = page.locator('.phrase:popover-open');
    await expect(phrase.locator('q')).toBeVisible();
    await expect(phrase.locator('a')).toHaveAttribute('href', /\/policies\/[^/]+\/#/);
  });
});

test('the quiz says how much a reckoning asks, leads to it, and takes its result back', async ({ page, library }) => {
  await openQuizPage(page);
  await begin(page, ['广州市']);
  await answerAll(page, library, {
    'works-in': ['guangzhou'],
    'registered-in': ['elsewhere'],
    'wants-to-move': ['wants'],
    'insurance-years': '4',
  });
  const link = page.getByRole('link', { name: /^照分值表算（最多问\d+样）$/ }).first();
  await expect(link).toBeVisible();
  await link.click();
  await expect(page.locator('.reckoning form')).toBeVisible();
  await answerScreens(page, FIVE_YEARS);
  await page.getByRole('link', { name: '带着结果回测资格' }).click();
  await expect(page.getByRole('heading', { name: '结果' })).toBeVisible();
  // Ten more are for a list that is not held.
  await expect(page.getByText('算出来是150到160分，线是150分').first()).toBeVisible();
  await expect(page.getByRole('link', { name: /^重新算/ }).first()).toBeVisible();
});
