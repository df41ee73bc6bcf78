/** Holds what somebody is told to do or ask: whom a document names, what cannot be made up, what is a question at all. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { judgedIn, leavesOf } from '../../src/schema/leaves-of.ts';
import { openQuestion, questionOf } from '../../src/schema/open-question.ts';
import { itemsOf } from '../../src/schema/policy-body.ts';
import { contentRules, library } from './content-rules.ts';

const TASKS = '责任单位';

test('where a document gives every task its offices, every benefit of it names some', () => {
  const giving = library.policies.filter((policy) =>
    itemsOf(policy).some((item) => item.kind === 'table' && item.names === TASKS),
  );
  assert.ok(giving.length > 0);
  for (const { id, benefits } of giving) {
    const nameless = benefits.flatMap((benefit) => ((benefit.offices ?? []).length > 0 ? [] : benefit.id));
    assert.deepEqual(nameless, [], id);
  }
});

test('a term to apply in that is over cannot be made up', () => {
  const terms = contentRules.rules.flatMap((rule) =>
    leavesOf(rule.conditions).filter((leaf) => /[年月日]内(申领|申请|办理)/.test(judgedIn(leaf)?.says ?? '')),
  );
  assert.ok(terms.length >= 3);
  assert.deepEqual(
    terms.flatMap((leaf) => ('unmetMeans' in leaf && leaf.unmetMeans === 'cannot-change' ? [] : judgedIn(leaf)?.says)),
    [],
  );
});

/** Words of which one stands in what asks. */
const ASKING = /[吗呢哪谁怎几何]|什么|多少|多[大久长]|还是|是否|(.)不\1|有没有|要不要|^或/;

test('a question made of what is not written ends in what it asks, not in where it is not written', () => {
  const silent = contentRules.rules.flatMap((rule) =>
    leavesOf(rule.conditions).flatMap((leaf) =>
      leaf.kind === 'text-silent' ? (openQuestion(leaf.says.replace(/。$/, '')) ?? []) : [],
    ),
  );
  const open = library.policies.flatMap((policy) =>
    itemsOf(policy).flatMap((item) => (item.kind === 'open-point' ? questionOf(item) : [])),
  );
  const asked = [...silent, ...open].flatMap((says) => says.match(/[^？]+？/g) ?? []);
  assert.ok(asked.length >= 300);
  const broken = asked.filter((says) => !ASKING.test(says.split(/[，；]/).at(-1) ?? ''));
  assert.deepEqual(broken, []);
});

/** Words of the texts that no document which is held explains. */
const UNEXPLAINED = ['择业期'];

test('a word that decides and that no held document explains is asked about at the window', () => {
  let asked = 0;
  for (const { benefits, ...policy } of library.policies)
    for (const benefit of benefits) {
      const judged = [benefit.conditions, ...benefit.bars]
        .flatMap(leavesOf)
        .flatMap((leaf) => judgedIn(leaf)?.says ?? []);
      const asks = itemsOf(policy).flatMap((item) =>
        item.kind === 'open-point' && benefit.asks?.includes(item.id) ? questionOf(item) : [],
      );
      for (const word of UNEXPLAINED.filter((one) => judged.some((says) => says.includes(one)))) {
        asked += 1;
        assert.ok(
          asks.some((says) => says.startsWith(`什么叫“${word}”`)),
          `${policy.id}/${benefit.id}: ${word}`,
        );
      }
    }
  assert.ok(asked > 0);
});

test('nobody is told to ring an office of whose name no document says what it is', () => {
  const offices = library.policies.flatMap(({ benefits }) => benefits.flatMap(({ offices: all }) => all ?? []));
  assert.ok(offices.some(({ name }) => name.includes('联席会议')));
  for (const { name, plain } of offices) assert.doesNotMatch(plain ?? name, /联席会议/);
});

/** What only an employer, or somebody who died, has. */
const OF_OTHERS = /^(用人)?单位|营业执照|组织机构|法人|死亡证明/;

test('a paper that an employer has is not called the person’s', () => {
  const papers = library.policies.flatMap((policy) => policy.papers ?? []);
  const others = papers.filter(({ name, note = '' }) => OF_OTHERS.test(name) || /^单位/.test(note));
  assert.ok(others.length >= 3);
  assert.deepEqual(
    others.flatMap(({ name, whose }) => (whose === undefined ? name : [])),
    [],
  );
});
