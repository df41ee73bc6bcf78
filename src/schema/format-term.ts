import { formatDay } from './format-day.ts';
import type { Term } from './term.ts';

type PrintedTerm = Extract<Term, { kind: 'printed' }>;

/** One end of a printed term, as exactly as the words give it: `2019年7月1日`, or `2019年` where they give years only. */
export function formatTermEnd(
  { exactTo, ...term }: Pick<PrintedTerm, 'exactTo' | 'from' | 'until'>,
  end: 'from' | 'until',
): string {
  return exactTo === 'days' ? formatDay(term[end]) : `${term[end].slice(0, 4)}年`;
}

/** A printed term as exactly as its words give it: `2019年7月1日至2021年6月30日`, `2019—2021年`. */
export function formatTerm(term: Pick<PrintedTerm, 'exactTo' | 'from' | 'until'>): string {
  if (term.exactTo === 'days') return `${formatTermEnd(term, 'from')}至${formatTermEnd(term, 'until')}`;
  const [first, last] = [term.from.slice(0, 4), term.until.slice(0, 4)];
  return first === last ? `${first}年` : `${first}—${last}年`;
}
