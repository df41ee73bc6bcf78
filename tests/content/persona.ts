/** Personas: what somebody answers on a day, and what each benefit must then come to. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { type Answers, daysOf, readAnswer } from '../../src/eligibility/answer.ts';
import { HEADLINES } from '../../src/eligibility/headline.ts';
import type { Rule } from '../../src/eligibility/rule.ts';
import type { CompiledRules } from '../../src/eligibility/rule-set.ts';
import { decidingProvisions, judge } from '../../src/eligibility/verdict.ts';
import { readJudged } from '../../src/schema/conditions/answers.ts';
import { checkKeysOf } from './content-rules.ts';

const FOLDER = join(import.meta.dirname, '../personas');

const sentence = z.string().regex(/[。？]$/, 'ends with a full stop');
const oneOrMore = z.union([z.string(), z.array(z.string()).min(1)]).transform((value) => [value].flat());

/** What a persona's file looks like. */
export const personaSchema = z.strictObject({
  id: z.string(),
  who: sentence,
  /** Day the verdicts are for. */
  day: z.string().refine((day) => daysOf(day)?.first === day, 'a day such as 2026-11-20'),
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
  /** What a place's document says nothing about: a whole topic, or one dimension of a topic. */
  absent: z.array(z.strictObject({ place: z.string(), topic: z.string(), row: z.string().optional() })).default([]),
  why: sentence,
});
export type Persona = z.infer<typeof personaSchema>;
export type Expectation = Persona['expects'][number];

/** All personas. Throws where a file is not one, or is not named after its id. */
export function readPersonas(): Persona[] {
  return globSync('*.yaml', { cwd: FOLDER })
    .sort()
    .map((file) => {
      const persona = personaSchema.parse(parse(readFileSync(join(FOLDER, file), 'utf8')));
      assert.equal(persona.id, basename(file, '.yaml'));
      return persona;
    });
}

/** A persona's answers as the engine takes them. Throws where a question or an option is unknown. */
export function answersOf(persona: Persona, rules: CompiledRules): Answers {
  const checks = new Set(rules.rules.flatMap(checkKeysOf));
  return Object.fromEntries(
    Object.entries(persona.answers).map(([name, given]) => {
      if (checks.has(name)) {
        const judged = readJudged(given);
        assert.ok(judged !== undefined, `${persona.id}: ${name} takes yes or no, or what a reckoning came to`);
        return [name, judged];
      }
      const question = rules.questionById.get(name);
      assert.ok(question, `${persona.id}: there is no question ${name}`);
      const read = readAnswer(question, given, persona.day);
      assert.ok('answer' in read, `${persona.id}: ${name}: ${'fault' in read ? read.fault : ''}`);
      return [name, read.answer];
    }),
  );
}

/** What a rule comes to for a persona, in the form of an expectation. */
export function outcomeOf(rule: Rule, answers: Answers, day: string, rules: CompiledRules): Expectation {
  const verdict = judge(rule, answers, day, rules);
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
