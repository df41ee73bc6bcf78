/** What stands in the rows of the real comparisons, the marks over them, and whether a real mistake is noticed. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Difference } from '../../src/comparison/difference.ts';
import { differencesOf } from '../../src/comparison/differences-of.ts';
import { checkRows } from '../../src/library/check-rows.ts';
import { checkSamePhrase } from '../../src/library/check-same-phrase.ts';
import { entryOf } from '../../src/library/library.ts';
import { numbersAsked } from '../../src/schema/numbers-asked.ts';
import { type ClauseItem, itemsOf, type Policy, type Provision } from '../../src/schema/policy-body.ts';
import type { Topic, TopicRow } from '../../src/schema/topic.ts';
import { library } from './content-rules.ts';

const { topics, places, policies } = library;
const placeOf = (policy: Policy) => entryOf(library.places, policy.place);
const answers = (policy: Policy, topic: Topic, row: TopicRow) =>
  itemsOf(policy).filter(
    (item) => item.kind !== 'open-point' && item.topic === topic.id && item.rowIds.includes(row.id),
  );
const withItem = (policy: Policy, changed: ClauseItem): Policy => ({
  ...policy,
  clauses: policy.clauses.map((clause) => ({
    ...clause,
    items: clause.items.map((item) => (item.id === changed.id ? changed : item)),
  })),
});

/** What a row measures in a document, read straight from its numbers. */
function measured(items: readonly ClauseItem[], row: TopicRow): string[] {
  const asked = numbersAsked(row) ?? [];
  const numbers = items.flatMap((item): readonly { kind: string; unit: string; of?: string | undefined }[] =>
    item.kind === 'table'
      ? [{ kind: item.numbers?.kind ?? 'count', unit: item.numbers?.unit ?? '', of: item.summary }]
      : item.kind === 'provision'
        ? item.quantities
        : [],
  );
  return numbers
    .filter(({ kind }) => asked.some((one) => one === kind))
    .map(({ kind, unit, of }) => `${kind} ${unit} ${of}`);
}

/** What the mark of a row may say, from who speaks at all and, where several do, from what they measure. */
function allowed(topic: Topic, row: TopicRow): { kinds: Difference['kind'][]; speaker?: string } {
  const about = policies.filter(({ notAbout }) => !notAbout.includes(topic.id));
  const local = places.filter(({ id, level }) => level !== 'country' && about.some(({ place }) => place === id));
  const speaking = (of: readonly Policy[]) => of.filter((policy) => answers(policy, topic, row).length > 0);
  const localVoices = local.filter(({ id }) => speaking(about.filter(({ place }) => place === id)).length > 0);
  const national = speaking(about.filter((policy) => placeOf(policy).level === 'country'))[0];
  if (local.length < 2) return { kinds: ['one-place'] };
  const [first, ...others] = localVoices;
  if (!first) {
    return national ? { kinds: ['only'], speaker: placeOf(national).shortName } : { kinds: ['all-silent'] };
  }
  if (others.length === 0) return { kinds: ['only'], speaker: first.shortName };
  if (!numbersAsked(row)) return { kinds: ['different', localVoices.length < local.length ? 'some-silent' : 'same'] };
  const sets = localVoices.map(({ id }) =>
    about.filter(({ place }) => place === id).flatMap((policy) => measured(answers(policy, topic, row), row)),
  );
  const shared = sets.some((one, at) => sets.slice(at + 1).some((other) => one.some((key) => other.includes(key))));
  return { kinds: shared ? ['different', 'same', 'some-silent'] : ['incomparable'] };
}

test('the mark of every real row says no more than who speaks and what they measure allow', () => {
  for (const topic of topics) {
    const differences = differencesOf(library, topic);
    for (const row of topic.rows) {
      const difference = differences.get(row.id);
      const { kinds, speaker } = allowed(topic, row);
      assert.ok(difference && kinds.includes(difference.kind), `${topic.id} ${row.id}: ${JSON.stringify(difference)}`);
      if (difference.kind === 'only') assert.ok(difference.speaker.startsWith(speaker ?? '?'), `${topic.id} ${row.id}`);
    }
  }
});

/** The documents between which marks were wrong once. */
const WRONG_OF = [
  'national-2021-skills-china-action',
  'qingyuan-2012-skilled-worker-settlement',
  'lanzhou-2019-vocational-training',
  'lanzhou-new-area-2024-skilled-talent-highland',
  'liaocheng-2019-vocational-skills-upgrade',
];

