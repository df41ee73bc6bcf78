import assert from 'node:assert/strict';
import { test } from 'node:test';
import { silenceMessage } from '../../../src/islands/search/messages.ts';
import type { PreparedLexicon } from '../../../src/search/lexicon.ts';
import type { SearchSilence } from '../../../src/search/silence.ts';

const prepared = {
  lexicon: {
    places: [{ id: 'yunzhou', shortName: '云州' }],
    topics: [{ id: 'settlement', name: '落户' }],
  },
} as unknown as PreparedLexicon;
const documents = new Map([
  ['read', { title: '落户办法', source: 'official' }],
  ['reported', { title: '培训意见', source: 'news-report' }],
] as const);
const say = (silence: SearchSilence) =>
  Object.values(silenceMessage(silence, prepared, (id) => documents.get(id as 'read' | 'reported'))).join('\n');
const silent = (...ids: string[]): SearchSilence => ({
  kind: 'silent',
  row: '收费',
  topic: 'settlement',
  documents: ids.map((id) => ({ id, open: null, about: true })),
});

test('the silence of a document is said of the document', () => {
  assert.equal(say(silent('read')), '原文未载：落户的“收费”\n读过《落户办法》，都没有写。要问当地窗口。');
});

test('the silence of a report is said of the report', () => {
  const said = say(silent('reported'));
  assert.equal(
    said,
    '报道没有写：落户的“收费”\n读过对《培训意见》的报道，都没有写。只见报道的，文件本身写没写，不知道。要问当地窗口。',
  );
  assert.doesNotMatch(said, /原文未载/);
});

test('where both were read, both are named', () => {
  assert.match(say(silent('read', 'reported')), /^原文未载、报道没有写：.*\n读过《落户办法》、对《培训意见》的报道，/);
});

test('a report that is not about a topic is no document that is not', () => {
  const said = say({ kind: 'not-about', place: 'yunzhou', topic: 'settlement', documents: ['reported'] });
  assert.equal(
    said,
    '云州的报道没有写落户\n收录的对《培训意见》的报道不谈落户。不表示当地没有，也不拿别处的规定代替。',
  );
});
