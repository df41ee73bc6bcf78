import { z } from 'zod';
import type { Draft } from '../../../src/draft/draft.ts';
import { normaliseQuote } from '../../../src/evidence/normalise.ts';
import type { Recall } from './against-authored.ts';

/**
 * What a reader found in an original before any draft of it was seen, `<id>.yaml`: locators as the text prints them, numbers
 * and dates as printed (五年, 4.01万人次, 2019年10月21日), each as often as it stands there; of each table the line of its head and
 * how many rows it has below it.
 */
export const annotationSchema = z.strictObject({
  locators: z.array(z.string()),
  /** Locators that the reader counted, the text not printing them. */
  counted: z.array(z.string()).default([]),
  numbers: z.array(z.string()),
  dates: z.array(z.string()),
  tables: z.array(z.strictObject({ line: z.int(), rows: z.int() })).default([]),
});
export type Annotation = z.infer<typeof annotationSchema>;

/** A draft beside what a reader found. */
export interface DraftBesideReader {
  locators: Recall;
  /** Locators that the draft calls printed and the reader has not. */
  invented: string[];
  counted: Recall;
  numbers: Recall;
  dates: Recall;
  tables: Recall;
}

/** Without white space, and without the words that some put around an item: 第五条第（五）项 and 第五条（五） are one place. */
const plain = (text: string) => normaliseQuote(text).replace(/第(\([^)]*\)|\d+)项/g, '$1');

/** True where one says more than the other, of the same number: 五年内 of 五年, 20元 not of 2. */
const isMore = (a: string, b: string) =>
  plain(a).startsWith(plain(b)) && !/^[\d.千百十万亿零〇一二三四五六七八九]/.test(plain(a).slice(plain(b).length));

/** Each of what is wanted, found as often as it is wanted. */
function recallOfAll(
  wanted: readonly string[],
  given: readonly string[],
  isLike: (a: string, b: string) => boolean,
): Recall {
  const left = [...given];
  const missed = wanted.filter((one) => {
    const at = left.findIndex((other) => isLike(one, other));
    if (at === -1) return true;
    left.splice(at, 1);
    return false;
  });
  return { found: wanted.length - missed.length, of: wanted.length, missed };
}

/** Holds a draft against what a reader found. */
export function besideReader(draft: Draft, annotation: Annotation): DraftBesideReader {
  const isSame = (a: string, b: string) => plain(a) === plain(b);
  const printed = draft.places.filter(({ ours }) => ours === null).map(({ locator }) => locator);
  const counted = draft.places.filter(({ ours }) => ours !== null).map(({ locator }) => locator);
  const cells = draft.clauses.flatMap(({ tables }) => tables.flatMap(({ rows }) => rows.flatMap((row) => row.cells)));
  const numbers = [...draft.clauses.flatMap((clause) => clause.numbers.map(({ text }) => text)), ...cells];
  const dates = draft.clauses.flatMap((clause) => clause.dates.map(({ text }) => text));
  const tables = draft.clauses.flatMap((clause) => clause.tables.map(({ line, rows }) => `${line} ${rows.length}`));
  const known = [...annotation.locators, ...annotation.counted];
  return {
    locators: recallOfAll(annotation.locators, printed, isSame),
    invented: printed.filter((locator) => !known.some((one) => isSame(one, locator))),
    counted: recallOfAll(annotation.counted, counted, isSame),
    numbers: recallOfAll(annotation.numbers, numbers, (a, b) => isSame(a, b) || isMore(b, a) || isMore(a, b)),
    dates: recallOfAll(annotation.dates, dates, (a, b) => isSame(a, b) || plain(b).includes(plain(a))),
    tables: recallOfAll(
      annotation.tables.map(({ line, rows }) => `${line} ${rows}`),
      tables,
      (a, b) => a === b,
    ),
  };
}
