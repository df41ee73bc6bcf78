import { type CaseProblem, readCase } from './read-case.ts';
import type { RuleBook } from './rule-book.ts';
import { compileRules } from './rule-set.ts';
import { type CaseResult, runCase } from './run-case.ts';
import type { Verdict } from './verdict.ts';

/** A problem with the case that it is in, counted from 1. */
export type LocatedProblem = CaseProblem & { case: number; id: string | null };

/**
 * The verdicts on one case, or on each of a list of cases. Where any case cannot be used nothing is decided,
 * and every problem of every case is given.
 */
export function runCases(
  given: unknown,
  book: RuleBook,
  today: string,
  headlineWords: (verdict: Verdict) => string,
): { results: CaseResult | CaseResult[]; problems: [] } | { results?: undefined; problems: LocatedProblem[] } {
  const rules = compileRules(book);
  const readings = (Array.isArray(given) ? given : [given]).map((one: unknown) => readCase(one, book, rules, today));
  const problems = readings.flatMap((reading, index) =>
    reading.problems.map((problem) => ({
      case: index + 1,
      id: idOf(Array.isArray(given) ? given[index] : given),
      ...problem,
    })),
  );
  if (problems.length > 0) return { problems };
  const results = readings.flatMap((reading) =>
    reading.case ? [runCase(reading.case, book, rules, today, headlineWords)] : [],
  );
  const [only] = results;
  return { results: Array.isArray(given) || !only ? results : only, problems: [] };
}

/** The id that a case gives itself, also where the case cannot be used. */
function idOf(given: unknown): string | null {
  const id = typeof given === 'object' && given !== null && 'id' in given ? given.id : null;
  return typeof id === 'string' ? id : null;
}
