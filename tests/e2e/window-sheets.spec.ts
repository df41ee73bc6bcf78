/** Every sheet for the window that there can be: whole on one page of A4, in type that can be read. */
import { build } from 'esbuild';
import { makeRuleBook } from '../../src/eligibility/rule-book.ts';
import { everyCase } from '../../src/eligibility/ways/every-case.ts';
import { makeWayBook } from '../../src/eligibility/ways/make-way-book.ts';
import {
  CODE_WORDS,
  paperNamed,
  settingOf,
  sheetOf,
  sheetText,
  type WindowSheet,
} from '../../src/eligibility/ways/window-sheet.ts';
import type { Library } from '../../src/library/library.ts';
import { statesOfValidity } from '../../src/site/every-sentence.ts';
import { print } from './printed-sheets.ts';
import { bare } from './printed-text.ts';
import { printSettlersSheet } from './quiz.ts';
import { expect, test } from './site.ts';

/** Left free on every page, for type that runs wider than that of this machine, in millimetres. */
const SPARE = 8;
/** The smallest type, in points. */
const SMALLEST = 9.5;
/** As long as a short address gets. */
const ADDRESS = 'https://youju.example.org/q/12345/';

/** Of every benefit the sheets with the most on them, one for each way in which they are set. */
function fullestSheets(library: Library): { key: string; sheet: WindowSheet }[] {
  const book = makeRuleBook(library, () => '00000000');
  const ways = makeWayBook(library);
  const wayBook = { ...ways, grounds: { ...ways.grounds, ...book.grounds } };
  return book.rules.flatMap((rule) => {
    if (ways.parts[rule.key]?.partOf) return [];
    const fullest = new Map<string, { length: number; sheet: WindowSheet }>();
    for (const way of everyCase(rule, book, ways.parts, { validityStates: statesOfValidity(rule.validity) })) {
      const sheet = sheetOf(way, book, wayBook);
      const { length } = sheetText(sheet, '');
      const setting = settingOf(sheet);
      if (length > (fullest.get(setting)?.length ?? 0)) fullest.set(setting, { length, sheet });
    }
    return [...fullest.values()].map(({ sheet }) => ({ key: rule.key, sheet }));
  });
}

test('the sheet for the window of every benefit is one page of A4, whole, in type that can be read', async ({
  page,
  library,
}) => {
  const all = fullestSheets(library);
  expect(all.length).toBeGreaterThan(100);
  const { outputFiles } = await build({
    entryPoints: ['tests/e2e/draw-sheets.tsx'],
    bundle: true,
    format: 'iife',
    globalName: 'sheets',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    write: false,
  });
  await printSettlersSheet(page);
  await page.evaluate(
    `${outputFiles[0]?.text};sheets.drawSheets(${JSON.stringify(all.map(({ sheet }) => sheet))}, '${ADDRESS}', '${SPARE}mm')`,
  );
  await page.emulateMedia({ media: 'print' });
  const sizes = await page.evaluate(() => [
    ...new Set(
      [...document.querySelectorAll('.window-sheet, .window-sheet *')].map((one) =>
        Number.parseFloat(getComputedStyle(one).fontSize),
      ),
    ),
  ]);
  expect(Math.min(...sizes) * 0.75).toBeGreaterThanOrEqual(SMALLEST - 0.01);
  const printed = await print(page);
  // What begins no sheet is the rest of the one before it.
  const pages = all.map(() => 0);
  let at = -1;
  for (const { text } of printed) {
    if (text.includes(bare(CODE_WORDS))) at += 1;
    pages[at] = (pages[at] ?? 0) + 1;
  }
  expect(at + 1).toBe(all.length);
  expect(all.flatMap(({ key }, index) => (pages[index] === 1 ? [] : `${key}: ${pages[index]} pages`))).toEqual([]);
  const unprinted = all.flatMap(({ key, sheet: { thing, call, claims, takes, asks, brings } }, index) =>
    [
      ...[thing, call, '以窗口答复为准。'],
      ...[...claims.map(({ quote }) => quote), ...takes.flatMap(({ says, boxes }) => [says, ...boxes])],
      ...[...asks.map(({ says }) => says), ...brings.map(paperNamed)],
    ].flatMap((words) => (printed[index]?.text.includes(bare(words)) ? [] : `${key}: ${words}`)),
  );
  expect(unprinted).toEqual([]);
});
