import type { Benefit } from '../schema/benefit.ts';
import { issuerWords } from '../schema/document-words.ts';
import type { Faq } from '../schema/faq.ts';
import { forceMark } from '../schema/force-words.ts';
import { formatDay } from '../schema/format-day.ts';
import { formatIssue } from '../schema/format-issue.ts';
import { formatValidity } from '../schema/format-validity.ts';
import { issueWords } from '../schema/issue-words.ts';
import type { PointsSchedule } from '../schema/points-schedule.ts';
import type { ClauseItem, Policy } from '../schema/policy-body.ts';
import { policyDayWords } from '../schema/policy-day-words.ts';
import { quantityWords, tableWords } from '../schema/quantity-words.ts';
import { formatDocumentNumber } from '../schema/source-words.ts';
import { validityWords } from '../schema/validity-words.ts';

/** The aspects of which the words are kept, so that a change of them is told from what to what. */
export const KEPT_ASPECTS = ['identity', 'evidence', 'figures', 'force', 'term', 'conditions'] as const;
export type KeptAspect = (typeof KEPT_ASPECTS)[number];

/** What a thing says under each of them, a short line for each part: `三“须提交身份证”`, `金额 新取得技师：一次性3000元`. */
export type KeptValues = Partial<Record<KeptAspect, readonly string[]>>;

/** Words that other rooms have for what a rule and a schedule ask. */
export interface ValueWords {
  /** The conditions of a benefit, a line each. */
  conditionsOf: (benefit: Benefit, policy: Policy) => string[];
  /** The scores of a schedule, a line an item. */
  scoresOf: (schedule: PointsSchedule) => string[];
  /** What an answer rests on, a line a ground. */
  groundsOf: (faq: Faq) => string[];
}

const quoted = ({ clause, quote }: { clause: string; quote: string }) => `${clause}“${quote}”`;

/** What a document says of itself. */
export function valuesOfPolicy(policy: Policy): KeptValues {
  const { title, place, number, issuer, issued, imprint, source, validity, days = [], contradictions } = policy;
  return {
    identity: [
      `标题：${title}`,
      `文号：${formatDocumentNumber(number?.text, source)}`,
      `所属地区：${place}`,
      `发文机关：${issuerWords(issuer)}`,
      ...(imprint ? [`${formatDay(issued.date)}落款`, formatIssue(imprint.day, source, '印发')] : [issueWords(policy)]),
    ],
    term: [...validityLines(validity), ...days.map((day) => `${day.what}：${policyDayWords(day)}`)],
    evidence: contradictions.flatMap(({ evidence }) => evidence.map(quoted)),
  };
}

function validityLines(validity: Policy['validity']): string[] {
  if (validity.kind !== 'printed') return [validityWords(validity, validity.kind).word];
  const { readings = [], extension } = validity;
  return [
    `${formatValidity(validity)}（${quoted(validity)}）`,
    ...readings.map((reading) => `另一种读法：${reading.says}（${quoted(reading)}）`),
    ...(extension ? [`${extension.says}（${quoted(extension)}）`] : []),
  ];
}

/** What a line, an open point or a table says. */
export function valuesOfItem(item: ClauseItem): KeptValues {
  switch (item.kind) {
    case 'provision':
      return { evidence: item.evidence.map(quoted), figures: item.quantities.map(quantityWords) };
    case 'open-point':
      return {};
    case 'table':
      return {
        evidence: [quoted(item), ...item.rows.flatMap(({ quote }) => (quote === null ? [] : [`“${quote}”`]))],
        figures: [
          ...(item.numbers ? [tableWords(item.numbers)] : []),
          ...item.rows.map(({ cells }) => cells.map((cell, at) => `${item.columns[at]} ${cell}`).join('，')),
        ],
      };
  }
}

/** What a benefit asks, and how binding it is. */
export function valuesOfBenefit(benefit: Benefit, policy: Policy, words: ValueWords): KeptValues {
  return {
    force: [`${forceMark(benefit.force, policy.source).word}（“${benefit.forceWords}”）`],
    conditions: words.conditionsOf(benefit, policy),
  };
}

/** What an answer rests on. */
export function valuesOfFaq(faq: Faq, words: ValueWords): KeptValues {
  return { evidence: words.groundsOf(faq) };
}

/** What a schedule counts, and what it shuts out. */
export function valuesOfSchedule(schedule: PointsSchedule, words: ValueWords): KeptValues {
  return {
    figures: [
      ...schedule.totals.map(({ name, line }) => `${name}：${line ? `满${line.points}分` : '没有分数线'}`),
      ...words.scoresOf(schedule),
    ],
    conditions: [
      ...schedule.vetoes.map(({ says }) => `一票否决：${says}`),
      ...schedule.readings.map(({ about, options }) => `${about}${options.map(({ says }) => says).join('')}`),
    ],
  };
}
