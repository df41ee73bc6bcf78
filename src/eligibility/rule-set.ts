import { memoize } from '../language/memoize.ts';
import type { OptionOrder } from '../schema/conditions/answers.ts';
import type { Question } from '../schema/question.ts';
import { type CompiledRule, compileRule } from './compiled-rule.ts';
import type { Rule } from './rule.ts';

/** Everything the quiz decides from. The same data is published as open data. */
export interface RuleSet {
  /** Changes whenever questions or conditions change; shared links carry it. */
  version: string;
  questions: readonly Question[];
  rules: readonly Rule[];
  /** Topics that a place's document is not about: nothing of another place is offered instead. */
  notAbout: readonly { place: string; policy: string; topic: string }[];
  /** True where rules of chosen places only are here: questions about places lack the options of the others. */
  partial?: true;
}

/** A rule set with what is worked out once: option orders, and each rule, when it is first asked for, in the form that is decided from. */
export interface CompiledRules extends RuleSet {
  optionOrder: OptionOrder;
  /** The options that say that what a question asks about is still to come, by the question. */
  pending: Readonly<Record<string, readonly string[]>>;
  questionById: ReadonlyMap<string, Question>;
  /**
   * A rule in the form that is decided from.
   * @throws for a rule of other rules
   */
  compiledOf: (rule: Rule) => CompiledRule;
}

/** Works out once what every evaluation needs. */
export function compileRules(ruleSet: RuleSet): CompiledRules {
  const optionOrder = Object.fromEntries(
    ruleSet.questions.flatMap((question) =>
      question.kind === 'one' ? [[question.id, question.options.map(({ id }) => id)]] : [],
    ),
  );
  const pending = Object.fromEntries(
    ruleSet.questions.flatMap((question) => {
      const of = 'options' in question ? question.options.flatMap((option) => (option.pending ? option.id : [])) : [];
      return of.length > 0 ? [[question.id, of]] : [];
    }),
  );
  const questionById = new Map(ruleSet.questions.map((question) => [question.id, question]));
  const own = new Set(ruleSet.rules);
  return {
    ...ruleSet,
    optionOrder,
    pending,
    questionById,
    compiledOf: memoize((rule: Rule) => {
      if (!own.has(rule)) throw new Error(`"${rule.key}" is not one of these rules`);
      return compileRule(rule, questionById, optionOrder);
    }),
  };
}
