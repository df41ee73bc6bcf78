import { inQuotationMarks } from '../../schema/in-quotation-marks.ts';
import type { Rule } from '../rule.ts';
import type { RulePolicy } from '../rule-book.ts';
import type { WayBook, WayParts } from './way-parts.ts';

/** What is to be had, as a sentence takes it: a title, which may be half a sentence itself, stands in quotation marks. */
export const thingNamed = (rule: Rule, parts: Readonly<Record<string, WayParts>>): string =>
  parts[rule.key]?.thing ?? inQuotationMarks(rule.title);

/**
 * A document, for whoever has to name it on the telephone.
 * @example // 《高技能人才入户城镇方案》（2012年）
 */
export const documentNamed = ({ shortTitle, issued, number }: RulePolicy): string =>
  `《${shortTitle}》（${[yearOf(issued), number].filter(Boolean).join('，')}）`;

/**
 * A document, told apart from others of like names by its year; by its title alone where nothing more is known of it.
 * @example // 2020年的《引进人才入户办法》
 */
export function sourceNamed({ policy, title }: { policy: string; title: string }, sources: WayBook['sources']): string {
  const source = sources[policy];
  return source ? `${yearOf(source.issued)}的《${source.title}》` : `《${title}》`;
}

/** The year of a document, as people name it. */
export const yearOf = (day: string) => `${day.slice(0, 4)}年`;

/**
 * Questions for the window by their numbers.
 * @example numbered([2, 3]) // 第 2、3 句
 */
export const numbered = (numbers: readonly number[]): string => `第 ${numbers.join('、')} 句`;
