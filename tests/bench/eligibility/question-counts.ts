import { contentFiles } from '../../../src/commands/content-files.ts';
import type { Answers } from '../../../src/eligibility/answer.ts';
import { nextQuestion } from '../../../src/eligibility/next-question.ts';
import type { Rule } from '../../../src/eligibility/rule.ts';
import { makeRuleBook } from '../../../src/eligibility/rule-book.ts';
import { type CompiledRules, compileRules } from '../../../src/eligibility/rule-set.ts';
import { readLibrary } from '../../../src/library/read-library.ts';
import { sha256 } from '../../../src/site/sha256.ts';
import { randomPerson } from './random-person.ts';
import { seeded } from './seeded.ts';

export const PERSONS = 10_000;

/** How many questions the quiz asks about a place, or about everything. */
export interface QuestionCount {
  scope: string;
  benefits: number;
  /** How many there are to ask. */
  all: number;
  mean: number;
  most: number;
}

/** The questions that seeded random persons are asked about each place, and about everything held. */
export function questionCounts(persons = PERSONS): QuestionCount[] {
  const { library } = readLibrary(contentFiles());
  const book = makeRuleBook(library, sha256);
  const rules = compileRules(book);
  // Directions give nobody a right, so that nothing is asked for them.
  const asked = rules.rules.filter(({ force }) => force !== 'direction');
  const scopes: [string, Rule[]][] = [
    ...book.places.map(({ id }): [string, Rule[]] => [id, asked.filter(({ place }) => place === id)]),
    ['everything', asked],
  ];
  return scopes.map(([scope, relevant]) => {
    const random = seeded(3);
    const counts = Array.from({ length: persons }, () =>
      askedOf(randomPerson(rules.questions, random), relevant, rules),
    );
    return {
      scope,
      benefits: relevant.length,
      all: new Set(relevant.flatMap((rule) => rules.compiledOf(rule).questions.map(({ id }) => id))).size,
      mean: Number((counts.reduce((sum, count) => sum + count, 0) / persons).toFixed(2)),
      most: Math.max(...counts),
    };
  });
}

/** How many questions one person is asked until nothing can change any more. */
function askedOf(knows: Answers, relevant: readonly Rule[], rules: CompiledRules): number {
  let answers: Answers = {};
  for (let count = 0; ; count += 1) {
    const next = nextQuestion(relevant, answers, rules);
    if (!next) return count;
    answers = { ...answers, [next.question.id]: knows[next.question.id] ?? null };
  }
}
