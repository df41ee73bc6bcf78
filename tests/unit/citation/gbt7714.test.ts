import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatReference } from '../../../src/citation/gbt7714.ts';
import { sampleDocument, sampleReport } from './sources.ts';

const reading = { url: 'https://example.org/policies/q/', accessed: '2026-11-20' };
const clause = { kind: 'clause', clause: '二（一）' } as const;

test('a document without a number is cited without one: none is invented', () => {
  assert.equal(
    formatReference(sampleDocument(), reading),
    '清远市人民政府办公室. 清远市高技能人才入户城镇工作实施方案[EB/OL]. 有据，整理. （2012-07-30）[2026-11-20]. https://example.org/policies/q/',
  );
});

test('a number follows the title, a clause stands before the dates as a page does', () => {
  const reference = formatReference(sampleDocument({ number: '清府办〔2012〕1号' }), { ...reading, pinpoint: clause });
  assert.match(reference, /实施方案：清府办〔2012〕1号\[EB\/OL\]\. 有据，整理\. 二（一）（2012-07-30）\[2026-11-20\]/);
});

test('of a document known from a report only the report is cited, and not the document', () => {
  const reference = formatReference(sampleReport(), {
    ...reading,
    pinpoint: { kind: 'clause', clause: '本报讯第1段' },
  });
  assert.equal(
    reference,
    '甲，乙. 云州放开落户[N/OL]. 有据，整理. 云州晨报. 云州频道，2019-02-22转载. 本报讯第1段（2019-02-22）[2026-11-20]. https://example.org/policies/q/',
  );
  assert.doesNotMatch(reference, /实施意见/);
});

test('the day a report came out stands with its newspaper', () => {
  assert.match(
    formatReference(sampleReport({ published: '2019-02-22', repost: null }), reading),
    /云州晨报，2019-02-22\. \[2026-11-20\]\. https/,
  );
});

test('what was read in a repost is cited with who reposted it and when', () => {
  const repost = { by: '云州网', day: '2012-08-02', headline: null };
  assert.match(
    formatReference(sampleDocument({ repost }), reading),
    /\[EB\/OL\]\. 有据，整理\. 云州网，2012-08-02转载\. （2012-07-30）\[2026-11-20\]\. /,
  );
});

test('a report that nobody signed has no author; of many the first three are named', () => {
  assert.match(formatReference(sampleReport({ reporters: [] }), reading), /^云州放开落户\[N\/OL\]/);
  assert.match(formatReference(sampleReport({ reporters: ['甲', '乙', '丙', '丁'] }), reading), /^甲，乙，丙，等\. /);
});

test('a cell is cited with its comparison, its row, and its clauses or its silence', () => {
  const cell = (says: readonly string[] | 'silent' | 'report-silent') =>
    formatReference(sampleDocument(), {
      ...reading,
      pinpoint: { kind: 'cell', topic: '落户', row: '随迁', says },
    });
  assert.match(cell(['二（一）3', '二（一）4', '二（一）3']), /“落户”比较表·随迁：二（一）3、二（一）4（2012/);
  assert.match(cell('silent'), /“落户”比较表·随迁：原文未载（2012/);
  assert.match(cell('report-silent'), /“落户”比较表·随迁：报道没有写（2012/);
});
