import assert from 'node:assert/strict';
import { test } from 'node:test';
import { issuerWords, repostWords, silenceNote } from '../../../src/schema/document-words.ts';
import { FORCES } from '../../../src/schema/force.ts';
import { benefitCaution, forceMark } from '../../../src/schema/force-words.ts';
import { formatIssue } from '../../../src/schema/format-issue.ts';
import { SOURCE_KINDS } from '../../../src/schema/source-kind.ts';
import {
  formatDocumentNumber,
  missingNumber,
  notAboutWords,
  SILENCE_LEGEND,
  silenceWord,
  silenceWords,
  sourceWords,
} from '../../../src/schema/source-words.ts';
import { SOURCE_MARKS } from '../../../src/schema/words.ts';

/** What can be said of a document only, and never of what nobody saw but a report of. */
const OF_DOCUMENTS = /读过全文|文件没有写|文本|原文未载|不涉及|这份文件/;

/** Everything that is said as a function of what was read. */
function said(source: (typeof SOURCE_KINDS)[number]): string[] {
  return [
    ...Object.values(sourceWords(source)),
    ...(['silent', 'not-about'] as const).flatMap((kind) => {
      const { word, meaning } = silenceWords(kind, source);
      return [word, meaning];
    }),
    ...FORCES.flatMap((force) => [
      forceMark(force, source).caution,
      benefitCaution({ force, forceWords: '可申请' }, source),
    ]),
    notAboutWords(source, '落户'),
    missingNumber(source),
    formatDocumentNumber(null, source),
    formatIssue('2019-02-02', source, '印发'),
    SOURCE_MARKS[source].caution,
  ];
}

test('nothing that is said of a document is said of a report', () => {
  for (const words of said('news-report')) assert.doesNotMatch(words.replace('公文本身', ''), OF_DOCUMENTS);
});

test('a document is spoken of as one, whoever put it up', () => {
  for (const source of SOURCE_KINDS.filter((kind) => kind !== 'news-report')) {
    assert.ok(said(source).some((words) => OF_DOCUMENTS.test(words)));
    assert.ok(said(source).every((words) => !words.includes('报道')));
  }
});

test('four silences, each with a name of its own', () => {
  assert.deepEqual(
    SILENCE_LEGEND.map(({ kind }) => kind),
    ['silent', 'report-silent', 'not-about', 'not-held'],
  );
  assert.equal(new Set(SILENCE_LEGEND.map(({ word }) => word)).size, 4);
  for (const { kind, word } of SILENCE_LEGEND) assert.equal(silenceWord(kind), word);
});

test('whose silence it is follows from what was read', () => {
  assert.equal(silenceWords('silent', 'official').kind, 'silent');
  assert.equal(silenceWords('silent', 'official-in-repost').kind, 'silent');
  assert.equal(silenceWords('silent', 'news-report').kind, 'report-silent');
  assert.equal(silenceWords('not-about', 'official').kind, 'not-about');
  assert.equal(silenceWords('not-about', 'news-report').kind, 'report-silent');
  assert.match(silenceWords('silent', 'official-in-repost').meaning, /转载的全文/);
});

test('a number that a report does not give is no number that a document does not print', () => {
  assert.equal(formatDocumentNumber('云政发〔2020〕7号', 'news-report'), '云政发〔2020〕7号');
  assert.equal(formatDocumentNumber(null, 'official'), '文号原文未载');
  assert.equal(formatDocumentNumber(null, 'news-report'), '文号报道没有写明');
});

const evidence = { clause: '一', quote: '经市政府同意' };

test('of an issuer that a report passes over, as much is said as it says', () => {
  assert.equal(issuerWords({ name: '云州市人民政府', ...evidence }), '云州市人民政府');
  assert.equal(issuerWords({ name: null, said: '经市政府同意', ...evidence }), '报道没有写明（只说经市政府同意）');
});

test('a repost says who, when, and under which headline', () => {
  const repost = { by: { name: '云州网', ...evidence }, on: { day: '2019-02-22', ...evidence } };
  assert.equal(repostWords({ repost: undefined }), null);
  assert.equal(repostWords({ repost }), '云州网2019年2月22日转载');
  assert.equal(
    repostWords({
      repost: {
        by: { ...repost.by, doubt: '是哪家网站没有写' },
        on: { ...repost.on, time: '15:19' },
        headline: { text: '放开了', ...evidence },
      },
    }),
    '云州网（是哪家网站没有写）2019年2月22日 15:19转载，转载的标题是“放开了”',
  );
});

test('the doubts of a document stand beside each of its silences, with or without a note', () => {
  const doubts = [{ says: '可能另有附件', because: 'annex' }];
  assert.equal(silenceNote({ doubts: [] }, null), null);
  assert.equal(silenceNote({ doubts: [] }, '没有写几次。'), '没有写几次。');
  assert.equal(silenceNote({ doubts }, null), '可能另有附件。');
  assert.equal(silenceNote({ doubts }, '没有写几次'), '没有写几次。可能另有附件。');
});
