import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatShort } from '../../../src/citation/short.ts';
import { sampleDocument, sampleReport } from './sources.ts';

const reading = { url: 'https://example.org/q/', accessed: '2026-11-20' };

test('a document is named with its issuer, its number where it has one, its day and its clause', () => {
  assert.equal(
    formatShort(sampleDocument(), { ...reading, pinpoint: { kind: 'clause', clause: '二（一）' } }),
    '清远市人民政府办公室《清远市高技能人才入户城镇工作实施方案》（2012年7月30日）二（一）。有据整理，2026-11-20查阅：https://example.org/q/',
  );
  assert.match(
    formatShort(sampleDocument({ number: '清府办〔2012〕1号' }), reading),
    /（清府办〔2012〕1号，2012年7月30日）。/,
  );
});

test('of a document known from a report the report is named, and that the text was not seen', () => {
  assert.equal(
    formatShort(sampleReport(), reading),
    '云州晨报报道《云州放开落户》（云州频道2019年2月22日转载）；《云州市技能培训实施意见》正式文件未见。有据整理，2026-11-20查阅：https://example.org/q/',
  );
  assert.match(formatShort(sampleReport({ published: '2019-02-21', repost: null }), reading), /（2019年2月21日）；/);
});
