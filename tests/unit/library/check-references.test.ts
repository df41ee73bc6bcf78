import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkEntryReferences } from '../../../src/library/check-entry-references.ts';
import { checkReferences } from '../../../src/library/check-references.ts';
import type { Library } from '../../../src/library/library.ts';
import type { KnownIds } from '../../../src/library/unknown-word.ts';
import type { Benefit } from '../../../src/schema/benefit.ts';
import type { AnswerTest, Condition } from '../../../src/schema/condition.ts';
import { sampleBenefit, sampleClause, samplePolicy, sampleProvision, sampleTopic } from '../samples.ts';

const options = [
  { id: 'low', label: '低' },
  { id: 'high', label: '高' },
];
const library: Library = {
  places: [
    {
      id: 'yunzhou',
      name: '云州市',
      shortName: '云州',
      level: 'city',
      code: null,
      within: null,
      aliases: [],
      notToConfuse: [],
    },
  ],
  topics: [sampleTopic('settlement', ['who'])],
  glossary: [],
  faqs: [],
  vocabulary: [],
  points: [],
  wording: [],
  questions: [
    { id: 'level', kind: 'one', ordered: true, ask: '哪级？', subject: '某事', help: null, options },
    { id: 'where', kind: 'one', ordered: false, ask: '哪里？', subject: '某事', help: null, options },
    { id: 'papers', kind: 'several', ask: '哪些？', subject: '某事', help: null, options, none: '都没有' },
    { id: 'years', kind: 'number', ask: '几年？', subject: '某事', help: null, unit: '年', minimum: 0, maximum: 9 },
    { id: 'day', kind: 'date', ask: '哪天？', subject: '某事', help: null },
  ],
  policies: [samplePolicy()],
};
const known: KnownIds = {
  places: ['yunzhou', 'unread-place'],
  topics: ['settlement', 'unread-topic'],
  glossary: ['worker'],
  vocabulary: [],
  points: [],
  wording: [],
  questions: library.questions.map(({ id }) => id),
  policies: ['yunzhou-2020', 'unread-policy'],
  faqs: [],
};
const lineOf = (path: readonly PropertyKey[]) => 100 + path.length;
const faults = (given: Parameters<typeof samplePolicy>[0]) =>
  checkReferences(samplePolicy(given), library, known, lineOf).map(({ field, found }) => `${field} ${found}`);
const benefit = (conditions: Condition, bars: Condition[] = []): Benefit => sampleBenefit({ conditions, bars });
const asks = (question: string, answerTest: AnswerTest, because = 'grant'): Condition => ({
  kind: 'question',
  question,
  test: answerTest,
  because,
  otherwise: 'unmet',
});

test('a document whose ids all exist has no problem', () => {
  assert.deepEqual(faults({ benefits: [benefit(asks('level', { atLeast: 'high' }))] }), []);
});

test('every kind of dangling id is reported with the word that dangles', () => {
  const evidence = (clause: string) => ({ clause, quote: '引文' });
  assert.deepEqual(faults({ place: 'yunzho' }), ['place “yunzho”']);
  assert.deepEqual(faults({ issuer: { name: '市府', ...evidence('二') } }), ['issuer.clause “二”']);
  assert.deepEqual(faults({ number: { text: '云政发', ...evidence('二') } }), ['number.clause “二”']);
  assert.deepEqual(faults({ keyPoints: ['grant', 'gone'] }), ['keyPoints “gone”']);
  assert.deepEqual(faults({ notAbout: ['gone'] }), ['notAbout “gone”']);
  assert.deepEqual(faults({ silent: { gone: {} } }), ['silent “gone”']);
  assert.deepEqual(faults({ silent: { settlement: { gone: null } } }), ['silent.settlement “gone”']);
  const contradiction = {
    id: 'c',
    title: '两处不同',
    explanation: '不同。',
    evidence: [evidence('一'), evidence('二')],
  };
  assert.deepEqual(faults({ contradictions: [contradiction] }), ['contradictions.0.evidence.1.clause “二”']);
  const cite = { title: '户口办法', number: null, relation: 'mentions' as const, held: 'gone', ...evidence('一') };
  assert.deepEqual(faults({ cites: [cite] }), ['cites.0.held “gone”']);
});

