import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import type axe from 'axe-core';
import { IS_NIGHTLY } from '../depth.ts';

const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** What depends on colours alone: all that is left to ask of a page that was looked at in the other colours. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block'];

/** axe as it is shipped: half the code that every page has to read is comments and spaces otherwise. */
const AXE = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

/** What marks elements whose contrast is measured. */
const MEASURED = 'data-measured';

/**
 * What axe finds on a page as it stands, one line an element. Measuring contrast takes most of its time: on every change it is
 * measured of the first and the last element of each look; at night of all.
 * @param asked `colours` where the same page was looked at in its other colours just before
 */
export async function violations(page: Page, asked: 'everything' | 'colours' = 'everything'): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
  const found = await page.evaluate(findWithAxe, {
    mark: IS_NIGHTLY ? null : MEASURED,
    runOnly:
      asked === 'colours' && !IS_NIGHTLY
        ? { type: 'rule' as const, values: OF_COLOURS }
        : { type: 'tag' as const, values: STANDARDS },
  });
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, any, all, none }) => {
      const why = [...any, ...all, ...none].map(({ message }) => message).join('; ');
      return `${id}: ${target.join(' ').replaceAll(`[${MEASURED}=""]`, '')} (${why})`;
    }),
  );
}

/** Runs in the page. */
async function findWithAxe({ mark, runOnly }: { mark: string | null; runOnly: axe.RunOnly }): Promise<axe.Result[]> {
  const { axe: loaded } = window as unknown as { axe: typeof axe };
  const marked = mark === null ? [] : ofEachLook();
  if (mark !== null) {
    for (const element of marked) element.setAttribute(mark, '');
    loaded.configure({ rules: [{ id: 'color-contrast', selector: `[${mark}]` }] });
  }
  try {
    // What an element fulfils is not written out: of a long page that takes longer than to look.
    return (await loaded.run(document, { runOnly, resultTypes: ['violations'] })).violations;
  } finally {
    for (const element of marked) element.removeAttribute(mark ?? '');
  }

  /** Of what has text of its own, by tag, classes, letters and all that is painted behind them: the first and the last. */
  function ofEachLook(): Set<Element> {
    const grounds = new Map<Element | null, string>([[null, '']]);
    const groundOf = (element: Element | null): string => {
      const known = grounds.get(element);
      if (element === null || known !== undefined) return known ?? '';
      const { backgroundColor, backgroundImage, opacity, filter, mixBlendMode } = getComputedStyle(element);
      const own = [backgroundColor, backgroundImage, opacity, filter, mixBlendMode].join();
      const behind = groundOf(element.parentElement);
      const ground = own === 'rgba(0, 0, 0, 0),none,1,none,normal' ? behind : `${behind}/${own}`;
      grounds.set(element, ground);
      return ground;
    };
    const first = new Map<string, Element>();
    const last = new Map<string, Element>();
    for (const element of document.body.querySelectorAll('*')) {
      const hasText = [...element.childNodes].some((node) => node instanceof Text && node.data.trim() !== '');
      if (!hasText && !element.matches('input, select, textarea')) continue;
      if (!element.checkVisibility({ visibilityProperty: true }) || element.getClientRects().length === 0) continue;
      const { color, fontSize, fontWeight, textShadow } = getComputedStyle(element);
      const classes = element.getAttribute('class') ?? '';
      const look = [element.tagName, classes, color, fontSize, fontWeight, textShadow, groundOf(element)].join('|');
      if (!first.has(look)) first.set(look, element);
      last.set(look, element);
    }
    return new Set([...first.values(), ...last.values()]);
  }
}
