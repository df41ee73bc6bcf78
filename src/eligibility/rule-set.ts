import type { Benefit } from '../schema/benefit.ts';
import type { SourceKind } from '../schema/policy.ts';
import type { Question } from '../schema/question.ts';
import type { Term } from '../schema/term.ts';
import { type Circuit, compileRule } from './circuit.ts';
import type { OptionOrder } from './evaluate.ts';

/** A benefit with what evaluation and its verdict need of its document; the tie to its place is the first of its conditions. */
export interface Rule extends Omit<Benefit, 'grants' | 'waived'> {
  /** Unique over all documents: `<document>/<benefit>`. */
  key: string;
  policy: string;
  place: string;
  /** Id of the provision that grants it. */
  grants: string;
  term: Term;
  /** Day of issue of the document, `YYYY-MM-DD`. */
  issued: string;
  /** What was read of the document. */
  source: SourceKind;
}

/** Everything the quiz decides from. The same data is published as open data. */
export interface RuleSet {
  /** Changes whenever questions or conditions change; shared links carry it. */
  version: string;
  questions: readonly Question[];
  rules: readonly Rule[];
  /** Topics that a place's document is not about: nothing of another place is offered instead. */
  notAbout: readonly { place: string; policy: string; topic: string }[];
}

/** A rule set with what is worked out once: option orders, and each rule in the form that is decided from. */
export interface CompiledRules extends RuleSet {
  optionOrder: OptionOrder;
  questionById: ReadonlyMap<string, Question>;
  circuits: ReadonlyMap<Rule, Circuit>;
}

/** Works out once what every evaluation needs. */
export function compileRules(ruleSet: RuleSet): CompiledRules {
  const optionOrder = Object.fromEntries(
    ruleSet.questions.flatMap((question) =>
      question.kind === 'one' ? [[question.id, question.options.map(({ id }) => id)]] : [],
    ),
  );
  const questionById = new Map(ruleSet.questions.map((question) => [question.id, question]));
  return {
    ...ruleSet,
    optionOrder,
    questionById,
    circuits: new Map(ruleSet.rules.map((rule) => [rule, compileRule(rule, questionById, optionOrder)])),
  };
}
