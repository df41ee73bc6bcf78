import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeRuleBook } from '../../../src/eligibility/rule-book.ts';
import {
  idFileOf,
  idFiles,
  joinParts,
  MOST_LISTED,
  placesWithin,
  type RulePart,
  ruleFrame,
  ruleParts,
} from '../../../src/eligibility/rule-parts.ts';
import { compileRules } from '../../../src/eligibility/rule-set.ts';
import { placesChosenIn, readFragment } from '../../../src/eligibility/share-link.ts';
import type { Library } from '../../../src/library/library.ts';
import { library } from '../../held-content.ts';

const [someDocument] = library.policies;
assert.ok(someDocument);

/** The library with so many further places, each with a document that grants what a real one does. */
function withFurtherPlaces(count: number): Library {
  const further = Array.from({ length: count }, (_, at) => `further-${at}`);
  return {
    ...library,
    places: [
      ...library.places,
      ...further.map((id) => ({ ...placeOf('lanzhou'), id, name: `${id}市`, shortName: id, code: null })),
    ],
    policies: [
      ...library.policies,
      ...further.map((place) => ({ ...documentOf('lanzhou'), id: `${place}-2019`, place })),
    ],
    questions: library.questions.map((question) =>
      question.kind === 'one' && question.places
        ? { ...question, options: [...question.options, ...further.map((id) => ({ id, label: id }))] }
        : question,
    ),
  };
}

function placeOf(id: string) {
  const place = library.places.find((one) => one.id === id);
  assert.ok(place, id);
  return place;
}

function documentOf(place: string) {
  const policy = library.policies.find((one) => one.place === place);
  assert.ok(policy, place);
  return policy;
}

const split = (of: Library) => {
  const book = makeRuleBook(of, () => '0123456789');
  return { book, frame: ruleFrame(of, book), parts: ruleParts(of, book, () => undefined) };
};

const partOf = (parts: ReadonlyMap<string, RulePart>, id: string): RulePart => {
  const part = parts.get(id);
  assert.ok(part, id);
  return part;
};

test('all parts together are the rule book, question for question and rule for rule', () => {
  const { book, frame, parts } = split(library);
  const joined = joinParts(frame, [...parts.values()]);
  assert.equal(frame.whole, true);
  assert.deepEqual(joined.questions, book.questions);
  assert.deepEqual(new Set(joined.rules), new Set(book.rules));
  assert.deepEqual(joined.grounds, book.grounds);
  assert.deepEqual(joined.documents, book.documents);
  assert.deepEqual(joined.places.toSorted(byId), book.places.toSorted(byId));
  assert.deepEqual(new Set(joined.notAbout), new Set(book.notAbout));
});

const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);

test('with many places the frame holds the country alone and grows with none of them', () => {
  const few = split(withFurtherPlaces(MOST_LISTED)).frame;
  const many = split(withFurtherPlaces(300)).frame;
  assert.equal(many.whole, false);
  assert.deepEqual(
    many.places.map(({ id }) => id),
    ['china'],
  );
  assert.deepEqual(JSON.stringify(few).length, JSON.stringify(many).length);
});

test('a part brings its place among the options, and no other does', () => {
  const { frame, parts } = split(withFurtherPlaces(20));
  const joined = joinParts(frame, [partOf(parts, 'further-3'), partOf(parts, 'china')]);
  const question = joined.questions.find(({ id }) => id === 'works-in');
  assert.ok(question?.kind === 'one');
  const ids = question.options.map(({ id }) => id);
  assert.deepEqual(ids, ['further-3', 'elsewhere', 'not-working']);
  assert.deepEqual([...new Set(joined.rules.map(({ place }) => place))].sort(), ['china', 'further-3']);
  for (const rule of joined.rules) assert.ok(joined.documents[rule.policy], rule.policy);
});

test('a link that answers with a place whose rules are not read is understood as elsewhere, and nothing is fetched for it', () => {
  const { frame, parts } = split(withFurtherPlaces(20));
  const rules = compileRules(joinParts(frame, [partOf(parts, 'further-3')]));
  const fragment = 'place=further-3.atlantis&works-in=further-7&lives-in=further-3';
  assert.deepEqual(placesChosenIn(`#${fragment}`), ['further-3', 'atlantis']);
  const { state, unusable } = readFragment(fragment, rules, ['further-3'], [], '2026-11-28');
  assert.deepEqual(state.answers, { 'works-in': ['elsewhere'], 'lives-in': ['further-3'] });
  assert.deepEqual(unusable, [{ part: 'place=atlantis', why: 'unknown-value' }]);
});

test('every place with documents stands in the file of its id, and in its province', () => {
  const many = withFurtherPlaces(40);
  const files = idFiles(many);
  for (const id of split(many).parts.keys())
    assert.ok(
      files[idFileOf(id)]?.some(([held]) => held === id),
      id,
    );
  const inGansu = placesWithin(many, 'gansu').map(({ id }) => id);
  assert.equal(inGansu.length, 42);
  assert.ok(inGansu.includes('lanzhou-new-area'));
});
