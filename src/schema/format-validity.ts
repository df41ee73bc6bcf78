import { formatDay } from './format-day.ts';
import type { Validity } from './validity.ts';

type PrintedValidity = Extract<Validity, { kind: 'printed' }>;

/** One end of a printed term, as exactly as the words give it: `2019年7月1日`, or `2019年` where they give years only. Empty where it is not printed. */
export function formatValidityEnd(
  { exactTo, ...term }: Pick<PrintedValidity, 'exactTo' | 'from' | 'until'>,
  end: 'from' | 'until',
): string {
  const day = term[end];
  if (day === null) return '';
  return exactTo === 'days' ? formatDay(day) : `${day.slice(0, 4)}年`;
}

/**
 * A printed term as exactly as its words give it: `2019年7月1日至2021年6月30日`, `2019—2021年`, `2022年8月1日起，没有写到哪天`,
 * `到2026年12月31日，没有写从哪天起`, `2022年8月1日起，2027年7月31日废止`; what we reckoned is said to be:
 * `2022年7月7日至2027年7月6日（写的是5年，最后一天是推算的）`.
 */
export function formatValidity(
  validity: Pick<PrintedValidity, 'exactTo' | 'from' | 'until'> & Partial<Pick<PrintedValidity, 'years' | 'ends'>>,
): string {
  const { from, until, exactTo, years, ends } = validity;
  const [first, last] = [formatValidityEnd(validity, 'from'), formatValidityEnd(validity, 'until')];
  if (from === null) return ends === 'repealed' ? `${last}废止，没有写从哪天起` : `到${last}，没有写从哪天起`;
  if (until === null) return `${first}起，没有写到哪天`;
  if (ends === 'repealed') return `${first}起，${last}废止`;
  if (exactTo === 'years') return first === last ? first : `${from.slice(0, 4)}—${last}`;
  return `${first}至${last}${years === undefined ? '' : `（写的是${years}年，最后一天是推算的）`}`;
}
