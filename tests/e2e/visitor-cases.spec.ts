/** What nine told people are held to at the quiz, on a phone: how much is asked, how far down the answer stands, and that nothing moves. */
import type { Page } from '@playwright/test';
import { TOLD_CASES } from '../visitor-cases.ts';
import { button, openAll } from './quiz.ts';
import { expect, test } from './site.ts';
import { shiftedOn, untouchedAWhile, walkCase } from './walk-case.ts';

/** Screens that ask, at most. Points are reckoned on a page of their own. */
const MOST_QUESTIONS = 8;
/** The first way with its four blocks stands on two screens of a phone, in pixels. */
const TWO_SCREENS = 1560;
/** Layout that shifts by itself, at most; a page is called steady below 0.1. */
const STEADY = 0.02;

for (const told of TOLD_CASES) {
  test(`the answer is near for a ${told.name}`, async ({ page, library }) => {
    const walked = await walkCase(page, library, told);
    expect.soft(walked.questions).toBeLessThanOrEqual(MOST_QUESTIONS);
    expect.soft(walked.wayEnds).toBeLessThanOrEqual(TWO_SCREENS);
    expect.soft(walked.sentence).toMatch(told.says);
    expect.soft(walked.shift, (await shiftedOn(page)).join('\n')).toBeLessThan(STEADY);
    await printedOnOnePage(page);
  });
}

test('what is paid for whoever draws a benefit is told after the benefit', async ({ page, library }) => {
  const told = TOLD_CASES.find(({ name }) => name.startsWith('laid-off'));
  if (!told) throw new Error('Nobody is told of');
  await walkCase(page, library, told);
  const besides = page.locator('.besides p b');
  await expect(besides.first()).toContainText('还没有领到的');
  await expect(besides.last()).toContainText('正在广州领失业保险金的人');
});

/** Prints the sheet for the window of the first way, where it has one. */
async function printedOnOnePage(page: Page): Promise<void> {
  await openAll(page.locator('.leading details'));
  const print = button(page, '打印去窗口的一张纸').first();
  if ((await print.count()) === 0) return;
  // Else the sheet would be gone before it can be looked at.
  await page.evaluate(() => {
    window.print = () => document.documentElement.setAttribute('data-was-printed', '');
  });
  await print.click();
  await expect(page.locator('html[data-was-printed]')).toHaveCount(1);
  const pdf = (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1');
  expect.soft(pdf.match(/\/Type\s*\/Page[^s]/g)).toHaveLength(1);
}

test('nothing moves by itself through the whole quiz, though every file comes late', async ({ page, library }) => {
  const [told] = TOLD_CASES;
  if (!told) throw new Error('Nobody is told of');
  // What moves within half a second of a tap is taken for its answer, and not counted: no file comes before.
  await page.route('**/eligibility/parts/**', async (route) => {
    await untouchedAWhile(page);
    await route.continue();
  });
  const { shift } = await walkCase(page, library, told);
  expect(shift, (await shiftedOn(page)).join('\n')).toBeLessThan(STEADY);
});
