import assert from 'node:assert/strict';
import { test } from 'node:test';
import { actsOn, contradictedIn, heldUnder, leansOn, namedBy } from '../../../src/library/acts.ts';
import { checkActs } from '../../../src/library/check-acts.ts';
import type { KnownIds } from '../../../src/library/unknown-word.ts';
import type { Policy } from '../../../src/schema/policy-body.ts';
import { chartLibrary } from '../charts/samples.ts';
import { samplePolicy } from '../samples.ts';

const cite = (given: Partial<Policy['cites'][number]>): Policy['cites'][number] => ({
  title: '云州市户口办法',
  number: null,
  relation: 'implements',
  held: 'parent',
  clause: '一',
  quote: '根据《云州市户口办法》',
  ...given,
});
const parent = samplePolicy({ id: 'parent' });
const rules = samplePolicy({
  id: 'rules',
  cites: [
    cite({ touches: [{ theirs: '一', ours: 'grant', does: 'limits', says: '限定了谁可以申请' }] }),
    cite({ relation: 'based-on', held: null, title: '另一份办法' }),
    cite({ relation: 'mentions', held: null, title: '提到的办法' }),
    cite({ relation: 'repeals', held: 'older' }),
  ],
  contradictions: [
    {
      id: 'who',
      title: '谁可以申请，两份不同',
      explanation: '两份写的不一样。',
      evidence: [{ clause: '一', quote: '可以申请落户' }],
      across: [{ policy: 'parent', provision: 'grant', quote: '可以申请落户' }],
    },
  ],
});
const older = samplePolicy({ id: 'older' });
const library = chartLibrary({ policies: [parent, rules, older] });
const known: KnownIds = {
  places: [],
  topics: [],
  policies: library.policies.map(({ id }) => id),
  glossary: [],
  questions: [],
  faqs: [],
  vocabulary: [],
  points: [],
  wording: [],
};

test('a document stands on what it carries out or rests on, held or not, and not on what it only mentions', () => {
  assert.deepEqual(
    leansOn(rules, library).map(({ relation, policy }) => [relation, policy?.id ?? null]),
    [
      ['implements', 'parent'],
      ['based-on', null],
    ],
  );
});

test('a clause knows what a later document does to it, and a document what repeals it', () => {
  assert.deepEqual(
    actsOn(parent, '一', library).map(({ by, ours, does }) => [by.id, ours, does]),
    [['rules', 'grant', 'limits']],
  );
  assert.deepEqual(actsOn(parent, '二', library), []);
  assert.deepEqual(
    namedBy(older, library).map(({ by, relation }) => [by.id, relation]),
    [['rules', 'repeals']],
  );
});

test('a contradiction across documents is told on both', () => {
  assert.deepEqual(
    contradictedIn(parent, library).map(({ by, contradiction }) => [by.id, contradiction.id]),
    [['rules', 'who']],
  );
});

test('what a document says of clauses and lines of others has to stand there', () => {
  const lineOf = () => 7;
  assert.deepEqual(checkActs(rules, library, known, lineOf), []);
  const wrong = samplePolicy({
    ...rules,
    cites: [cite({ touches: [{ theirs: '第九条', ours: 'grant', does: 'adds', says: '补充了一处' }] })],
    contradictions: rules.contradictions.map((one) => ({
      ...one,
      across: [{ policy: 'parent', provision: 'gone', quote: '可以' }],
    })),
  });
  assert.deepEqual(
    checkActs(wrong, library, known, lineOf).map(({ field, found }) => [field, found]),
    [
      ['cites.0.touches.0.theirs', '“第九条”'],
      ['contradictions.0.across.0.provision', '“gone”'],
    ],
  );
});

test('what is shown of another document in a contradiction is a phrase that its line carries, chosen by the author', () => {
  const other = samplePolicy({
    ...rules,
    contradictions: rules.contradictions.map((one) => ({
      ...one,
      across: [{ policy: 'parent', provision: 'grant', quote: '以审核结果为准' }],
    })),
  });
  assert.deepEqual(
    checkActs(other, library, known, () => 7).map(({ field, found }) => [field, found]),
    [['contradictions.0.across.0.quote', '“以审核结果为准”不是 parent 的 grant 的引文']],
  );
});

test('a phrase of another document is quoted from the line that carries it there, or refused', () => {
  const quoting = (provision: string, quote: string) =>
    samplePolicy({
      id: 'quoting',
      clauses: parent.clauses.map((clause) => ({
        ...clause,
        items: clause.items.map((item) =>
          item.kind === 'provision' ? { ...item, elsewhere: [{ policy: 'parent', provision, quote }] } : item,
        ),
      })),
    });
  const faults = (provision: string, quote: string) =>
    checkActs(quoting(provision, quote), library, known, () => 7).length;
  assert.equal(faults('grant', '申请落户'), 0);
  assert.equal(faults('grant', '必须落户'), 1);
  assert.equal(faults('gone', '申请落户'), 1);
});

test('of a document that is there and cannot be read nothing is said, and of one that is not, that it is unknown', () => {
  const unread = chartLibrary({ policies: [rules, older] });
  assert.deepEqual(
    checkActs(rules, unread, known, () => 7),
    [],
  );
  const gone = { ...known, policies: ['rules', 'older'] };
  assert.deepEqual(
    checkActs(rules, unread, gone, () => 7).map(({ field }) => field),
    ['contradictions.0.across.0.policy'],
  );
});

test('a document that another names in two ways is under it once', () => {
  const twice = samplePolicy({ id: 'twice', cites: [cite({}), cite({ relation: 'explains' }), cite({ held: null })] });
  assert.deepEqual(
    heldUnder(twice, library).map(({ id }) => id),
    ['parent'],
  );
});
