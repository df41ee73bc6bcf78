/** Breaks real benefits in the ways that the check of their wording is there for: each must be noticed. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkBenefitWording } from '../../src/library/check-benefit-wording.ts';
import { entryOf } from '../../src/library/library.ts';
import type { Benefit } from '../../src/schema/benefit.ts';
import type { Condition } from '../../src/schema/condition.ts';
import { FORCES } from '../../src/schema/force.ts';
import { leavesOf } from '../../src/schema/leaves-of.ts';
import { segmentsLike } from '../../src/schema/phrase-pattern.ts';
import { itemsOf, type Policy } from '../../src/schema/policy-body.ts';
import { limitRows } from '../../src/schema/wording.ts';
import { library } from './content-rules.ts';

const rows = limitRows(library.wording).filter(({ limits }) => limits === 'condition');
const problemsOf = (policy: Policy) => checkBenefitWording(policy, library, () => 1);
const withBenefit = (policy: Policy, changed: Benefit): Policy => ({
  ...policy,
  benefits: policy.benefits.map((benefit) => (benefit.id === changed.id ? changed : benefit)),
});
const benefits = library.policies.flatMap((policy) => policy.benefits.map((benefit) => ({ policy, benefit })));

/** A condition without the words of one leaf, counted in written order. */
function withoutWords(condition: Condition, at: { left: number }): Condition {
  if (condition.kind === 'all' || condition.kind === 'any') {
    return { ...condition, of: condition.of.map((part) => withoutWords(part, at)) };
  }
  if (condition.kind === 'not') return { ...condition, of: withoutWords(condition.of, at) };
  at.left -= 1;
  if (at.left !== -1) return condition;
  if (condition.kind === 'unspecified') return { kind: 'text-silent', says: '没有写。', because: condition.because };
  return { ...condition, words: undefined };
}

test('the real benefits have no problem', () => {
  assert.deepEqual(library.policies.flatMap(problemsOf), []);
});

test('another force on the same words is noticed, for every benefit and every force', () => {
  for (const { policy, benefit } of benefits) {
    for (const force of FORCES.filter((other) => other !== benefit.force)) {
      const found = problemsOf(withBenefit(policy, { ...benefit, force }));
      assert.ok(
        found.some(({ field }) => field === `benefits.${benefit.id}.force`),
        `${policy.id} ${benefit.id} ${force}`,
      );
    }
  }
});

test('words of a force that stand in no quote are noticed', () => {
  for (const { policy, benefit } of benefits) {
    const found = problemsOf(withBenefit(policy, { ...benefit, forceWords: '人人有份' }));
    assert.ok(
      found.some(({ field }) => field.endsWith('.forceWords')),
      benefit.id,
    );
  }
});

test('a limiting word that no condition carries is noticed wherever a condition carries one', () => {
  let tried = 0;
  for (const { policy, benefit } of benefits) {
    leavesOf(benefit.conditions).forEach((leaf, index) => {
      const said = leaf.kind === 'unspecified' ? [leaf.says] : (leaf.words ?? []);
      const granting = itemsOf(policy).find(({ id }) => id === benefit.grants);
      const quotes = granting?.kind === 'provision' ? granting.evidence.map(({ quote }) => quote) : [];
      // Only limits of the table that stand in the granting line are asked for; a condition may carry words of its own line besides.
      const isAsked = rows
        .flatMap(({ words }) => words)
        .flatMap((pattern) => quotes.flatMap((quote) => segmentsLike(pattern, quote)))
        .some(({ text }) => said.some((one) => one.includes(text)));
      if (!isAsked) return;
      const conditions = withoutWords(benefit.conditions, { left: index });
      const found = problemsOf(withBenefit(policy, { ...benefit, conditions }));
      assert.ok(found.length > 0, `${policy.id} ${benefit.id}: ${leaf.words?.join() ?? leaf.kind}`);
      tried += 1;
    });
  }
  assert.ok(tried >= 20, String(tried));
});

test('a waiver taken away, or one for nothing, is noticed', () => {
  for (const { policy, benefit } of benefits) {
    benefit.waived.forEach((_, index) => {
      const waived = benefit.waived.filter((_, other) => other !== index);
      assert.ok(problemsOf(withBenefit(policy, { ...benefit, waived })).length > 0, `${benefit.id} ${index}`);
    });
    const waived = [...benefit.waived, { words: '没有的词', reason: '试一试。' }];
    assert.ok(problemsOf(withBenefit(policy, { ...benefit, waived })).length > 0, benefit.id);
  }
});

test('a benefit of a place without a tie, and one of the country with a tie, are noticed', () => {
  for (const { policy, benefit } of benefits) {
    const isCountry = entryOf(library.places, policy.place).level === 'country';
    const tie: Benefit['tie'] = isCountry ? { open: ['works'] } : undefined;
    assert.ok(
      problemsOf(withBenefit(policy, { ...benefit, tie, tieIn: undefined })).some(({ field }) =>
        field.endsWith('.tie'),
      ),
      benefit.id,
    );
  }
});

test('an open point beside a granting line that is no condition is noticed', () => {
  let tried = 0;
  for (const { policy, benefit } of benefits) {
    const topic = entryOf(library.topics, benefit.topic);
    const row = topic.rows.find(({ decides }) => decides);
    if (!row) continue;
    const clauses = policy.clauses.map((clause) =>
      clause.items.some(({ id }) => id === benefit.grants)
        ? {
            ...clause,
            items: [
              ...clause.items,
              {
                kind: 'open-point' as const,
                id: 'added-open',
                topic: topic.id,
                rowIds: [row.id],
                summary: '还有什么，没有写',
                line: 1,
                clause: clause.locator,
                text: '没有写。',
              },
            ],
          }
        : clause,
    );
    const found = problemsOf({ ...policy, clauses });
    assert.ok(
      found.some(({ found }) => found.includes('added-open')),
      `${policy.id} ${benefit.id}`,
    );
    tried += 1;
  }
  assert.ok(tried >= 20, String(tried));
});
