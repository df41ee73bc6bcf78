/** Steps through the quiz that its browser tests share. */
import type { Locator, Page } from '@playwright/test';
import type { Library } from '../../src/library/library.ts';
import type { Question } from '../../src/schema/question.ts';
import { at, expect } from './site.ts';

export const QUIZ = at('eligibility/');

/** Answers by question id: option ids, or what is typed; null is 不知道. */
export type Replies = Readonly<Record<string, readonly string[] | string | null>>;

/** Gives one reply on the question screen that is shown, and goes on. */
export type Give = (page: Page, question: Question, reply: Replies[string]) => Promise<void>;

/** Somebody whom the Qingyuan text lets settle, with the whole family. */
export const SETTLER: Replies = {
  'skill-level': ['senior-worker'],
  'works-in': ['qingyuan'],
  'certificate-kind': ['occupational-qualification'],
  'false-papers': ['never'],
  'family-spouse': ['yes-spouse'],
  'family-children': ['minor'],
  'family-parents': ['living-together'],
  'wants-to-move': ['wants'],
  'employer-kind': ['enterprise'],
  'registered-in': ['elsewhere'],
};

/** Heading of the screen that is shown. */
export const heading = (page: Page) => page.locator('.quiz h2');
export const button = (page: Page, name: string) => page.locator('.quiz').getByRole('button', { name, exact: true });
export const choice = (page: Page, name: string) => page.locator('.quiz form').getByLabel(name, { exact: true });
export const verdict = (page: Page, title: string) =>
  page.locator('.verdict').filter({ has: page.getByRole('heading', { name: title, exact: true }) });

/** Opens the quiz afresh, with what is to stand after its address. */
export async function openQuizPage(page: Page, fragment = ''): Promise<void> {
  // From one fragment to another the browser would stay on the page.
  await page.goto('about:blank');
  await page.goto(QUIZ + fragment);
  await expect(heading(page)).toBeVisible();
}

/** Chooses places, topics and perhaps a day by their names, and begins. */
export async function begin(page: Page, names: readonly string[], day?: string): Promise<void> {
  await openAll(page.locator('.quiz-more'));
  for (const name of names) await choice(page, name).check();
  if (day) await choice(page, '按哪一天来看？').fill(day);
  await button(page, '开始').click();
  await expect(heading(page)).not.toHaveText('先选地方');
}

/** Opens what is folded, one after the other. */
export async function openAll(folded: Locator): Promise<void> {
  for (const details of await folded.all()) {
    // Not by a click: the focus stays where it is.
    await details.evaluate((element: HTMLDetailsElement) => {
      element.open = true;
    });
  }
}

/** Opens the conditions one by one, below the answer. */
export async function openConditions(page: Page): Promise<void> {
  await expect(page.locator('#conditions-by-one')).toBeVisible();
  await openAll(page.locator('#conditions-by-one'));
}

/** The question whose screen is shown; undefined at the results. */
export async function questionShown(page: Page, library: Library): Promise<Question | undefined> {
  const text = await heading(page).textContent();
  const question = library.questions.find(({ ask }) => ask === text);
  if (!question) expect(text).toBe('结果');
  return question;
}

/** Answers what is asked until the results are there; what there is no reply for is not known. Returns what was asked. */
export async function answerAll(page: Page, library: Library, replies: Replies, give = byPointer): Promise<string[]> {
  const asked: string[] = [];
  for (;;) {
    const question = await questionShown(page, library);
    if (!question) {
      if ((await page.locator('#conditions-by-one').count()) > 0) await openConditions(page);
      return asked;
    }
    expect(asked).not.toContain(question.id);
    asked.push(question.id);
    await give(page, question, replies[question.id] ?? null);
    await expect(heading(page)).not.toHaveText(question.ask);
  }
}

/** Labels of the options that a reply names. */
function labelsOf(question: Question, reply: readonly string[]): string[] {
  if (question.kind !== 'one' && question.kind !== 'several') throw new Error(`${question.id} has no options`);
  if (question.kind === 'several' && reply.length === 0) return [question.none];
  return question.options.filter(({ id }) => reply.includes(id)).map(({ label }) => label);
}

export const byPointer: Give = async (page, question, reply) => {
  await openAll(page.locator('.option-group'));
  if (reply === null) await choice(page, '不知道，先跳过').check();
  else if (typeof reply === 'string') await page.getByRole('textbox', { name: question.ask }).fill(reply);
  else for (const label of labelsOf(question, reply)) await choice(page, label).check();
  await button(page, '下一题').click();
};

/** Goes on with the tab key until a control has the focus. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  const hasFocus = () => target.evaluate((element) => element === document.activeElement);
  for (let stops = 0; !(await hasFocus()); stops += 1) {
    expect(stops, `stops of the tab key on the way to ${target}`).toBeLessThan(200);
    await page.keyboard.press('Tab');
  }
}

/** Gives a reply with the keys alone: the tab key stops once at a group of which one is chosen, arrows go on in it. */
export const byKeyboard: Give = async (page, question, reply) => {
  await openAll(page.locator('.option-group'));
  if (reply === null && question.kind !== 'one') {
    await tabTo(page, choice(page, '不知道，先跳过'));
    await page.keyboard.press('Space');
  } else if (typeof reply === 'string') {
    await tabTo(page, page.getByRole('textbox', { name: question.ask }));
    await page.keyboard.type(reply);
  } else {
    for (const label of reply === null ? ['不知道，先跳过'] : labelsOf(question, reply)) {
      await tabTo(page, question.kind === 'one' ? page.locator('.quiz-options input').first() : choice(page, label));
      await page.keyboard.press('Space');
      for (let rows = 0; !(await choice(page, label).isChecked()); rows += 1) {
        expect(rows).toBeLessThan(20);
        await page.keyboard.press('ArrowDown');
      }
    }
  }
  await tabTo(page, button(page, '下一题'));
  await page.keyboard.press('Enter');
};
