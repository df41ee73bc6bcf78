import { describeReason } from '../eligibility/describe-reason.ts';
import { type RuleBook, ruleGroundKey } from '../eligibility/rule-book.ts';
import { statedValidityOf } from '../eligibility/rule-validity.ts';
import { decidingProvisions, turningLeaves, type Verdict } from '../eligibility/verdict.ts';
import { unspecifiedWords } from '../schema/conditions/unspecified.ts';
import { benefitCaution } from '../schema/force-words.ts';
import { sourceWords } from '../schema/source-words.ts';
import { validityWords } from '../schema/validity-words.ts';
import { policyNames } from './name-policy.ts';
import { provisionGround } from './provision-reply.ts';
import type { Reply } from './reply.ts';
import { validityCautions } from './validity-cautions.ts';

/** So many unmet conditions are named; the page shows all. */
const NAMED_CONDITIONS = 2;

/** Addresses that a reply needs, absolute. */
export interface VerdictLinks {
  /** Of one item of a document. */
  provision: (policy: string, provision: string) => string;
  /** Short address of a line, or its own where it has none. */
  short: (policy: string, provision: string) => string;
}

/**
 * A verdict as a reply: what it is about, the headline, what is not met, and what decides. The person's answers are not in it.
 * @param headline the verdict's headline in words
 */
export function verdictReply(verdict: Verdict, headline: string, book: RuleBook, links: VerdictLinks): Reply {
  const { rule, force, validityState: validity } = verdict;
  const place = book.places.find(({ id }) => id === rule.place)?.shortName ?? '';
  const document = book.documents[rule.policy];
  const provisions = [...new Set([rule.grants, ...decidingProvisions(verdict)])];
  const { reported } = sourceWords(rule.source);
  return {
    question: null,
    answer: `${place}${reported && `（${reported}）`}：${rule.title}。按所说的情况：${headline}。${unspecified(verdict)}${missing(verdict, book)}`,
    grounds: provisions.flatMap((id) => {
      const ground = book.grounds[ruleGroundKey(rule.policy, id)];
      if (!ground || !document) return [];
      const quotes = ground.quote === null ? [] : [ground.quote];
      const facts = { names: policyNames(document, place), source: rule.source };
      return [provisionGround({ ...ground, quotes }, facts, links.provision(rule.policy, id))];
    }),
    cautions: [
      ...(force === 'entitlement' ? [] : [benefitCaution(rule, rule.source).replace(/。$/, '')]),
      ...validityCautions([{ ...statedValidityOf(verdict), place, state: validity }]),
      ...verdict.lapsed.map(({ title, validity }) => `它所依据的《${title}》${validityWords(validity, 'ended').word}`),
    ],
    link: links.short(rule.policy, rule.grants),
  };
}

/** The bare words that the text also asks for, as sentences. */
function unspecified({ rule, unspecified }: Verdict): string {
  const { speaker } = sourceWords(rule.source);
  return unspecified.map(({ says }) => `${unspecifiedWords(says, speaker)}。`).join('');
}

/** The first conditions that are not met, in words; empty where that is not why. */
function missing({ rule, decision, explanation }: Verdict, { questions }: RuleBook): string {
  if (decision !== 'unmet') return '';
  const says = turningLeaves(explanation)
    .filter(({ truth }) => truth === 'unmet' || truth === 'met')
    .map(({ leaf, truth }) =>
      describeReason(leaf, questions, rule.source, { negated: truth === 'met' }).replace(/。$/, ''),
    );
  if (says.length === 0) return '';
  return `不符合的是：${says.slice(0, NAMED_CONDITIONS).join('；')}${says.length > NAMED_CONDITIONS ? '等' : ''}。`;
}
