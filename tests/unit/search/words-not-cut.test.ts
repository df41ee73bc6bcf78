/** What stands in a longer word, or is denied, is not found there; what is mended is no piece of another word. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { prepareLexicon, segmentsOf } from '../../../src/search/lexicon.ts';
import { preparePinyin } from '../../../src/search/pinyin.ts';
import { termName } from '../../../src/search/term-name.ts';
import { understand } from '../../../src/search/understand.ts';
import { withPlainAges } from '../../../src/search/written-words.ts';
import { sampleLexicon } from './sample-lexicon.ts';

const lexicon = {
  ...sampleLexicon,
  groups: [
    ...sampleLexicon.groups,
    ['成年子女', '满18', '满18岁', '成年'],
    ['子女', '未满18岁', '未成年', '没成年', '孩子'],
    ['工种'],
    ['升职'],
  ],
  rows: { ...sampleLexicon.rows, leaving: ['开除'] },
  trades: { ...sampleLexicon.trades, endings: ['工', '司机'], group: 6 },
  words: ['提升', '职业', '出租'],
};
const prepared = prepareLexicon(lexicon);
const forms = (text: string) => segmentsOf(text, prepared).flatMap(({ text, meanings }) => (meanings ? [text] : []));
const groupsOf = (query: string) => understand(query, prepared).terms.flatMap(({ groups }) => groups);

test('a form astride two words of documents is not found', () => {
  assert.deepEqual(forms('提升职业'), []);
  assert.deepEqual(forms('怎样升职'), ['升职']);
});

test('whatever denies an age is read before the age, in either script', () => {
  for (const age of ['18岁', '18周岁', '十八岁', '十八周岁'])
    for (const denied of ['不满', '没满', '未满', '还没满', '没有满', '尚未满', '还不到', '没到'])
      assert.deepEqual(groupsOf(`${denied}${age}`), [5], denied + age);
  for (const under of ['十八岁以下', '还没有成年', '尚未成年', '没成年'])
    assert.ok(!groupsOf(under).includes(4), under);
  assert.deepEqual(groupsOf('满十八岁'), [4]);
  assert.equal(withPlainAges('满二十二年'), '满二十二年');
  assert.equal(withPlainAges('不满三十五岁'), '不满35岁');
  assert.equal(withPlainAges('有没有18万补贴，不到18个月'), '有没有18万补贴，不到18个月');
});

test('a trade is what somebody does, too, and no word in it is another thing', () => {
  const trades = (query: string) =>
    understand(query, prepared).terms.flatMap(({ label, trade }) => (trade ? [label] : []));
  assert.deepEqual(trades('我是修鞋的能不能落户'), ['修鞋的']);
  assert.deepEqual(trades('开出租的能不能落户'), ['开出租的']);
  assert.deepEqual(trades('司机能不能落户'), ['司机']);
  assert.deepEqual(trades('做落户的能不能'), []);
});

test('a word is mended at its borders only, and into what shares a character with it', () => {
  const characters = { kai: '开', chu: '除出', san: '三', ji: '级机集', si: '司四', zu: '租' };
  const pinyin = preparePinyin({ common: [], characters, words: {} }, prepared, (bytes: Uint8Array) =>
    new TextDecoder('gb18030').decode(bytes),
  );
  const read = (query: string, misspelt: string) => understand(query, prepared, pinyin, [misspelt]).readings;
  assert.deepEqual(read('开出租', '开出'), []);
  assert.deepEqual(read('司机', '司机'), []);
  // As likely as not another word was meant: it is asked about.
  assert.deepEqual(read('三集', '三集'), [{ typed: '三集', read: '三级', doubtful: true }]);
});

test('what no document names is called as it was typed', () => {
  const called = (query: string) => understand(query, prepared).terms.map((term) => termName(term, prepared));
  assert.deepEqual(called('媳妇手续费'), ['媳妇', '收费']);
});
