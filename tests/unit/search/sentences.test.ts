import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cleanQuery } from '../../../src/search/clean-query.ts';
import { type Lexicon, prepareLexicon } from '../../../src/search/lexicon.ts';
import { mayBeCalledAbsent } from '../../../src/search/may-be-named.ts';
import { permitAsked } from '../../../src/search/permit-asked.ts';
import { requiredOf } from '../../../src/search/query-term.ts';
import { agree, heldInSentence, pointsAsked } from '../../../src/search/similarity.ts';
import { simplifiedCharacters } from '../../../src/search/simplified-characters.ts';
import { makeSimplifier } from '../../../src/search/simplify.ts';
import { understand } from '../../../src/search/understand.ts';
import { understoodParts } from '../../../src/search/understood-parts.ts';
import { sampleLexicon } from './sample-lexicon.ts';

const lexicon: Lexicon = {
  ...sampleLexicon,
  groups: [...sampleLexicon.groups, ['工种', '什么工种'], ['到账', '多久到账'], ['失业金'], ['失业']],
  fillers: [...sampleLexicon.fillers, '我想问一下', '没有', '就是', '能'],
  points: [5],
  subjects: [6],
  tells: ['age'],
  trades: { names: ['焊工', '厨师'], endings: ['工', '师'], not: ['职工'], permits: ['电工证', '上岗证'], group: 4 },
};
const prepared = prepareLexicon(lexicon);
const read = (query: string) => understand(query, prepared);
const termsOf = (query: string) => read(query).terms;

test('what the vocabulary does not know of a sentence is a piece; typed apart it is a word', () => {
  const pieces = (query: string) => termsOf(query).flatMap(({ label, piece }) => (piece ? [label] : []));
  assert.deepEqual(pieces('我想问一下烟花落户怎么'), ['烟花']);
  assert.deepEqual(pieces('落户 烟花'), []);
  assert.deepEqual(
    requiredOf(termsOf('我想问一下烟花落户怎么')).map(({ label }) => label),
    ['落户'],
  );
});

test('of what is said aloud, what no document uses as a word is let go without being looked for', () => {
  const short = '我想问一下烟花落户怎么';
  const aloud = short + '我想问一下'.repeat(6);
  const labels = (of: readonly { label: string }[]) => of.map(({ label }) => label);
  assert.deepEqual([labels(read(short).terms), labels(read(short).letGo)], [['烟花', '落户'], []]);
  assert.deepEqual([labels(read(aloud).terms), labels(read(aloud).letGo)], [['落户'], ['烟花']]);
});

test('of much that a sentence tells, only points, subjects and strange words may be called absent', () => {
  const named = (query: string) => {
    const understood = read(query);
    return understood.terms.filter((term) => mayBeCalledAbsent(term, understood, prepared)).map(({ label }) => label);
  };
  assert.deepEqual(named('落户 高级工 配偶'), ['落户', '高级工', '配偶']);
  assert.deepEqual(named('我想问一下高级工落户配偶多久到账'), ['多久到账']);
  assert.deepEqual(named('我想问一下高级工落户'), ['高级工', '落户']);
});

test('trades are known by list and by ending, lead to the word for trades, and swallow their certificate', () => {
  for (const query of ['焊工落户', '我的厨师证落户', '砌墙工落户']) {
    const [trade] = termsOf(query);
    assert.deepEqual([trade?.trade, trade?.groups], [true, [4]], query);
    assert.equal(termsOf(query).length, 2, query);
  }
  assert.ok(termsOf('职工落户').every(({ trade }) => !trade));
});

test('what is denied is not asked for, wherever the place stands', () => {
  const isDenied = (query: string) => termsOf(query).some(({ label, negative }) => label === '补贴' && negative);
  assert.ok(isDenied('没有补贴'));
  assert.ok(isDenied('没有在云州补贴'));
  assert.ok(!isDenied('云州补贴没有'));
});

test('somebody’s own age is told beside another point', () => {
  const age = (query: string) => termsOf(query).find(({ rows }) => rows.includes('age'));
  assert.equal(age('孩子20岁能随迁吗')?.circumstance, true);
  assert.equal(age('20岁能落户吗')?.circumstance, false);
});

