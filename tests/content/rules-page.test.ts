import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { decisionOf } from '../../src/eligibility/decision.ts';
import { HEADLINES } from '../../src/eligibility/headline.ts';
import { headlineName, headlineWords } from '../../src/eligibility/headline-words.ts';
import { makeRuleBook } from '../../src/eligibility/rule-book.ts';
import { compileRules } from '../../src/eligibility/rule-set.ts';
import { runCases } from '../../src/eligibility/run-cases.ts';
import { readFragment } from '../../src/eligibility/share-link.ts';
import { publishedQuestions } from '../../src/open-data/questions.ts';
import { rulesSchema } from '../../src/open-data/rules.ts';
import { TRUTHS } from '../../src/schema/conditions/truth.ts';
import { caseSample, placesSample, RULE_SAMPLE } from '../../src/site/rule-samples.ts';
import {
  ANSWER_TABLE,
  COMPARISON_TABLE,
  CONDITION_TEXTS,
  DECISION_STEPS,
  FIELD_TABLE,
  HEADLINES_TABLE,
  linkTable,
  type RuleTable,
} from '../../src/site/rule-tables.ts';
import { sha256 } from '../../src/site/sha256.ts';
import { library } from '../held-content.ts';

const book = makeRuleBook(library, sha256);
const schema = JSON.stringify(
  rulesSchema({ links: { file: (name: string) => `https://example.org/${name}` } as never }),
);
/** Names that a column of a table has as code. */
const codesIn = ({ rows }: RuleTable, column = 0) => [
  ...new Set(
    rows
      .flatMap((row) => (row[column] ?? '').split('`').filter((_, at) => at % 2 === 1))
      .flatMap((codes) => codes.split('、')),
  ),
];

/** The comparisons that a JSON Schema takes in a condition on a question, wherever in it that stands. */
function comparisonsIn(part: unknown): string[] {
  if (typeof part !== 'object' || part === null) return [];
  const { properties: has } = part as {
    properties?: { kind?: { const?: string }; test?: { anyOf: { required: string[] }[] } };
  };
  return has?.kind?.const === 'question' && has.test
    ? has.test.anyOf.flatMap(({ required }) => required)
    : [...new Set(Object.values(part).flatMap(comparisonsIn))];
}

describe('the page about the rules', () => {
  test('names every field of the file that is its own', () => {
    const { version, ...fields } = book;
    assert.deepEqual(codesIn(FIELD_TABLE).toSorted(), Object.keys(fields).toSorted());
  });

  test('says of every kind of question how it is answered', () => {
    assert.deepEqual(codesIn(ANSWER_TABLE), Object.keys(publishedQuestions));
  });

  test('says how conditions and bars come to a decision, as the engine decides', () => {
    for (const conditions of TRUTHS)
      for (const bars of TRUTHS) {
        const step = DECISION_STEPS.find(({ holds }) => holds(conditions, bars));
        assert.equal(step?.decision, decisionOf(conditions, bars), `${conditions}, ${bars}`);
      }
  });

  test('tells of every kind of condition, and names in code what the published form has', () => {
    for (const { name, says } of CONDITION_TEXTS) {
      assert.ok(says, name);
      assert.ok(schema.includes(`"const":"${name}"`), name);
      for (const [, code = ''] of says.matchAll(/`([a-z]+)`/g)) assert.ok(schema.includes(`"${code}"`), code);
    }
  });

  test('explains every comparison that the schema takes, and no other', () => {
    const names = comparisonsIn(JSON.parse(schema));
    assert.ok(names.length > 6);
    assert.deepEqual(codesIn(COMPARISON_TABLE).toSorted(), names.toSorted());
  });

  test('has every headline in its words', () => {
    assert.deepEqual(codesIn(HEADLINES_TABLE).toSorted(), HEADLINES.toSorted());
    for (const [name = '', ...cells] of HEADLINES_TABLE.rows) {
      const headline = HEADLINES.find((one) => `\`${one}\`` === name);
      assert.equal(cells.at(-1), headline && headlineName(headline), name);
    }
  });

  test('gives links that the quiz reads to the last part', () => {
    const fragment = codesIn(linkTable(book.version, placesSample(book)))
      .filter((part) => !part.startsWith('check:'))
      .join('&');
    const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id);
    const { unusable } = readFragment(fragment, compileRules(book), ids(book.places), ids(book.topics), '2026-11-28');
    assert.deepEqual(unusable, []);
  });

  test('gives a case that the quiz takes as it stands', () => {
    const { problems } = runCases(JSON.parse(caseSample(book)), book, '2026-11-28', headlineWords);
    assert.deepEqual(problems ?? [], []);
  });

  test('gives a rule whose conditions are of the kinds and questions that there are', () => {
    const { conditions } = JSON.parse(RULE_SAMPLE.replace('[ … ]', '[]'));
    for (const [, kind] of JSON.stringify(conditions).matchAll(/"kind":"([\w-]+)"/g))
      assert.ok(schema.includes(`"const":"${kind}"`), kind);
    for (const [, question] of JSON.stringify(conditions).matchAll(/"question":"([\w-]+)","test"/g))
      assert.ok(
        book.questions.some(({ id }) => id === question),
        question,
      );
  });
});
