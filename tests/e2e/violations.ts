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

/** What marks the elements that are looked at. */
const LOOKED_AT = 'data-looked-at';

/** Never a violation: it says of what is hidden that somebody should look. */
const SAYS_NOTHING = 'hidden-content';
/** What is a fault by what stands elsewhere on the page: asked of every element that it is about, which are few. */
const OF_THE_WHOLE = ['duplicate-id-aria', 'heading-order', 'label-title-only'];

/**
 * What axe finds on a page as it stands, one line an element. On every change it looks at the first and the last element of each
 * look, which is all that what it asks depends on: of a long page most elements are like others. At night it looks at all.
 * @param asked `colours` where the same page was looked at in its other colours just before
 */
export async function violations(page: Page, asked: 'everything' | 'colours' = 'everything'): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
  const found = await page.evaluate(findWithAxe, {
    mark: IS_NIGHTLY ? null : LOOKED_AT,
    whole: OF_THE_WHOLE,
    options: {
      runOnly:
        asked === 'colours' && !IS_NIGHTLY
          ? { type: 'rule' as const, values: OF_COLOURS }
          : { type: 'tag' as const, values: STANDARDS },
      rules: { [SAYS_NOTHING]: { enabled: false } },
      // What an element fulfils is not written out: of a long page that takes longer than to look.
      resultTypes: ['violations' as const],
    },
  });
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, any, all, none }) => {
      const why = [...any, ...all, ...none].map(({ message }) => message).join('; ');
      return `${id}: ${target.join(' ').replaceAll(`[${LOOKED_AT}=""]`, '')} (${why})`;
    }),
  );
}

interface Asked {
  /** The attribute by which elements are marked that are looked at; null where all are. */
  mark: string | null;
  /** Rules that are about the whole page. */
  whole: readonly string[];
  options: axe.RunOptions;
}

/** Runs in the page. */
async function findWithAxe({ mark, whole, options }: Asked): Promise<axe.Result[]> {
  const { axe: loaded } = window as unknown as {
    axe: typeof axe & { _audit: { rules: { id: string; selector: string }[] } };
  };
  const marked = mark === null ? [] : ofEachLook();
  // What an element looks like in HTML is not said, and takes long of one that holds many.
  loaded.configure({ noHtml: true });
  if (mark !== null) {
    for (const element of marked) element.setAttribute(mark, '');
    const narrowed = loaded._audit.rules.filter(({ id, selector }) => !whole.includes(id) && !selector.includes(mark));
    loaded.configure({ rules: narrowed.map(({ id, selector }) => ({ id, selector: `:is(${selector})[${mark}]` })) });
  }
  try {
    return (await loaded.run(document, options)).violations;
  } finally {
    for (const element of marked) element.removeAttribute(mark ?? '');
  }

  /**
   * The first and the last of each look: an element with its attributes and letters, with those of what it stands in, and with the
   * kinds of what stands in it.
   */
  function ofEachLook(): Set<Element> {
    const numbers = new Map<string, number>();
    const numberOf = (key: string) => {
      const number = numbers.get(key) ?? numbers.size;
      numbers.set(key, number);
      return number;
    };
    const own = new Map<Element, string>();
    const within = new Map<Element, number>();
    const around = new Map<Element | null, number>([[null, 0]]);
    const elements = [...document.querySelectorAll('*')];
    for (const element of elements) own.set(element, lookOf(element));
    for (const element of elements.toReversed()) {
      const kinds = new Set([...element.children].map((child) => within.get(child)));
      within.set(element, numberOf(`${own.get(element)} of ${[...kinds].sort().join()}`));
    }
    const first = new Map<string, Element>();
    const last = new Map<string, Element>();
    for (const element of elements) {
      const outside = around.get(element.parentElement) ?? 0;
      around.set(element, numberOf(`${own.get(element)} in ${outside}`));
      const look = `${within.get(element)} ${outside}`;
      if (!first.has(look)) first.set(look, element);
      last.set(look, element);
    }
    return new Set([...first.values(), ...last.values()]);
  }

  function lookOf(element: Element): string {
    const style = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    const hasText = [...element.childNodes].some((node) => node instanceof Text && node.data.trim() !== '');
    return [
      element.tagName,
      ...[...element.attributes].map(attributeLook),
      hasText,
      element.checkVisibility({ visibilityProperty: true }) && box.width > 0 && box.height > 0,
      // What is pressed must not be too small.
      element.matches('a, button, input, select, textarea, summary, [tabindex]') && (box.width < 24 || box.height < 24),
      ...(hasText ? [style.color, style.fontSize, style.fontWeight, style.textShadow] : []),
      style.display,
      style.backgroundColor,
      style.backgroundImage,
      style.opacity,
      style.filter,
      style.mixBlendMode,
    ].join('|');
  }

  /** Of what is another word for each element only whether there is any; of what names other elements, whether they are there. */
  function attributeLook({ name, value }: Attr): string {
    if (/^(for|headers|aria-(labelledby|describedby|controls|owns|details|activedescendant|errormessage))$/.test(name))
      return `${name}=${value.split(/\s+/).every((id) => document.getElementById(id) !== null)}`;
    if (
      /^(class|role|type|tabindex|lang|dir|scope|rel|target|autocomplete|aria-.+)$/.test(name) &&
      name !== 'aria-label'
    )
      return `${name}=${value}`;
    return `${name}=${value.trim() !== ''}`;
  }
}
