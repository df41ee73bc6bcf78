import type { Benefit } from '../../schema/benefit.ts';
import { leavesOf, unnamedIn } from '../../schema/leaves-of.ts';
import type { ValidityState } from '../../schema/validity-state.ts';
import { verbOf } from '../ways/verbs.ts';

/** What a benefit is to whoever meets its conditions, the best first: nothing better may be said of it. */
export const BENEFIT_STATUSES = [
  /** The words of the text say what the person does: 可直接申请. */
  'apply',
  /** It is given to whoever qualifies; the text names nothing that the person does. */
  'given',
  'selection',
  'duty',
  'discretionary',
  'direction',
  /** A document that its own stands on has ended. */
  'under-lapsed',
  'not-yet',
  'ended',
] as const;
export type BenefitStatus = (typeof BENEFIT_STATUSES)[number];

/** How a benefit stands, in a word beside its name, where it stands otherwise than the headline of its tile says. */
export const OTHER_STATUS_WORDS: Partial<Record<BenefitStatus, string>> = {
  selection: '评选或排名',
  duty: '要求单位或机关',
  discretionary: '不是一定有',
  direction: '只写方向',
  'under-lapsed': '所依据的已过期',
  'not-yet': '还没有生效',
  ended: '已结束',
};

/** How the document of a benefit stands on a day. */
export interface DocumentStatus {
  state: ValidityState;
  /** Whether one that it carries out, rests on, explains or amends has ended. */
  underLapsed: boolean;
  /** Ids of its benefits whose last round is over; none where it is left out. */
  over?: readonly string[];
}

/** What a benefit is to people on a day, from its force, the words that carry it, its conditions, and its document's validity. */
export function benefitStatus(
  benefit: Pick<Benefit, 'id' | 'force' | 'forceWords' | 'conditions'>,
  { state, underLapsed, over = [] }: DocumentStatus,
): BenefitStatus {
  if (over.includes(benefit.id)) return 'ended';
  if (state === 'ended' || state === 'not-yet') return state;
  if (underLapsed) return 'under-lapsed';
  if (benefit.force !== 'entitlement') return benefit.force;
  return verbOf(benefit.forceWords) !== undefined && unnamedWords(benefit).length === 0 ? 'apply' : 'given';
}

/** Words of the text that ask for something and do not say what: 符合条件. */
export function unnamedWords({ conditions }: Pick<Benefit, 'conditions'>): string[] {
  return [...new Set(leavesOf(conditions).flatMap((leaf) => unnamedIn(leaf)?.says.replace(/的$/, '') ?? []))];
}
