/** Takes limiting words out of real short lines: each loss must be noticed. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkShortAnswer, checkShortLines, lostLimits } from '../../src/library/check-short-lines.ts';
import { segmentsLike } from '../../src/schema/phrase-pattern.ts';
import { itemsOf, type Policy, type Provision } from '../../src/schema/policy-body.ts';
import { limitRows } from '../../src/schema/wording.ts';
import { library } from './content-rules.ts';

const rows = limitRows(library.wording);
const line = () => 1;

const withProvision = (policy: Policy, changed: Provision): Policy => ({
  ...policy,
  clauses: policy.clauses.map((clause) => ({
    ...clause,
    items: clause.items.map((item) => (item.id === changed.id ? changed : item)),
  })),
});

test('no real short line loses a limit without a mark or a reason', () => {
  assert.deepEqual(
    library.policies.flatMap((policy) => checkShortLines(policy, library, line)),
    [],
  );
  assert.deepEqual(
    library.faqs.flatMap((faq) => checkShortAnswer(faq, library, line)),
    [],
  );
});

test('a limiting word taken out of a summary is noticed, wherever one stands', () => {
  let tried = 0;
  for (const policy of library.policies) {
    for (const item of itemsOf(policy)) {
      if (item.kind !== 'provision') continue;
      for (const row of rows) {
        const quotes = item.evidence.map(({ quote }) => quote);
        const said = [...row.words, ...row.also].flatMap((words) => segmentsLike(words, item.summary));
        if (
          said.length === 0 ||
          !quotes.some((quote) => row.words.some((words) => segmentsLike(words, quote).length > 0))
        )
          continue;
        if (item.marked?.includes(row.limits)) continue;
        const summary = said.reduce((text, { text: word }) => text.replaceAll(word, ''), item.summary);
        if (!lostLimits(summary, quotes, [row]).length) continue;
        const found = checkShortLines(withProvision(policy, { ...item, summary }), library, line);
        assert.ok(found.length > 0, `${policy.id} ${item.id}: ${row.id}`);
        tried += 1;
      }
    }
  }
  assert.ok(tried >= 10, String(tried));
});

test('a mark or a reason taken away is noticed', () => {
  let tried = 0;
  for (const policy of library.policies) {
    for (const item of itemsOf(policy)) {
      if (item.kind !== 'provision' || !(item.marked || item.unlimited)) continue;
      const bare = { ...item, marked: undefined, unlimited: undefined };
      assert.ok(checkShortLines(withProvision(policy, bare), library, line).length > 0, item.id);
      tried += 1;
    }
  }
  for (const faq of library.faqs) {
    if (!(faq.marked || faq.unlimited)) continue;
    assert.ok(checkShortAnswer({ ...faq, marked: undefined, unlimited: undefined }, library, line).length > 0, faq.id);
    tried += 1;
  }
  assert.ok(tried >= 5, String(tried));
});

test('every mark stands in the line that bears it', () => {
  for (const policy of library.policies)
    for (const item of itemsOf(policy))
      if (item.kind === 'provision' && item.marked) assert.match(item.summary, /（(有条件|有范围)( · 有范围)?）$/);
  for (const faq of library.faqs) if (faq.marked) assert.match(faq.answer, /（(有条件|有范围)( · 有范围)?）。$/);
});
