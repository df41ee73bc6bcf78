import { makeRuleBook } from '../eligibility/rule-book.ts';
import { compileRules } from '../eligibility/rule-set.ts';
import type { Library } from '../library/library.ts';
import type { Question } from '../schema/question.ts';
import { UNDECIDED as MARK } from '../schema/undecided.ts';
import { sha256 } from '../site/sha256.ts';

/** As many options as a line of a scaffold names. */
const MOST_NAMED = 8;

/**
 * The answers that bear on a benefit, as the lines of a new persona, each with what can be answered; undefined where no such
 * benefit is held.
 * @param benefit `<document>/<benefit>`
 */
export function personaAnswers(benefit: string, library: Library): string[] | undefined {
  const rules = compileRules(makeRuleBook(library, sha256));
  const rule = rules.rules.find(({ key }) => key === benefit);
  if (!rule) return undefined;
  return rules.compiledOf(rule).keys.map((key) => {
    const question = rules.questionById.get(key);
    const asks = question ? asked(question, rule.place) : '只有本人能核对的："yes" 或 "no"';
    return `  ${key}: null # ${MARK}${asks}\n`;
  });
}

/** What a question is about, and what can be answered. */
function asked(question: Question, place: string): string {
  switch (question.kind) {
    case 'one': {
      const isOfPlaces = question.places === true;
      const ids = question.options.map(({ id }) => id).filter((id) => !isOfPlaces || [place, 'elsewhere'].includes(id));
      return `${question.subject}：${named(ids)}`;
    }
    case 'several':
      return `${question.subject}：[${named(question.options.map(({ id }) => id))}]，都不是写 []`;
    case 'number':
      return `${question.subject}：${question.minimum} 到 ${question.maximum}，${question.unit}`;
    case 'date':
      return `${question.subject}："2024-11-05"、"2024-11" 或 "2024"`;
  }
}

const named = (ids: readonly string[]) =>
  `${ids.slice(0, MOST_NAMED).join('、')}${ids.length > MOST_NAMED ? '等' : ''}`;
