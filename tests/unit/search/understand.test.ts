import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { cleanQuery, QUERY_LIMIT } from '../../../src/search/clean-query.ts';
import { segmentsOf } from '../../../src/search/lexicon.ts';
import { makePinyinTable } from '../../../src/search/make-lexicon.ts';
import { preparePinyin } from '../../../src/search/pinyin.ts';
import { understand } from '../../../src/search/understand.ts';
import { runs } from '../../depth.ts';
import { prepared } from './sample-lexicon.ts';

const labels = (query: string) => understand(query, prepared).terms.map(({ label }) => label);

const decode = (bytes: Uint8Array) => new TextDecoder('gb18030').decode(bytes);

test('question words and politeness are dropped, the rest is asked for', () => {
  assert.deepEqual(labels('请问高级工能不能落户吗'), ['高级工', '落户']);
  assert.deepEqual(labels('我的补助怎么'), ['补助']);
});

test('words that mean the same give the same need', () => {
  const groups = (query: string) => understand(query, prepared).terms.map((term) => term.groups);
  assert.deepEqual(groups('3级'), groups('高级工'));
  assert.deepEqual(groups('３级'), groups('三级'));
  assert.deepEqual(groups('老婆'), groups('媳妇'));
  // 3级 is no part of 13级.
  assert.deepEqual(groups('13级'), [[]]);
});

test('the longest form wins, and a word asks for its group, its row and its topic at once', () => {
  assert.deepEqual(labels('迁户口'), ['迁户口']);
  const [term] = understand('落户', prepared).terms;
  assert.deepEqual([term?.groups, term?.topics], [[2], ['settlement']]);
});

test('places, parts of them and places elsewhere are no words to look for', () => {
  const understood = understand('云州东县和深圳落户', prepared);
  assert.deepEqual(understood.places, ['yunzhou']);
  assert.deepEqual(understood.parts, ['东县']);
  assert.deepEqual(understood.elsewhere, ['深圳']);
  assert.deepEqual(labels('云州落户'), ['落户']);
});

test('what is told before the question is aside, and a place that is only told asks for nothing', () => {
  const asides = (query: string) =>
    understand(query, prepared).terms.map(({ label, circumstance: aside }) => [label, aside]);
  assert.deepEqual(asides('高级工，老婆能不能落户'), [
    ['高级工', true],
    ['老婆', false],
    ['落户', false],
  ]);
  // Told and asked again, it is asked.
  assert.deepEqual(asides('老婆有补贴，老婆'), [
    ['老婆', false],
    ['补贴', true],
  ]);
  assert.deepEqual(understand('户口在深圳，云州能不能落户', prepared).elsewhere, []);
  assert.deepEqual(understand('云州和深圳，能不能落户', prepared).elsewhere, ['深圳']);
  assert.deepEqual(understand('深圳户籍、社保在云州，能不能落户', prepared).elsewhere, []);
  assert.deepEqual(understand('我是深圳的，云州能不能落户', prepared).elsewhere, []);
  assert.deepEqual(understand('深圳户口迁到云州，能不能落户', prepared).elsewhere, []);
  assert.deepEqual(understand('云州，深圳的补贴', prepared).elsewhere, ['深圳']);
  // Where a paper comes from is told, wherever else in the sentence the place is named.
  assert.deepEqual(understand('证在深圳老家考的，该在云州申请还是回深圳申请', prepared).elsewhere, []);
});

test('a number is asked for by its value, in either script', () => {
  const numbers = (query: string) => understand(query, prepared).terms.map(({ number }) => number);
  assert.deepEqual(numbers('三千'), [3000]);
  assert.deepEqual(numbers('3000'), [3000]);
  assert.deepEqual(numbers('叁仟'), [3000]);
  assert.deepEqual(numbers('十四万'), [140_000]);
  assert.ok(numbers('每年三次').includes(3));
  assert.deepEqual(numbers('百分之六十'), [60]);
});

test('a word that was asked for twice is one need', () => {
  assert.deepEqual(labels('入户落户迁户口'), ['入户']);
});

test('a question of small words alone is looked for as it stands', () => {
  assert.ok(labels('请问能不能').length > 0);
});

test('characters that the dictionary leaves single are joined to a word', () => {
  assert.deepEqual(labels('焊烟'), ['焊烟']);
});

