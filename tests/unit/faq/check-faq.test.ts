import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkFaq } from '../../../src/faq/check-faq.ts';
import { fingerprintOf } from '../../../src/faq/fingerprint.ts';
import { groundsAt } from '../../../src/faq/ground.ts';
import type { Library } from '../../../src/library/library.ts';
import type { Faq } from '../../../src/schema/faq.ts';
import type { Policy } from '../../../src/schema/policy-body.ts';
import { sampleBenefit, samplePolicy, sampleTopic } from '../samples.ts';

const TODAY = '2026-11-21';
const benefit = sampleBenefit();

const printed = (until: string | null) =>
  ({
    kind: 'printed',
    exactTo: 'days',
    of: 'plan',
    from: '2020-01-01',
    until,
    clause: '一',
    quote: '至今',
    reason: '照写。',
  }) as const;

function libraryWith(...policies: Partial<Policy>[]): Library {
  return {
    places: ['yunzhou', 'linzhou'].map((id, index) => ({
      id,
      name: index === 0 ? '云州市' : '林州市',
      shortName: index === 0 ? '云州' : '林州',
      level: 'city',
      code: null,
      within: null,
      aliases: [],
      notToConfuse: [],
    })),
    topics: [sampleTopic('settlement', ['who', 'fee'])],
    glossary: [],
    questions: [],
    faqs: [],
    vocabulary: [],
    points: [],
    wording: [],
    policies: policies.map((given) => samplePolicy({ benefits: [benefit], ...given })),
  };
}

/** Fields at fault of a question with an answer, reviewed as it stands. */
function faultsOf(given: Partial<Faq>, library: Library, today = TODAY): string[] {
  const faq: Faq = {
    id: 'q',
    path: 'content/faqs/q.mdx',
    question: '谁能落户？',
    alsoAsked: [],
    heard: [],
    answer: '云州：有证的人可以申请落户。',
    kind: 'answered',
    topics: ['settlement'],
    order: 1,
    for: '有证的人',
    restsOn: [{ kind: 'item', policy: 'yunzhou-2020', provision: 'grant' }],
    bring: [],
    leftOpen: [],
    related: [],
    reviewed: null,
    body: [],
    glossaryEntries: [],
    ...given,
  };
  const grounds = groundsAt(faq.restsOn, library);
  const reviewed = {
    on: TODAY,
    grounds: Object.fromEntries(grounds.map((ground) => [ground.key, fingerprintOf(ground)])),
  };
  return checkFaq({ ...faq, reviewed: { ...reviewed, on: today } }, library, () => 1).map(
    ({ field, found }) => `${field} ${found}`,
  );
}

test('an answer that says what its ground says is sound', () => {
  assert.deepEqual(faultsOf({}, libraryWith({})), []);
});

test('of a document that prints when it starts and no end, no end is to be said', () => {
  const said = (until: string | null) =>
    faultsOf({}, libraryWith({ validity: { ...printed('2030-12-31'), until } })).filter((fault) =>
      fault.includes('到哪天为止'),
    );
  assert.equal(said('2030-12-31').length, 1);
  assert.deepEqual(said(null), []);
});

test('“now” needs a document that holds: not one that has ended, prints no end, or was never seen', () => {
  const answer = '云州（已结束，据报道）：现在可以申请落户。';
  const now = (given: Partial<Policy>) =>
    faultsOf({ answer }, libraryWith(given)).filter((fault) => fault.includes('现在可以'));
  assert.equal(now({ validity: printed('2030-12-31') }).length, 1);
  for (const validity of [
    printed('2025-12-31'),
    { kind: 'none-printed', reason: '没有写。' },
    { kind: 'text-not-seen', reason: '只见报道。' },
  ] as const) {
    assert.equal(now({ validity }).length, 1, validity.kind);
  }
});

