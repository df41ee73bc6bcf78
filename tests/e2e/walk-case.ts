/** Walks a told case through the quiz on a phone as a person does it, and counts what it takes. */
import type { Page } from '@playwright/test';
import type { Library } from '../../src/library/library.ts';
import type { VisitorCase } from '../visitor-cases.ts';
import { answerAll, button, choice, type Give, heading, labelsOf, openQuizPage, wishToSee } from './quiz.ts';
import { expect } from './site.ts';

/** What a case takes, and where its answer stands. Lengths are pixels from the top of the page. */
export interface CaseWalked {
  /** Screens that ask. */
  questions: number;
  taps: number;
  /** Stops of the tab key in the result. */
  tabStops: number;
  /** Where the sentence of the first way stands. */
  sentenceAt: number;
  /** Where the first way ends, with its four blocks. */
  wayEnds: number;
  /** Where the first thing stands that is folded. */
  foldedFrom: number;
  /** Layout shift by itself, without an action just before. */
  shift: number;
  /** The sentence. */
  sentence: string;
}

/** The width at which a phone is measured. */
export const NARROW = { width: 360, height: 780 };

/** Where in the page it is counted what happens. */
interface Counted {
  counted: { taps: number; lastTap: number; shift: number; shifted: string[] };
}

/** Answers with a finger: what is folded is opened by a tap, too. */
const byFinger: Give = async (page, question, reply) => {
  if (typeof reply === 'string') {
    const field = page.getByRole('textbox', { name: question.ask });
    await field.click();
    await field.fill(reply);
  } else {
    for (const label of reply === null ? ['不知道，先跳过'] : labelsOf(question, reply)) {
      const group = page.locator('.option-group:not([open])').filter({ has: page.getByLabel(label, { exact: true }) });
      if ((await group.count()) > 0) await group.locator('summary').click();
      await choice(page, label).click();
    }
  }
  await button(page, '下一题').click();
};

/** Has every page that follows count its taps, and what moves in it. */
export async function countActions(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const counted: Counted['counted'] = { taps: 0, lastTap: 0, shift: 0, shifted: [] };
    Object.assign(window, { counted });
    document.addEventListener('pointerdown', () => {
      counted.taps += 1;
      counted.lastTap = performance.now();
    });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & {
        value: number;
        hadRecentInput: boolean;
        sources: { node: Node | null }[];
      })[]) {
        if (entry.hadRecentInput) continue;
        counted.shift += entry.value;
        counted.shifted.push(
          ...entry.sources.map(
            ({ node }) => `${entry.value} ${node instanceof Element ? node.outerHTML.slice(0, 80) : node?.textContent}`,
          ),
        );
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

/** How much moved by itself so far, once what is there has been drawn. */
export const shiftOn = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const read = () => resolve((window as unknown as Counted).counted.shift);
        requestAnimationFrame(() => requestAnimationFrame(read));
      }),
  );

/** Goes from the first screen to the result. */
export async function walkCase(
  page: Page,
  library: Library,
  { place, types, replies }: VisitorCase,
): Promise<CaseWalked> {
  await page.setViewportSize(NARROW);
  await countActions(page);
  await openQuizPage(page);
  if (types) {
    await page.getByLabel('县、区、市的名字').click();
    await page.getByLabel('县、区、市的名字').fill(types);
    await expect(page.locator('.quiz-place-answer')).toContainText(types);
  } else {
    if (await choice(page, place).isHidden())
      await page.locator('.quiz-more > summary', { hasText: '收录了的地方' }).click();
    await choice(page, place).click();
  }
  await button(page, '开始').click();
  await expect(heading(page)).not.toHaveText('先选地方');
  await wishToSee(page);
  let questions = 0;
  await answerAll(page, library, replies, async (...given) => {
    questions += 1;
    await byFinger(...given);
  });
  // What was opened to be read is folded again: it is measured as it comes.
  await page.evaluate(() => {
    for (const details of document.querySelectorAll<HTMLDetailsElement>('.quiz-results details')) details.open = false;
  });
  const measured = await page.evaluate(() => {
    const top = (selector: string) => {
      const element = document.querySelector(selector);
      return element ? Math.round(element.getBoundingClientRect().top + scrollY) : 0;
    };
    const blocks = document.querySelector('.leading .way-blocks') ?? document.querySelector('.leading');
    const radios = new Set<string>();
    const stops = [
      ...document.querySelectorAll<HTMLElement>(
        '.quiz-results :is(a[href], button, summary, input, select, textarea, [tabindex="0"])',
      ),
    ].filter((element) => {
      if (!element.checkVisibility()) return false;
      if (!(element instanceof HTMLInputElement) || element.type !== 'radio') return true;
      return !radios.has(element.name) && radios.add(element.name);
    });
    const { taps, shift } = (window as unknown as Counted).counted;
    return {
      taps,
      shift: Math.round(shift * 10_000) / 10_000,
      tabStops: stops.length,
      sentenceAt: top('.leading .say'),
      wayEnds: Math.round((blocks?.getBoundingClientRect().bottom ?? 0) + scrollY),
      foldedFrom: top('.quiz-results .folded:not(.leading .folded)'),
      sentence: document.querySelector('.leading .say')?.textContent ?? '',
    };
  });
  return { questions, ...measured };
}

/** Browsers take what moves within so many milliseconds of a tap for what the tap was to do. */
const OF_A_TAP = 500;

/** Resolves once a page is there that nobody has touched for so long that what moves is taken to move by itself. */
export async function untouchedAWhile(page: Page): Promise<void> {
  await page.waitForFunction(
    (long) => performance.now() - (window as unknown as Counted).counted.lastTap > long,
    OF_A_TAP,
  );
}

/** What shifted, for whoever mends it. */
export const shiftedOn = (page: Page) => page.evaluate(() => (window as unknown as Counted).counted.shifted);
