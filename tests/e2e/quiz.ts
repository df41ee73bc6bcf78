/** Steps through the quiz that its browser tests share. */
import type { Locator, Page } from '@playwright/test';
import { togetherOf } from '../../src/eligibility/question-screens.ts';
import type { Library } from '../../src/library/library.ts';
import type { Question } from '../../src/schema/question.ts';
import { TOGETHER } from '../../src/schema/together.ts';
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
  await wishToSee(page);
}

/** Where all has ended, says that one wants to see it all the same. */
export async function wishToSee(page: Page): Promise<void> {
  const over = page.locator('.quiz-over');
  if ((await over.count()) === 0) return;
  await over.getByRole('button', { name: /^想知道/ }).click();
  await expect(over).toHaveCount(0);
}

/** Opens all that is folded. */
export async function openAll(folded: Locator): Promise<void> {
  await folded.evaluateAll((all) => {
    // Not by a click: the focus stays where it is.
    for (const details of all) (details as HTMLDetailsElement).open = true;
  });
}

/** Opens the conditions one by one, below the answer. */
export async function openConditions(page: Page): Promise<void> {
  await expect(page.locator('#conditions-by-one')).toBeVisible();
  await openAll(page.locator('#conditions-by-one'));
}

/** Goes from the results back to the screen of one question. */
export async function changeAnswer(page: Page, ask: string): Promise<void> {
  await expect(page.locator('#answers-given')).toBeVisible();
  await openAll(page.locator('#answers-given'));
  await button(page, `改：${ask}`).click();
}

/** What one screen asks: a question, or several together. */
export interface Shown {
  ask: string;
  questions: Question[];
}

/** What the screen asks that is shown; undefined at the results. */
export async function screenShown(page: Page, library: Library): Promise<Shown | undefined> {
  const text = await heading(page).textContent();
  const question = library.questions.find(({ ask }) => ask === text);
  if (question) return { ask: question.ask, questions: [question] };
  const [name, together] = Object.entries(TOGETHER).find(([, { ask }]) => ask === text) ?? [];
  if (!together) {
    expect(text).toBe('结果');
    return undefined;
  }
  const labels = await page.locator('.quiz-option').allTextContents();
  const questions = library.questions.filter(
    (one) =>
      togetherOf(one) === name && 'options' in one && one.options.some(({ among }) => labels.includes(among ?? '')),
  );
  return { ask: together.ask, questions };
}

/** The question whose screen is shown; undefined at the results. */
export const questionShown = async (page: Page, library: Library): Promise<Question | undefined> =>
  (await screenShown(page, library))?.questions[0];

/** Answers what is asked until the results are there; what there is no reply for is not known. Returns what was asked. */
export async function answerAll(page: Page, library: Library, replies: Replies, give = byPointer): Promise<string[]> {
  const asked: string[] = [];
  for (;;) {
    const shown = await screenShown(page, library);
    if (!shown) {
      if ((await page.locator('#conditions-by-one').count()) > 0) await openConditions(page);
      return asked;
    }
    for (const { id } of shown.questions) expect(asked).not.toContain(id);
    asked.push(...shown.questions.map(({ id }) => id));
    const [question] = shown.questions;
    if (shown.questions.length > 1) await giveTogether(page, shown, replies, give);
    else if (question) await give(page, question, replies[question.id] ?? null);
    await expect(heading(page)).not.toHaveText(shown.ask);
  }
}

/** Answers several questions on their one screen, as a question whose options are those of all. */
async function giveTogether(page: Page, { ask, questions }: Shown, replies: Replies, give: Give): Promise<void> {
  const [first] = questions;
  const together = first && togetherOf(first);
  if (together === undefined) throw new Error(`${ask} asks nothing`);
  const options = questions.flatMap((question) =>
    'options' in question
      ? question.options.flatMap(({ id, among }) =>
          among === undefined ? [] : { id: `${question.id}/${id}`, label: among },
        )
      : [],
  );
  const given = questions.map(({ id }) => replies[id] ?? null);
  const reply = questions.flatMap(({ id }) => [replies[id] ?? []].flat().map((option) => `${id}/${option}`));
  await give(
    page,
    { id: together, kind: 'several', ask, subject: ask, help: null, options, none: TOGETHER[together].none },
    given.every((answer) => answer === null) ? null : reply.filter((id) => options.some((option) => option.id === id)),
  );
}

/** Labels of the options that a reply names. */
export function labelsOf(question: Question, reply: readonly string[]): string[] {
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

/** Opens the answer of the settler by an address, as from a link: for what does not depend on how one came there. */
export async function openSettlersAnswer(page: Page): Promise<void> {
  const given = Object.entries(SETTLER).map(([question, reply]) => `&${question}=${[reply].flat().join('.')}`);
  await openQuizPage(page, `#place=qingyuan&topic=settlement${given.join('')}`);
  await expect(heading(page)).toHaveText('结果');
  await openConditions(page);
}

/** Goes to the answer of the settler and prints its sheet for the window, which stays there to be looked at. */
export async function printSettlersSheet(page: Page): Promise<void> {
  await page.addInitScript(() => {
    // Else the sheet would be gone before it can be looked at.
    window.print = () => document.documentElement.setAttribute('data-was-printed', '');
  });
  await openSettlersAnswer(page);
  await button(page, '打印去窗口的一张纸').click();
  await expect(page.locator('html[data-was-printed]')).toHaveCount(1);
}