test('whether a document still holds is a question of its own', () => {
  const understood = understand('云州的还有效吗', prepared);
  assert.equal(understood.status, true);
  assert.deepEqual(understood.terms, []);
});

test('letters are read as pinyin: places in full, in initials, with a slip; words in full', () => {
  const pinyin = preparePinyin(
    {
      common: [],
      characters: { luo: '落罗', hu: '户', gao: '高', ji: '级极', gong: '工', yun: '云芸', zhou: '州洲' },
      words: { shenzen: '深圳' },
    },
    prepared,
    decode,
  );
  const read = (query: string) => understand(query, prepared, pinyin);
  assert.deepEqual(read('yunzhou').places, ['yunzhou']);
  assert.deepEqual(read('yz luohu').places, ['yunzhou']);
  assert.deepEqual(read('yunzhuo').places, ['yunzhou']);
  assert.deepEqual(
    read('yunzhouluohu').terms.map(({ label }) => label),
    ['落户'],
  );
  assert.deepEqual(read('gaojigong').terms[0]?.groups, [0]);
  assert.deepEqual(read('gaojigon').terms[0]?.groups, [0]);
  assert.deepEqual(read('html').places, []);
  assert.deepEqual(read('shenzen luohu').elsewhere, ['深圳']);
});

test('a misspelt word is read as the word that sounds like it, and the reading is told', () => {
  const characters = { gao: '高', ji: '级极', gong: '工', yun: '云芸', zhou: '州洲' };
  const pinyin = preparePinyin({ common: [], characters, words: {} }, prepared, decode);
  const place = understand('芸洲落户', prepared, pinyin, ['芸洲']);
  assert.deepEqual(place.places, ['yunzhou']);
  assert.deepEqual(place.readings, [{ typed: '芸洲', read: '云州' }]);
  assert.deepEqual(understand('高极工', prepared, pinyin, ['极工']).terms[0]?.groups, [0]);
  assert.deepEqual(understand('焊烟', prepared, pinyin, ['焊烟']).readings, []);
});

test('a pasted text is cut, and said to be', () => {
  const long = cleanQuery('高级工'.repeat(50_000));
  assert.equal([...long.text].length, QUERY_LIMIT);
  assert.equal(long.shortened, true);
  assert.equal(cleanQuery('高级工').shortened, false);
});

test('any 10,000 strings are understood without harm, control characters and lone surrogates included', () => {
  const strings = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc
      .array(
        fc.constantFrom(
          '落户',
          '\uD83D',
          '\uDC00',
          '\u0000',
          '<b>',
          '〔2021〕',
          '高级工',
          'yunzhou',
          '三千',
          ' ',
          '\u202E',
        ),
      )
      .map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(strings, (query) => {
      const { text, terms } = understand(query, prepared);
      assert.ok(text.isWellFormed());
      assert.doesNotMatch(text, /[\p{Cc}\p{Cs}]/u);
      for (const { label } of terms) assert.notEqual(label, '');
    }),
    { numRuns: runs(10_000) },
  );
});

test('cutting a text into forms and segments loses nothing', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('落', '户', '高', '级', '工', '三', '请', '问', 'x')).map((parts) => parts.join('')),
      (text) => {
        const segments = segmentsOf(text, prepared);
        assert.equal(segments.map((segment) => segment.text).join(''), text);
        for (const { text: form, meanings } of segments) if (meanings) assert.ok(prepared.meanings.has(form));
      },
    ),
  );
});

test('a word that does not sound as its characters do one by one is kept whole', () => {
  const pinyin: Record<string, string[]> = {
    重: ['zhong'],
    庆: ['qing'],
    重庆: ['chong', 'qing'],
    云州: ['yun', 'zhou'],
    云: ['yun'],
    州: ['zhou'],
    沅: ['yuan'],
  };
  const spell = (word: string) => pinyin[word] ?? [...word].flatMap((character) => pinyin[character] ?? [character]);
  const { characters, words } = makePinyinTable(['重庆', '云州', '沅'], spell, decode);
  assert.deepEqual(words, { chongqing: '重庆' });
  // Only what is not among the common characters is kept beside them.
  assert.deepEqual(characters, { yuan: '沅' });
});
