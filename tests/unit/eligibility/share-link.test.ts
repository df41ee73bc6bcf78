import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { daysOf, latestDay, readAnswer, withoutLaterDates } from '../../../src/eligibility/answer.ts';
import {
  isPlaceName,
  LONGEST_FRAGMENT,
  type QuizState,
  readFragment,
  writeFragment,
} from '../../../src/eligibility/share-link.ts';
import { runs } from '../../depth.ts';
import { compiled, QUESTIONS, ruleOf, someAnswers } from './generated-rules.ts';

const check = (id: string) => ({ kind: 'self-check', says: '你是。', id, because: 'clause' }) as const;
const rules = compiled(ruleOf({ kind: 'all', of: [check('first'), check('second')] }));
const PLACES = ['qingyuan', 'lanzhou', 'lanzhou-new-area'];
const TOPICS = ['settlement', 'training'];
const TODAY = '2026-11-21';
const CHECKS = ['check:document:first', 'check:document:second'];

const read = (fragment: string) => readFragment(fragment, rules, PLACES, TOPICS, TODAY);

/** States as they arise: no date in them is later than the day that is asked about. */
const states: fc.Arbitrary<QuizState> = fc
  .record(
    {
      places: fc.subarray(PLACES),
      topics: fc.subarray(TOPICS),
      day: fc.constantFrom(null, '2024-02-29', '2012-07-30', '2026-11-20'),
      answers: someAnswers.map((answers) => ({ ...answers })),
    },
    { noNullPrototype: true },
  )
  .map((state) => ({ ...state, answers: withoutLaterDates(state.answers, latestDay(state.day, TODAY)) }));

test('a link restores the whole state, and every part of it is of use', () => {
  fc.assert(
    fc.property(states, fc.constantFrom('', '#'), (state, mark) => {
      assert.deepEqual(read(mark + writeFragment(state, rules.version)), { state, unusable: [] });
    }),
    { numRuns: runs(1000) },
  );
});

test('a link is an ordinary fragment: only unreserved characters, and no question mark', () => {
  fc.assert(fc.property(states, (state) => assert.match(writeFragment(state, rules.version), /^[A-Za-z0-9.=&%_-]*$/)));
});

test('nothing chosen and 不知道 are two answers', () => {
  const state = { places: [], topics: [], day: null, answers: { groups: [], level: null } };
  const fragment = writeFragment(state, rules.version);
  assert.equal(fragment, 'groups=&level=-&v=01234567');
  assert.deepEqual(read(fragment).state, state);
});

test('a pre-filled link of staff needs no version', () => {
  assert.deepEqual(read('#place=qingyuan'), {
    state: { places: ['qingyuan'], topics: [], day: null, answers: {} },
    unusable: [],
  });
  assert.equal(writeFragment(read('#place=qingyuan.lanzhou').state, rules.version), 'place=qingyuan.lanzhou');
});

