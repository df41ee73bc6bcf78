import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readLock } from '../../src/commands/evidence-lock.ts';
import { originalsFolder, originalText } from '../../src/commands/originals.ts';
import { officialClauses } from '../../src/evidence/official-text.ts';
import { library } from '../held-content.ts';

const { lock } = readLock();

/** What pages and copies add around a text: none of it is the office's. */
const FURNITURE =
  /来源：|责任编辑|原标题|发布时间|发布日期|字体：|内容纠错|新浪财经|第三方副本|\[表格\]|—[０-９\d]+—|#/;

test('of official texts nothing is published that a page or a copy added', (t) => {
  const absent: string[] = [];
  for (const policy of library.policies.filter(({ officialText }) => officialText)) {
    const original = originalText(policy.id);
    if (original === undefined) {
      absent.push(policy.id);
      continue;
    }
    const clauses = officialClauses(policy, original, lock.documents[policy.id]?.quotes ?? []);
    const pieces = clauses.flatMap(({ stretches }) => stretches.flat());
    const text = pieces.map((piece) => piece.text).join('');
    assert.doesNotMatch(text, FURNITURE, policy.id);
    assert.ok(text.length > 500, policy.id);
    const begun = pieces.flatMap(({ begins }) => begins.map(({ number }) => number));
    const ended = pieces.flatMap(({ ends }) => ends.map(({ number }) => number));
    // Each phrase begins once and ends once.
    assert.equal(new Set(begun).size, begun.length, policy.id);
    assert.deepEqual([...begun].sort(), [...ended].sort(), policy.id);
  }
  if (absent.length > 0) t.diagnostic(`Not looked at, no original in ${originalsFolder()}: ${absent.join(', ')}.`);
});

test('no report and no answers of an office are marked as official text', () => {
  for (const id of ['lanzhou-2019-vocational-training', 'guangzhou-2025-points-thirteen-questions']) {
    const policy = library.policies.find((found) => found.id === id);
    assert.ok(policy);
    assert.equal(policy.officialText, undefined, id);
  }
});
