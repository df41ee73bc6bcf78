import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { BOUNDS, QUANTITY_KINDS, type Quantity, quantitySchema } from '../../../src/schema/quantity.ts';
import { periodWords, quantityWords, tableWords } from '../../../src/schema/quantity-words.ts';

const money = { kind: 'amount', value: 3000, unit: '元', bound: 'exact' } as const;

test('a quantity says what it is, what is counted, its time, and the number with its bound', () => {
  assert.equal(quantityWords({ ...money, of: '新取得技师', once: true }), '金额 新取得技师：一次性3000元');
  assert.equal(
    quantityWords({ kind: 'cap', value: 3, unit: '次', bound: 'at-most', period: '每人每年' }),
    '上限 每人每年3次以内',
  );
  assert.equal(
    quantityWords({ kind: 'task', value: 8000, unit: '人', unitPrinted: false, of: '全市入户任务', bound: 'exact' }),
    '任务 全市入户任务：8000人（单位原文没有印）',
  );
});

test('figures stay as they are printed: 40100人 and 4.01万人次 are two forms', () => {
  const people = { kind: 'task', value: 40100, period: '2019年' } as const;
  assert.equal(quantityWords({ ...people, printed: '40100', unit: '人', bound: 'exact' }), '任务 2019年40100人');
  assert.equal(quantityWords({ ...people, unit: '人次', bound: 'at-least' }), '任务 2019年4.01万人次以上');
});

test('a table says its unit, its time, and how exact its numbers are', () => {
  const numbers = { kind: 'task', unit: '人', bound: 'exact', period: null } as const;
  assert.equal(tableWords(numbers), '单位：人');
  assert.equal(tableWords({ ...numbers, period: '2019年', bound: 'at-least' }), '单位：人，2019年，都是“以上”');
  assert.match(tableWords({ ...numbers, unitPrinted: false }), /原文没有印/);
});

test('一次性 is no time', () => {
  assert.equal(quantitySchema.safeParse({ ...money, period: '一次性' }).success, false);
  assert.equal(periodWords({ once: true }), '一次性');
  assert.equal(periodWords({ period: '每年', once: true }), '每年一次性');
  assert.equal(periodWords({}), null);
});

// Reads words back by their grammar alone, and knows nothing of how they were put together.
const KINDS = {
  任务: 'task',
  上限: 'cap',
  下限: 'floor',
  金额: 'amount',
  比例: 'ratio',
  期限: 'duration',
  数量: 'count',
  现状: 'status',
  份额: 'share',
};
const GRAMMAR =
  /^(?<kind>..) (?:(?<of>[^：]+)：)?(?<limits>各地定的标准)?(?<period>每人每年|到明年|“甲”期间)?(?<once>一次性)?(?<before>超过|不满|近|一般不超过)?(?<low>[\d.]+)(?<large>[万亿]?)(?:—(?<high>[\d.]+)(?<highLarge>[万亿]?))?(?<unit>人次|人|元)(?<after>以上|以内|左右)?(?<read>（单位原文没有印）)?$/;
const SIZE: Record<string, number> = { '': 1, 万: 1e4, 亿: 1e8 };
const number = (figures = '', large = '') => Math.round(Number(figures) * (SIZE[large] ?? 1));

function readBack(words: string): Partial<Quantity> {
  const groups = GRAMMAR.exec(words)?.groups;
  assert.ok(groups, words);
  const { kind, of, period, once, limits, before, low, large, high, highLarge, unit, after, read } = groups;
  const bounds = {
    超过: 'more-than',
    不满: 'less-than',
    近: 'nearly',
    一般不超过: 'usually-at-most',
    以上: 'at-least',
    以内: 'at-most',
    左右: 'about',
  };
  const bound = bounds[(before ?? after) as keyof typeof bounds] ?? 'exact';
  return {
    kind: KINDS[kind as keyof typeof KINDS] as Quantity['kind'],
    of,
    period,
    once: once === undefined ? undefined : true,
    limits,
    bound: bound as Quantity['bound'],
    value: number(low, large),
    upTo: high === undefined ? undefined : number(high, highLarge),
    printed: large === '' && Number(low) >= 10_000 && Number(low) % 100 === 0 && high === undefined ? low : undefined,
    unit: unit as string,
    unitPrinted: read === undefined ? undefined : false,
  };
}

const anyQuantity = fc
  .record({
    kind: fc.constantFrom(...QUANTITY_KINDS),
    of: fc.constantFrom(undefined, '入户任务', '其中高技能人才'),
    period: fc.constantFrom(undefined, '每人每年', '到明年', '“甲”期间'),
    once: fc.constantFrom(undefined, true as const),
    bound: fc.constantFrom(...BOUNDS),
    value: fc.oneof(
      fc.nat({ max: 9999 }),
      fc.nat({ max: 20_000 }).map((many) => many * 100),
    ),
    more: fc.option(fc.integer({ min: 1, max: 5000 })),
    asPrinted: fc.boolean(),
    unit: fc.constantFrom('人', '人次', '元'),
    unitPrinted: fc.constantFrom(undefined, false as const),
    limits: fc.constantFrom(undefined, '各地定的标准'),
  })
  .map(({ more, asPrinted, ...quantity }) => ({
    ...quantity,
    upTo: more === null ? undefined : quantity.value + more,
    // Where our own form is the printed one, nothing tells them apart, and nothing need.
    printed: asPrinted && more === null && quantity.value >= 10_000 ? String(quantity.value) : undefined,
  }));

test('every attribute can be read back from the words', () => {
  fc.assert(
    fc.property(anyQuantity, (quantity) => {
      assert.deepEqual(readBack(quantityWords(quantity)), quantity);
    }),
  );
});
