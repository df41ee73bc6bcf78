import { z } from 'zod';
import { type Answers, daysOf } from '../eligibility/answer.ts';
import { HEADLINES } from '../eligibility/headline.ts';
import type { Rule } from '../eligibility/rule.ts';
import type { CompiledRules } from '../eligibility/rule-set.ts';
import { decidingProvisions, judge } from '../eligibility/verdict.ts';
import { withWhatFollows } from '../eligibility/what-follows.ts';

/** The folder of the personas, which are content as much as tests: the cases in which authors say what a rule comes to. */
export const PERSONAS = 'tests/personas';

const sentence = z.string().regex(/[。？]$/, '以“。”或“？”结尾');
const oneOrMore = z.union([z.string(), z.array(z.string()).min(1)]).transform((value) => [value].flat());

/** What a persona's file looks like. */
export const personaSchema = z.strictObject({
  id: z.string(),
  who: sentence,
  /** Day the verdicts are for. */
  day: z.string().refine((day) => daysOf(day)?.first === day, '日历上有的一天，加引号："2026-11-20"'),
  /** Answers by question id, or by `check:<document>:<id>` for a self-check; null is 不知道. */
  answers: z.record(z.string(), z.unknown()),
  expects: z
    .array(
      z.strictObject({
        benefit: z.string(),
        decision: z.enum(['met', 'unmet', 'unanswered', 'silent', 'barred']),
        headline: z.enum(HEADLINES),
        /** All provisions that the decision turns on. */
        because: oneOrMore,
      }),
    )
    .min(1),
  /** What a place's document says nothing about: a whole topic, or one row of a topic. */
  absent: z.array(z.strictObject({ place: z.string(), topic: z.string(), row: z.string().optional() })).default([]),
  why: sentence,
});
export type Persona = z.infer<typeof personaSchema>;
export type Expectation = Persona['expects'][number];

/** What a rule comes to for a persona, in the form of an expectation. */
export function outcomeOf(rule: Rule, answers: Answers, day: string, rules: CompiledRules): Expectation {
  const verdict = judge(rule, withWhatFollows([rule], answers, day, rules.questions), day, rules);
  return {
    benefit: rule.key,
    decision: verdict.decision,
    headline: verdict.headline,
    because: decidingProvisions(verdict).sort(),
  };
}

/** An expectation with its provisions in the order of an outcome. */
export function inOrder(expectation: Expectation): Expectation {
  return { ...expectation, because: expectation.because.toSorted() };
}
