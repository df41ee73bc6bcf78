import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { entryOf, faqsRestingOn } from '../../../src/library/library.ts';
import { orderLibrary } from '../../../src/library/order-library.ts';
import type { Faq } from '../../../src/schema/faq.ts';
import type { Place } from '../../../src/schema/place.ts';
import { samplePolicy, sampleTopic } from '../samples.ts';

const place = (id: string, level: Place['level'], code: string | null): Place => ({
  id,
  name: `${id} 市`,
  shortName: id.slice(0, 8),
  level,
  code,
  within: null,
  aliases: [],
  notToConfuse: [],
});
const library = {
  places: [
    place('new-area', 'functional-area', null),
    place('qingyuan', 'city', '441800'),
    place('china', 'country', null),
    place('liaocheng', 'city', '371500'),
    place('gansu', 'province', '620000'),
  ],
  topics: [sampleTopic('b', ['r'], 2), sampleTopic('a', ['r'], 1)],
  glossary: [
    { id: 'x', term: '中级工', aliases: [], definition: '四级。', basis: [], senses: [] },
    { id: 'y', term: '高级工', aliases: [], definition: '三级。', basis: [], senses: [] },
  ],
  faqs: [],
  vocabulary: [],
  points: [],
  wording: [],
  questions: [
    { id: 'years', kind: 'date' as const, ask: '哪天？', subject: '某事', help: null },
    { id: 'level', kind: 'date' as const, ask: '哪天？', subject: '某事', help: null },
  ],
  policies: ['2012-07-30', '2024-09-19', '2019-10-21'].map((date) =>
    samplePolicy({ id: `p-${date}`, issued: { date, clause: '一', quote: date } }),
  ),
};

test('places come widest first, then by code; topics by number; documents newest first; terms by pinyin', () => {
  const ordered = orderLibrary(library);
  assert.deepEqual(
    ordered.places.map(({ id }) => id),
    ['china', 'gansu', 'liaocheng', 'qingyuan', 'new-area'],
  );
  assert.deepEqual(
    ordered.topics.map(({ id }) => id),
    ['a', 'b'],
  );
  assert.deepEqual(
    ordered.policies.map(({ issued }) => issued.date),
    ['2024-09-19', '2019-10-21', '2012-07-30'],
  );
  assert.deepEqual(
    ordered.glossary.map(({ term }) => term),
    ['高级工', '中级工'],
  );
  assert.deepEqual(
    ordered.questions.map(({ id }) => id),
    ['level', 'years'],
  );
});

test('the order does not depend on the order in which files were read', () => {
  const ordered = orderLibrary(library);
  const anyOrder = <Item>(items: readonly Item[]) =>
    fc.shuffledSubarray([...items], { minLength: items.length, maxLength: items.length });
  fc.assert(
    fc.property(anyOrder(library.places), anyOrder(library.policies), (places, policies) => {
      const again = orderLibrary({ ...library, places, policies });
      assert.deepEqual(again.places, ordered.places);
      assert.deepEqual(again.policies, ordered.policies);
    }),
  );
});

test('asking for an entry that is not there is a mistake of the program, and says which', () => {
  assert.equal(entryOf(library.places, 'gansu').id, 'gansu');
  assert.throws(() => entryOf(library.places, 'tibet'), /"tibet" among new-area, qingyuan/);
});

test('the questions that rest on a document come in the order of the list, each once', () => {
  const faq = (id: string, ...policies: string[]) =>
    ({ id, restsOn: policies.map((policy) => ({ kind: 'not-about', policy, topic: 't' })) }) as unknown as Faq;
  const faqs = [faq('second', 'b', 'a', 'a'), faq('first', 'a'), faq('third', 'b')];
  const on = (policy: string) => faqsRestingOn(policy, faqs).map(({ id }) => id);
  assert.deepEqual([on('a'), on('b'), on('c')], [['second', 'first'], ['second', 'third'], []]);
});