test('another point or another subject is another question', () => {
  const isAlike = (query: string, way: string) => agree(read(query), read(way), prepared);
  assert.ok(isAlike('奖励多少钱', '奖励多少钱'));
  assert.ok(!isAlike('奖励多久到账', '奖励多少钱'));
  assert.ok(!isAlike('失业金多少钱', '奖励多少钱'));
  assert.ok(!isAlike('落户还有效吗', '落户手续费'));
});

test('a sentence that tells much asks its last point', () => {
  const points = (query: string) => pointsAsked(read(query), prepared).map(({ label }) => label);
  assert.deepEqual(points('奖励多少钱，随迁'), ['随迁']);
  assert.deepEqual(points('我的高级工媳妇落户补助手续费随迁'), ['随迁']);
});

test('a question is held in a sentence where all that it asks is asked there, circumstances aside', () => {
  const held = (query: string, way: string) => heldInSentence(read(query), read(way), prepared);
  assert.ok(held('我想问一下我的老婆云州随迁怎么', '云州老婆随迁') > 0.8);
  assert.equal(held('我想问一下我的老婆云州随迁怎么', '云州高级工随迁'), 0);
  assert.equal(held('我想问一下落户能不能', '焊工落户'), 0);
});

test('a place where somebody works is told, and no place that is asked about', () => {
  assert.deepEqual(read('我在云州住，单位在深圳，落户').elsewhere, []);
  assert.deepEqual(read('深圳落户').elsewhere, ['深圳']);
});

test('入云州户 asks for settling', () => {
  assert.ok(termsOf('能入云州户吗').some(({ topics }) => topics.includes('settlement')));
});

test('what was understood is said by the words of documents, each part with all else that was typed', () => {
  const documents = prepareLexicon({ ...lexicon, words: ['配偶'] });
  assert.deepEqual(understoodParts(understand('我的媳妇能不能云州一起迁', documents), documents), [
    { name: '云州', without: '我的媳妇能不能一起迁' },
    { name: '配偶', without: '我的能不能云州一起迁' },
    { name: '随迁', without: '我的媳妇能不能云州' },
  ]);
  assert.deepEqual(understoodParts(read('云州 落户'), prepared), []);
});

test('a paper of two kinds is asked about', () => {
  assert.deepEqual(permitAsked(read('电工证补贴'), prepared), {
    permit: '电工证',
    asOperation: '电工特种作业操作证补贴',
    asQualification: '电工职业技能等级证书补贴',
  });
  assert.equal(permitAsked(read('上岗证'), prepared)?.asOperation, '特种作业操作证');
  assert.equal(permitAsked(read('落户'), prepared), null);
});

test('3k is three thousand, and 3kg is not', () => {
  assert.equal(cleanQuery('奖励3k').text, '奖励3000');
  assert.equal(cleanQuery('1.5w').text, '15000');
  assert.equal(cleanQuery('3kg').text, '3kg');
});

test('the table has the traditional characters whose simplified forms are used, and no others', () => {
  const simplify = (text: string) => text.replaceAll('戶', '户').replaceAll('獎', '奖');
  const decode = (bytes: Uint8Array) => new TextDecoder('big5').decode(bytes);
  assert.equal(simplifiedCharacters(new Set(['户']), simplify, decode), '戶户');
  assert.equal(simplifiedCharacters(new Set(['户', '戶']), simplify, decode), '');
});

test('the table is read where a rare character stands, and only then', async () => {
  let reads = 0;
  const simplify = makeSimplifier({
    traditional: async () => {
      reads += 1;
      return '戶户獎奖';
    },
    decode: (bytes) => new TextDecoder('gb18030').decode(bytes),
  });
  assert.equal(await simplify('落户 abc'), '落户 abc');
  assert.equal(reads, 0);
  assert.equal(await simplify('落戶獎勵'), '落户奖勵');
  assert.equal(await simplify('落戶'), '落户');
  assert.equal(reads, 1);
});
