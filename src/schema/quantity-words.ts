import { BOUND_NAMES, formatAmount, QUANTITY_KIND_NAMES, UNIT_READ, unitWords } from './format-quantity.ts';
import type { PolicyTable } from './policy-body.ts';
import type { Quantity } from './quantity.ts';

/** A number with everything that is typed about it; its phrase stands beside it everywhere. */
type UnquotedQuantity = Omit<Quantity, 'quote'>;

/** What is said of a quantity that is given once and not again. */
export const ONCE = '一次性';

/** What a number is for: its time, and whether it is given once: `每人每年`, `一次性`; null where neither is typed. */
export function periodWords({ period, once }: Pick<Quantity, 'period' | 'once'>): string | null {
  return `${period ?? ''}${once ? ONCE : ''}` || null;
}

/**
 * A quantity in full words, in the one order that all outputs have: what it is, what is counted, its time, the number
 * with its bound: `任务 补贴性职业技能培训：2019—2021年14万人次以上`, `金额 新取得技师：一次性3000元`.
 */
export function quantityWords(quantity: UnquotedQuantity): string {
  return `${QUANTITY_KIND_NAMES[quantity.kind]} ${countedWords(quantity)}`;
}

/** The same without the word for its kind, for where that stands apart. */
export function countedWords(quantity: UnquotedQuantity): string {
  const {
    kind: _,
    of,
    period,
    once,
    value,
    upTo,
    printed,
    unit,
    bound,
    unitPrinted,
    note,
    limits,
    ...unheard
  } = quantity;
  // A new attribute does not compile until it has a place in these words.
  unheard satisfies Record<string, never>;
  const amount = formatAmount({ value, upTo, printed, unit, bound });
  const counted = of === undefined ? '' : `${of}：`;
  // A limit on what others set is never read as what somebody gets.
  const limited = limits ?? '';
  const aside = [unitPrinted === false ? UNIT_READ : undefined, note].filter((part) => part !== undefined).join('；');
  return `${counted}${limited}${periodWords({ period, once }) ?? ''}${amount}${aside && `（${aside}）`}`;
}

/** What the numbers of a table are, their kind apart: `单位：人，2019年`, `单位：%，都是“以上”`. */
export function tableWords({ unit, unitPrinted, bound, period }: NonNullable<PolicyTable['numbers']>): string {
  const exactness = bound === 'exact' ? [] : [`都是“${BOUND_NAMES[bound]}”`];
  return [`单位：${unitWords({ unit, unitPrinted })}`, ...(period ? [period] : []), ...exactness].join('，');
}