test('what is said of now over a plan that runs names the day on which it ends', () => {
  const library = libraryWith({ validity: printed('2030-12-31') });
  assert.deepEqual(faultsOf({ answer: '云州：到2030年12月31日为止，现在可以申请落户。' }, library), []);
  assert.deepEqual(faultsOf({ answer: '云州：2030年底结束，有证的人可以申请落户。' }, library), []);
  assert.equal(faultsOf({ answer: '云州（到2030年底）：有证的人可以申请，已经结束。' }, library).length, 1);
});

test('an answer over a plan that runs says when it ends, and is as sound on the day after', () => {
  const library = libraryWith({ validity: printed('2026-12-31') });
  assert.deepEqual(faultsOf({}, library, '2026-12-31'), ['answer 说到云州，没有说规划期到哪天为止']);
  const answer = '云州（规划期到2026年12月31日）：有证的人可以申请落户。';
  assert.deepEqual(faultsOf({ answer }, library, '2026-12-31'), []);
  // Read again after the end, it is told that it has ended.
  assert.deepEqual(faultsOf({ answer }, library, '2027-01-01'), ['answer 说到云州，没有说规划期已结束']);
});

test('an answer over a term without a last day names none, and says nothing of now', () => {
  const library = libraryWith({ validity: printed(null) });
  assert.deepEqual(faultsOf({ answer: '云州：有证的人可以申请落户。' }, library), []);
  assert.equal(faultsOf({ answer: '云州：有证的人现在可以申请落户。' }, library).length, 1);
});

test('an answer does not call ended what has not ended', () => {
  assert.equal(faultsOf({ answer: '云州（规划期已结束）：有证的人可以申请。' }, libraryWith({})).length, 1);
});

test('the right of one place is not lent to another', () => {
  const library = libraryWith(
    {},
    { id: 'linzhou-2021', place: 'linzhou', benefits: [{ ...benefit, force: 'direction' }] },
  );
  const restsOn = ['yunzhou-2020', 'linzhou-2021'].map(
    (policy) => ({ kind: 'item', policy, provision: 'grant' }) as const,
  );
  const about = (answer: string) => faultsOf({ answer, restsOn, kind: 'differs' }, library);
  assert.deepEqual(about('云州可以申请；林州只是推动，不是个人的权利。'), []);
  assert.deepEqual(about('云州可以申请；林州也能申请。'), ['answer “林州也能申请”']);
  assert.deepEqual(about('云州、林州都可以申请。'), ['answer “云州、林州都可以申请”']);
});

test('what others decide may be told as their decision, in one sentence', () => {
  const library = libraryWith({ benefits: [{ ...benefit, force: 'discretionary' }] });
  assert.deepEqual(faultsOf({ answer: '云州：可以给，给不给由各地决定。' }, library), []);
  assert.equal(faultsOf({ answer: '云州：可以领。给不给由各地决定。' }, library).length, 1);
});

test('the longer answer and whom it is for are held to the same', () => {
  const body = [{ text: '现在可以办，要3天。', line: 30 }];
  assert.deepEqual(faultsOf({ body, for: '满18年工龄的人' }, libraryWith({})), [
    '正文 “现在可以办”',
    'for 数字 18 不在依据里',
    '正文 数字 3 不在依据里',
  ]);
});

test('a question that rests only on silences is a silent one', () => {
  const library = libraryWith({ silent: { settlement: { fee: null } } });
  const restsOn = [{ kind: 'silence', policy: 'yunzhou-2020', topic: 'settlement', row: 'fee' }] as const;
  const answer = '云州的办法没有写收不收费。';
  assert.deepEqual(faultsOf({ answer, restsOn: [...restsOn], kind: 'silent' }, library), []);
  assert.deepEqual(faultsOf({ answer, restsOn: [...restsOn] }, library), ['kind answered，依据却全是没有写的']);
});

test('an answer from a report says that it is one', () => {
  const report = { source: 'news-report', term: { kind: 'text-not-seen', reason: '只见报道。' } } as const;
  assert.equal(faultsOf({}, libraryWith(report)).length, 1);
  assert.deepEqual(faultsOf({ answer: '据报道，云州有证的人可以申请。' }, libraryWith(report)), []);
});