test('marks that were wrong once', () => {
  // As they stood with the documents of which they were wrong.
  const held = { ...library, policies: library.policies.filter(({ id }) => WRONG_OF.includes(id)) };
  const mark = (topic: string, row: string) => differencesOf(held, entryOf(topics, topic)).get(row);
  assert.deepEqual(mark('treatment', 'diploma'), { kind: 'only', speaker: '全国', besideNational: false });
  assert.deepEqual(mark('settlement', 'papers'), { kind: 'only', speaker: '清远', besideNational: false });
  for (const row of ['people', 'ratio', 'breakdown', 'deadline']) {
    assert.ok(['incomparable', 'only'].includes(mark('targets', row)?.kind ?? ''), row);
  }
  assert.equal(mark('settlement', 'fee')?.kind, 'all-silent');
});

const filed = policies.flatMap((policy) => itemsOf(policy).map((item) => ({ policy, item })));
const provisions = filed.flatMap(({ policy, item }) => (item.kind === 'provision' ? [{ policy, item }] : []));
const noticed = (policy: Policy, changed: Provision) => checkRows(withItem(policy, changed), topics);

test('the real rows have no problem', () => {
  assert.deepEqual([...policies.flatMap((policy) => checkRows(policy, topics)), ...checkSamePhrase(policies)], []);
});

test('a headline of a report filed in a row is noticed, whichever row', () => {
  const heads = provisions.filter(({ policy, item: provision }) => {
    const clause = policy.report?.headline.clause;
    return clause !== undefined && provision.evidence[0].clause === clause;
  });
  assert.ok(heads.length > 0);
  for (const { policy, item: provision } of heads) {
    for (const { id } of topics.find(({ id: topic }) => topic === provision.topic)?.rows ?? []) {
      const [problem] = noticed(policy, { ...provision, formal: undefined, rowIds: [id] });
      assert.match(problem?.expected ?? '', /标题不回答任何比较项/, provision.id);
    }
  }
});

test('a state filed among targets, a note taken off a number, a general rule forgotten are noticed', () => {
  const states = provisions.filter(({ item: provision }) => provision.quantities.some(({ kind }) => kind === 'status'));
  assert.ok(states.length > 0);
  for (const { policy, item: provision } of states) {
    for (const row of ['people', 'ratio', 'institutions', 'deadline']) {
      assert.ok(noticed(policy, { ...provision, rowIds: [row] }).length > 0, `${provision.id} ${row}`);
    }
  }
  const noted = provisions.filter(({ item: provision }) => provision.quantities.some(({ note }) => note !== undefined));
  assert.ok(noted.length > 0);
  for (const { policy, item: provision } of noted) {
    const quantities = provision.quantities.map((quantity) => ({ ...quantity, note: undefined }));
    assert.ok(noticed(policy, { ...provision, quantities }).length > 0, provision.id);
  }
  const general = policies.map((policy) => ({
    ...policy,
    clauses: policy.clauses.map((clause) => ({
      ...clause,
      items: clause.items.map((item) => (item.kind === 'provision' ? { ...item, general: undefined } : item)),
    })),
  }));
  assert.ok(general.flatMap((policy) => checkRows(policy, topics)).length >= 20);
});

test('the same phrase in other rows is noticed', () => {
  const filedAlike = (one: Provision, other: Provision) =>
    one.evidence[0].quote === other.evidence[0].quote && one.rowIds.length > 1 && other.rowIds.length > 1;
  const twins = provisions.filter(({ policy, item: provision }) =>
    provisions.some((other) => other.policy.place !== policy.place && filedAlike(provision, other.item)),
  );
  assert.ok(twins.length >= 2);
  for (const { policy, item: provision } of twins) {
    const changed = withItem(policy, { ...provision, rowIds: provision.rowIds.slice(0, 1) });
    assert.ok(checkSamePhrase(policies.map((one) => (one.id === policy.id ? changed : one))).length > 0, policy.id);
  }
});

test('an open point that tells what is written does not stand alone on its row', () => {
  const openPoints = policies.flatMap((policy) =>
    itemsOf(policy).flatMap((item) => (item.kind === 'open-point' ? [{ policy, item }] : [])),
  );
  // 写的是“职业资格”: whoever quotes the text has an answer to give, and its cell says more than 没有写明.
  const telling = openPoints.filter(({ item }) => item.text.includes('写的是“'));
  assert.ok(telling.length > 0);
  for (const { policy, item } of telling) {
    const topic = topics.find(({ id }) => id === item.topic);
    for (const row of topic?.rows.filter(({ id }) => item.rowIds.includes(id)) ?? []) {
      assert.ok(topic && answers(policy, topic, row).length > 0, `${policy.id}#${item.id} ${row.id}`);
    }
  }
});