for (const [fragment, unusable, kept] of [
  ['place=beijing', [{ part: 'place=beijing', why: 'unknown-value' }], {}],
  ['place=qingyuan.beijing', [{ part: 'place=beijing', why: 'unknown-value' }], { places: ['qingyuan'] }],
  ['place=qingyuan.qingyuan', [], { places: ['qingyuan'] }],
  ['on=2023-02-29', [{ part: 'on=2023-02-29', why: 'unknown-value' }], {}],
  ['on=2023-02', [{ part: 'on=2023-02', why: 'unknown-value' }], {}],
  ['times=3&times=4', [{ part: 'times=4', why: 'repeated' }], { answers: { times: 3 } }],
  ['times=3&level=%E0%A4%A', [{ part: 'level=%E0%A4%A', why: 'malformed' }], { answers: { times: 3 } }],
  ['times=', [{ part: 'times=', why: 'unknown-value' }], {}],
  ['times=5', [{ part: 'times=5', why: 'unknown-value' }], {}],
  ['times=0x1', [{ part: 'times=0x1', why: 'unknown-value' }], {}],
  ['times=-0', [{ part: 'times=-0', why: 'unknown-value' }], {}],
  ['times=1e0', [{ part: 'times=1e0', why: 'unknown-value' }], {}],
  ['times=%201', [{ part: 'times= 1', why: 'unknown-value' }], {}],
  ['level=low.high', [{ part: 'level=low.high', why: 'unknown-value' }], {}],
  ['level=', [{ part: 'level=', why: 'unknown-value' }], {}],
  ['age=30', [{ part: 'age=30', why: 'unknown-name' }], {}],
  ['__proto__=x', [{ part: '__proto__=x', why: 'unknown-name' }], {}],
  ['constructor', [{ part: 'constructor=', why: 'unknown-name' }], {}],
  ['level=toString', [{ part: 'level=toString', why: 'unknown-value' }], {}],
  ['check%3Adocument%3Afirst=yes', [], { answers: { 'check:document:first': ['yes'] } }],
  ['check%3Adocument%3Afirst=maybe', [{ part: 'check:document:first=maybe', why: 'unknown-value' }], {}],
  ['check%3Aother%3Afirst=yes', [{ part: 'check:other:first=yes', why: 'unknown-name' }], {}],
  ['level=high&v=old', [{ part: 'v=old', why: 'other-version' }], { answers: { level: ['high'] } }],
  ['level=high&v=01234567%E3%80%82', [{ part: '。', why: 'text-after' }], { answers: { level: ['high'] } }],
  ['level=high&v=01234567。你看看', [{ part: '。你看看', why: 'text-after' }], { answers: { level: ['high'] } }],
  ['level=high&v=01234567.', [{ part: '.', why: 'text-after' }], { answers: { level: ['high'] } }],
  ['level=high&v=01234567.%20See', [{ part: '. See', why: 'text-after' }], { answers: { level: ['high'] } }],
  ['level=high）', [{ part: '）', why: 'text-after' }], { answers: { level: ['high'] } }],
  ['place=qingyuan.lanzhou，', [{ part: '，', why: 'text-after' }], { places: ['qingyuan', 'lanzhou'] }],
  [
    'level=high&v=old。',
    [
      { part: 'v=old', why: 'other-version' },
      { part: '。', why: 'text-after' },
    ],
    { answers: { level: ['high'] } },
  ],
  ['&&', [], {}],
  ['', [], {}],
] as const) {
  test(`“${fragment}” keeps what it can and names what it cannot`, () => {
    assert.deepEqual(read(fragment), {
      state: { places: [], topics: [], day: null, answers: {}, ...kept },
      unusable,
    });
  });
}

test('what cannot be used is shown short', () => {
  for (const { part } of read(`age=${'字'.repeat(500)}&place=${'x'.repeat(500)}`).unusable) {
    assert.ok(part.length <= 60);
  }
});

test('a date that is yet to come is not taken from a link, and that is said', () => {
  assert.deepEqual(read('issued=2027-01').state.answers, {});
  assert.deepEqual(read('issued=2027-01').unusable, [{ part: 'issued=2027-01', why: 'in-the-future' }]);
  assert.deepEqual(read('issued=2026-11-21').state.answers, { issued: '2026-11-21' });
  // Wherever in the link the day stands.
  assert.deepEqual(read('issued=2021-05&on=2020-06-01').state.answers, {});
  assert.deepEqual(read('on=2030-06-01&issued=2027-05').state.answers, {});
});

test('a fragment longer than the limit is not read at all', () => {
  const long = `level=high&${'a'.repeat(LONGEST_FRAGMENT)}`;
  assert.deepEqual(read(long).state.answers, {});
  assert.deepEqual(
    read(long).unusable.map(({ why }) => why),
    ['too-long'],
  );
  assert.deepEqual(read(`level=high&${'&'.repeat(LONGEST_FRAGMENT - 11)}`).state.answers, { level: ['high'] });
});

