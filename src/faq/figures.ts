import { memoize } from '../language/memoize.ts';
import { numbersIn } from '../library/numbers-in.ts';
import { readingsOf } from '../schema/validity-days.ts';
import { evidenceOfGround, type FaqGround } from './ground.ts';

/** A number in Arabic figures, or in Chinese ones before a unit; 一 alone is mostly no number but an article. */
const FIGURE =
  /[0-9０-９][0-9０-９,]*(?:[.．][0-9０-９]+)?[百千]?[万亿]?|(?!一(?![二三四五六七八九十百千万亿〇零]))[一二两三四五六七八九十百千万亿〇零]+(?=个?(?:元|块钱|人次|人|次|年|名|份|个月|天|工作日|所|项|倍|成)(?![类种]))/g;

/** Names of places in a document: their figures count nothing. */
const LOCATOR = /附件\d+|第[一二三四五六七八九十百\d]+(?:条|段|章|部分)/g;

/** A figure of a text, and whether it stands in a day, a span of years or a document number. */
export interface Figure {
  written: string;
  values: number[];
  dated: boolean;
}

/** Every figure of a text, as it is written. */
export function figuresIn(text: string): Figure[] {
  const plain = text.replace(LOCATOR, '');
  return [...plain.matchAll(FIGURE)].map(({ 0: written, index }) => ({
    written,
    values: numbersIn(written),
    dated: /^[年月日号〕—]/.test(plain.slice(index + written.length)),
  }));
}

/** The numbers of a phrase: many answers rest on the same ones. */
const numbersOf = memoize(numbersIn);

/** The numbers that grounds hold: those of phrases, quantities and cells, and those of days, titles and document numbers. */
export function groundNumbers(grounds: readonly FaqGround[]): { counted: Set<number>; dated: Set<number> } {
  const counted = grounds.flatMap((ground) => {
    const item = ground.kind === 'item' ? ground.item : undefined;
    const quantities = item?.kind === 'provision' ? item.quantities : [];
    const table =
      item?.kind === 'table'
        ? [...item.columns, ...item.rows.flatMap(({ cells, quote }) => [...cells, quote ?? ''])]
        : [];
    return [
      ...[...evidenceOfGround(ground).map(({ quote }) => quote), ...table].flatMap(numbersOf),
      ...quantities.flatMap(({ value, upTo }) => [value, ...(upTo === undefined ? [] : [upTo])]),
    ];
  });
  const dated = grounds.flatMap(({ policy }) => {
    const { validity, imprint } = policy;
    const term =
      validity.kind === 'printed'
        ? [...readingsOf(validity).flatMap(({ from, until }) => [from, until]), String(validity.years ?? '')]
        : [];
    return [policy.title, policy.number?.text, policy.issued.date, imprint?.day, ...term].flatMap((text) =>
      numbersOf((text ?? '').replaceAll('-', '、')),
    );
  });
  return { counted: new Set(counted), dated: new Set([...counted, ...dated]) };
}

/** The kinds of quantity that a number is among grounds: a task (任务) is no cap (上限). */
export function kindsOf(value: number, grounds: readonly FaqGround[]): Set<string> {
  return new Set(
    grounds.flatMap((ground) => {
      if (ground.kind !== 'item') return [];
      const { item } = ground;
      if (item.kind === 'provision') {
        return item.quantities.filter((quantity) => quantity.value === value).map(({ kind }) => kind);
      }
      const isCell = item.kind === 'table' && item.rows.some(({ cells }) => cells.includes(String(value)));
      return isCell && item.numbers ? [item.numbers.kind] : [];
    }),
  );
}
