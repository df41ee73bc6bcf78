import type { Answers } from '../../../src/eligibility/answer.ts';
import { decide } from '../../../src/eligibility/decide.ts';
import { nextQuestion } from '../../../src/eligibility/next-question.ts';
import { type CompiledRules, compileRules, type RuleSet } from '../../../src/eligibility/rule-set.ts';
import { type Spread, spreadOf } from '../spread.ts';
import { generatedRules } from './generated-rules.ts';
import { jsonRulesEngine, type OtherEngine, publicodes } from './other-engines.ts';
import { randomPerson } from './random-person.ts';
import { seeded } from './seeded.ts';

export const RULES = 3000;
export const CONDITIONS = 8;
export const QUESTION_COUNT = 40;

/** Milliseconds. */
export interface AnswerTimes {
  /** One more answer: all rules decided again, and the next question found. */
  answer: Spread;
  /** The same with nothing remembered of the answers before. */
  fromScratch: Spread;
  publicodes: Spread;
  jsonRulesEngine: Spread;
}

/** Decides everything and finds the next question; gives that question and the milliseconds taken. */
function ours(rules: CompiledRules, answers: Answers): { question: string | undefined; took: number } {
  const start = performance.now();
  for (const rule of rules.rules) decide(rule, answers, rules);
  const next = nextQuestion(rules.rules, answers, rules);
  return { question: next?.question.id, took: performance.now() - start };
}

/** Each state of the answers of some persons who answer what is asked, one question after another. */
function walks(rules: CompiledRules, persons: number, timings?: number[]): Answers[] {
  const random = seeded(7);
  const states: Answers[] = [];
  for (let person = 0; person < persons; person += 1) {
    const knows = randomPerson(rules.questions, random);
    let answers: Answers = {};
    for (;;) {
      const { question, took } = ours(rules, answers);
      // The first screen comes before any answer.
      if (Object.keys(answers).length > 0) timings?.push(took);
      states.push(answers);
      if (question === undefined) break;
      answers = { ...answers, [question]: knows[question] ?? null };
    }
  }
  return states;
}

async function timeOther(decideAll: OtherEngine, states: readonly Answers[]): Promise<Spread> {
  const timings: number[] = [];
  for (const answers of states) {
    const start = performance.now();
    await decideAll(answers);
    timings.push(performance.now() - start);
  }
  return spreadOf(timings);
}

/** Throws where another engine does not come to the same, so that all have done the same work. */
async function checkAgreement(
  ruleSet: RuleSet,
  rules: CompiledRules,
  others: Record<string, OtherEngine>,
): Promise<void> {
  const answers = randomPerson(rules.questions, seeded(11));
  const met = ruleSet.rules.filter((rule) => decide(rule, answers, rules) === 'met').map(({ id }) => id);
  for (const [name, decideAll] of Object.entries(others)) {
    const theirs = await decideAll(answers);
    const differing = ruleSet.rules.filter(({ id }) => theirs.has(id) !== met.includes(id));
    if (differing.length > 0)
      throw new Error(`${name} differs on ${differing.length} rules, such as ${JSON.stringify(differing[0])}`);
  }
}

/** Times one answer over many generated rules, in this engine and in others on the same rules. */
export async function answerTimes(): Promise<AnswerTimes> {
  const ruleSet = generatedRules(RULES, CONDITIONS, QUESTION_COUNT);
  const rules = compileRules(ruleSet);
  const others = { publicodes: publicodes(ruleSet), jsonRulesEngine: jsonRulesEngine(ruleSet) };
  await checkAgreement(ruleSet, rules, others);
  walks(rules, 2);
  const timings: number[] = [];
  const states = walks(rules, 20, timings);
  const some = states.filter((_, index) => index % Math.ceil(states.length / 40) === 0);
  return {
    answer: spreadOf(timings),
    fromScratch: spreadOf(some.map((answers) => ours(compileRules(ruleSet), answers).took)),
    // Seconds each: a few are enough.
    publicodes: await timeOther(
      others.publicodes,
      some.filter((_, index) => index % 8 === 0),
    ),
    jsonRulesEngine: await timeOther(others.jsonRulesEngine, some),
  };
}