/** Whatever a link was, the state holds only what can be chosen and answered, and can be linked again. */
function assertKnown({ state, unusable }: ReturnType<typeof read>): void {
  assert.deepEqual(Object.keys(state).sort(), ['answers', 'day', 'places', 'topics']);
  assert.ok(state.places.every((id) => PLACES.includes(id)));
  assert.ok(state.topics.every((id) => TOPICS.includes(id)));
  assert.equal(new Set([...state.places, ...state.topics]).size, state.places.length + state.topics.length);
  assert.ok(state.day === null || (state.day.length === 10 && daysOf(state.day)));
  assert.equal(Object.getPrototypeOf(state.answers), Object.prototype);
  for (const [name, answer] of Object.entries(state.answers)) {
    if (CHECKS.includes(name)) {
      assert.ok(Array.isArray(answer) && answer.length === 1 && ['yes', 'no'].includes(answer[0]));
    } else {
      const question = QUESTIONS.find(({ id }) => id === name);
      assert.ok(question, name);
      assert.deepEqual(readAnswer(question, answer, '9999-12-31'), { answer });
    }
  }
  for (const { part } of unusable) assert.ok(part.length <= 60);
  assert.deepEqual(read(writeFragment(state, rules.version)), { state, unusable: [] });
}

const PROTOTYPE_NAMES = Object.getOwnPropertyNames(Object.prototype).concat('prototype', 'length', 'then');
const name = fc.oneof(
  fc.constantFrom(...QUESTIONS.map(({ id }) => id), ...CHECKS, 'in', 'place', 'topic', 'on', 'v'),
  fc.constantFrom(...PROTOTYPE_NAMES),
  fc.string(),
);
const value = fc.oneof(
  fc.constantFrom('low', 'owns', 'student.owner', 'student.student', '-', '', '.', '..', 'yes', '3', '2024-02', '-0'),
  fc.constantFrom(...PLACES, ...TOPICS, 'NaN', 'Infinity', '1e9', '0x2', '０', '2024-02-30', '9999-12-31', '0000'),
  fc.constantFrom(...PROTOTYPE_NAMES),
  fc.integer().map(String),
  fc.string({ unit: 'binary' }),
);
const loneSurrogates = fc
  .array(fc.integer({ min: 0xd800, max: 0xdfff }), { minLength: 1, maxLength: 8 })
  .map((codes) => String.fromCharCode(...codes));
const controlCharacters = fc
  .array(fc.integer({ min: 0, max: 0x1f }), { maxLength: 12 })
  .map((codes) => String.fromCharCode(...codes));
const percents = fc
  .array(
    fc.constantFrom('%', '%0', '%00', '%zz', '%E0%A4', '%ED%A0%80', '%26', '%3D', '%23', '+', '=', '&', '#', ';'),
    {
      maxLength: 12,
    },
  )
  .map((parts) => parts.join(''));
const encodedOrNot = fc.tuple(fc.string({ unit: 'grapheme' }), fc.boolean()).map(([text, encode]) => {
  return encode ? encodeURIComponent(text) : text;
});
const part = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(name, value).map(([one, other]) => `${one}=${other}`) },
  { weight: 1, arbitrary: name },
  { weight: 1, arbitrary: loneSurrogates },
  { weight: 1, arbitrary: controlCharacters },
  { weight: 2, arbitrary: percents },
  { weight: 1, arbitrary: encodedOrNot },
);
const fragments = fc.oneof(
  { weight: 8, arbitrary: fc.array(part, { maxLength: 8 }).map((parts) => `#${parts.join('&')}`) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 200 }) },
  // A sound link with a piece cut out of it, and something else in its place.
  {
    weight: 3,
    arbitrary: fc.tuple(states, fc.nat(200), fc.nat(20), part).map(([state, at, length, junk]) => {
      const sound = writeFragment(state, '01234567');
      return sound.slice(0, at) + junk + sound.slice(at + length);
    }),
  },
);