test('every id of a provision is looked up', () => {
  const items = (given: Parameters<typeof sampleProvision>[0]) =>
    faults({ clauses: [sampleClause({ items: [sampleProvision(given)] })] });
  assert.deepEqual(items({ topic: 'gone' }), ['<Provision id="grant"> · topic “gone”']);
  assert.deepEqual(items({ rowIds: ['who', 'gone'] }), ['<Provision id="grant"> · row “gone”']);
  assert.deepEqual(items({ glossaryEntries: ['worker', 'gone'] }), ['<Provision id="grant"> · <Term> “gone”']);
  const elsewhere = { clause: '二', quote: '引文' };
  assert.deepEqual(items({ evidence: [{ clause: '一', quote: '引文' }, elsewhere] }), [
    '<Provision id="grant"> · clause “二”',
  ]);
});

test('what cannot be read at the moment is not called missing', () => {
  assert.deepEqual(faults({ place: 'unread-place', notAbout: ['unread-topic'] }), []);
  const provision = sampleProvision({ topic: 'unread-topic', rowIds: ['any-row'] });
  assert.deepEqual(faults({ clauses: [sampleClause({ items: [provision] })] }), []);
});

test('each leaf of conditions and bars is checked, at its own line', () => {
  const conditions: Condition = {
    kind: 'all',
    of: [asks('level', { is: ['low'] }), { kind: 'not', of: asks('level', { is: ['low'] }, 'gone') }],
  };
  const problems = checkReferences(samplePolicy({ benefits: [benefit(conditions)] }), library, known, lineOf);
  assert.deepEqual(
    problems.map(({ field, line }) => [field, line]),
    [['benefits.b · because', lineOf(['benefits', 0, 'conditions', 'all', 1, 'not', 'because'])]],
  );
  assert.deepEqual(faults({ benefits: [benefit(asks('level', { is: ['low'] }), [asks('gone', { is: ['low'] })])] }), [
    'benefits.b · question “gone”',
  ]);
});

test('each kind of question takes its own comparisons, and no other', () => {
  const tests: AnswerTest[] = [
    { is: ['low'] },
    { includesAny: ['low'] },
    { includesAll: ['low'] },
    { atLeast: 'low' },
    { atMost: 'low' },
    { lessThan: 1 },
    { moreThan: 1 },
    { onOrAfter: '2020-01-01' },
    { before: '2020-01-01' },
  ];
  const allowed = (question: string) =>
    tests.filter((answerTest) => {
      const numeric = question === 'years' && 'atLeast' in answerTest ? { atLeast: 1 } : answerTest;
      const given = question === 'years' && 'atMost' in numeric ? { atMost: 1 } : numeric;
      return faults({ benefits: [benefit(asks(question, given))] }).length === 0;
    });
  const names = (question: string) => allowed(question).flatMap((answerTest) => Object.keys(answerTest));
  assert.deepEqual(names('level'), ['is', 'atLeast', 'atMost']);
  assert.deepEqual(names('where'), ['is']);
  assert.deepEqual(names('papers'), ['includesAny', 'includesAll']);
  assert.deepEqual(names('years'), ['atLeast', 'atMost', 'lessThan', 'moreThan']);
  assert.deepEqual(names('day'), ['onOrAfter', 'before']);
});

test('an option that the question does not offer is reported, as is a text for a number', () => {
  assert.deepEqual(faults({ benefits: [benefit(asks('where', { is: ['low', 'middle'] }))] }), [
    'benefits.b · where “middle”',
  ]);
  assert.deepEqual(faults({ benefits: [benefit(asks('years', { atLeast: 'one' }))] }), ['benefits.b · years “one”']);
});

test('places and words point to what there is', () => {
  const place = { ...library.places[0], within: 'gone', notToConfuse: [{ place: 'gone-too', why: '两处。' }] };
  const pointer = (policy: string, provision: string) => ({ policy, provision });
  const term = {
    id: 'worker',
    term: '高级工',
    aliases: [],
    definition: '三级。',
    basis: [pointer('yunzhou-2020', 'grant'), pointer('yunzhou-2020', 'gone'), pointer('unread-policy', 'any')],
    senses: [{ place: 'nowhere', meaning: '三级。', basis: [pointer('gone', 'grant')] }],
  };
  const broken = { ...library, places: [place], glossary: [term] } as Library;
  const problems = checkEntryReferences(broken, known, (collection, id) => ({ file: `${collection}/${id}`, lineOf }));
  assert.deepEqual(
    problems.map(({ file, field, found }) => `${file} ${field} ${found}`),
    [
      'places/yunzhou within “gone”',
      'places/yunzhou notToConfuse.0.place “gone-too”',
      'glossary/worker basis.1.provision “gone”',
      'glossary/worker senses.0.place “nowhere”',
      'glossary/worker senses.0.basis.0.policy “gone”',
    ],
  );
});
