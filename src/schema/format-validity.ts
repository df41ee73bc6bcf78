import { formatDay } from './format-day.ts';
import type { Validity } from './validity.ts';

type PrintedTerm = Extract<Validity, { kind: 'printed' }>;

/** One end of a printed term, as exactly as the words give it: `2019年7月1日`, or `2019年` where they give years only. */
export function formatValidityEnd(
  { exactTo, ...term }: Pick<PrintedTerm, 'exactTo' | 'from' | 'until'>,
  end: 'from' | 'until',
): string {
  return exactTo === 'days' ? formatDay(term[end]) : `${term[end].slice(0, 4)}年`;
}

/** A printed term as exactly as its words give it: `2019年7月1日至2021年6月30日`, `2019—2021年`. */
export function formatValidity(validity: Pick<PrintedTerm, 'exactTo' | 'from' | 'until'>): string {
  if (validity.exactTo === 'days')
    return `${formatValidityEnd(validity, 'from')}至${formatValidityEnd(validity, 'until')}`;
  const [first, last] = [validity.from.slice(0, 4), validity.until.slice(0, 4)];
  return first === last ? `${first}年` : `${first}—${last}年`;
}