test('10,000 hostile fragments neither throw nor bring in anything unknown', (t) => {
  let answered = 0;
  let refused = 0;
  fc.assert(
    fc.property(fragments, (fragment) => {
      const result = read(fragment);
      assertKnown(result);
      answered += Math.min(1, Object.keys(result.state.answers).length);
      refused += Math.min(1, result.unusable.length);
    }),
    { numRuns: runs(10_000) },
  );
  t.diagnostic(`10,000 fragments: ${answered} brought some answer, ${refused} had an unusable part`);
  assert.ok(answered > 500 && refused > 500);
  assert.equal(({} as Record<string, unknown>)['low'], undefined);
});

test('fragments of 100 KB neither throw nor bring in anything unknown', () => {
  for (const filler of ['a', '&', '=', '%', '.', '字', '\ud800', '\u0000', 'level=high&']) {
    const long = filler.repeat(Math.ceil(100_000 / filler.length));
    const result = read(`#level=high&${long}`);
    assert.deepEqual(result.state, { places: [], topics: [], day: null, answers: {} });
    assertKnown(result);
  }
});

test('every prototype name is unknown as a name and as a value', () => {
  for (const id of PROTOTYPE_NAMES) {
    for (const fragment of [`${id}=low`, id, `place=${id}`, `topic=${id}`, `on=${id}`, `home=${id}`, `groups=${id}`]) {
      const result = read(fragment);
      assertKnown(result);
      assert.equal(result.unusable.length, 1, fragment);
    }
  }
});

test('a link carries several places of which one is meant, and only where a question takes them', () => {
  const state = { places: [], topics: [], day: null, answers: { home: ['owns', 'rents'] } };
  assert.equal(writeFragment(state, rules.version), 'home=owns.rents&v=01234567');
  assert.deepEqual(read('#home=owns.rents'), { state, unusable: [] });
  assert.deepEqual(read('#level=low.high').unusable, [{ part: 'level=low.high', why: 'unknown-value' }]);
});

test('a link carries the names of places by their questions, and that of a place of which nothing is held', () => {
  const state = {
    places: [],
    topics: [],
    day: null,
    answers: { home: ['owns'] },
    named: { home: '英德市', '': '成都' },
  };
  const fragment = writeFragment(state, rules.version);
  assert.match(fragment, /^in=home%3A[%A-F0-9]+\.%3A[%A-F0-9]+&home=owns&v=01234567$/);
  assert.deepEqual(read(fragment), { state, unusable: [] });
});

for (const [names, refused, kept] of [
  ['home:英德市', [], { home: '英德市' }],
  // What was not answered lies nowhere, nor does what was answered with several places.
  ['level:英德市', [{ part: 'in=level:英德市', why: 'unknown-name' }], undefined],
  ['times:英德市', [{ part: 'in=times:英德市', why: 'unknown-name' }], undefined],
  ['__proto__:英德市', [{ part: 'in=__proto__:英德市', why: 'unknown-value' }], undefined],
  ['home:<b>', [{ part: 'in=home:<b>', why: 'unknown-value' }], undefined],
  ['home:Yingde', [{ part: 'in=home:Yingde', why: 'unknown-value' }], undefined],
  [`home:${'市'.repeat(21)}`, [{ part: `in=home:${'市'.repeat(21)}`, why: 'unknown-value' }], undefined],
  ['home', [{ part: 'in=home', why: 'unknown-value' }], undefined],
  ['home:清新区.nowhere:英德市', [{ part: 'in=nowhere:英德市', why: 'unknown-name' }], { home: '清新区' }],
] as const) {
  test(`of in=${names.slice(0, 30)} what can be used is used, and the rest is said`, () => {
    const { state, unusable } = read(`#in=${encodeURIComponent(names)}&home=owns&level=high&v=01234567`);
    assert.deepEqual(unusable, refused);
    assert.deepEqual(state.named, kept);
    assert.deepEqual(state.answers, { home: ['owns'], level: ['high'] });
  });
}

test('a name can be carried where it is written in characters of such names', () => {
  assert.ok(isPlaceName('英德市') && isPlaceName('成都'));
  for (const name of ['', '市', 'Chengdu', '成都.x', '成 都', '市'.repeat(21)]) assert.ok(!isPlaceName(name), name);
});
