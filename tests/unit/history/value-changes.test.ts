import assert from 'node:assert/strict';
import { test } from 'node:test';
import { currentState } from '../../../src/commands/change-history.ts';
import { historySchema } from '../../../src/history/history.ts';
import { recordChanges } from '../../../src/history/record-changes.ts';
import { saidSince } from '../../../src/history/said-since.ts';
import { formatSnapshot, parseSnapshot } from '../../../src/history/snapshot.ts';
import { aspectWord, NOT_KEPT, valueChanges } from '../../../src/history/words.ts';
import { dataFiles } from '../../../src/open-data/files.ts';
import { aspectsInWords } from '../../../src/site/change-details.ts';
import { fixtureLibrary, fixtureSource } from '../open-data/fixture-source.ts';

// A change of the fixtures, read as authors would write it, is told from what to what: kept as the command keeps it, published
// as the data publish it. That the page and the feed say the same is tried on the built site.

const POLICY = 'yunzhou-2020-skilled-settlement';
const DAY = '2026-12-01';
const before = currentState(fixtureLibrary());
const edited = (from: string, to: string) =>
  fixtureLibrary((text, path) => {
    if (!path.endsWith(`${POLICY}.mdx`)) return text;
    assert.ok(text.includes(from), from);
    return text.replace(from, to);
  });

/** What the data say of the changes that an edit makes, by what changed. */
function publishedAfter(from: string, to: string, kept = before) {
  const library = edited(from, to);
  // Through the file that keeps it, as the next run of the command reads it.
  const history = recordChanges([], parseSnapshot(formatSnapshot(kept)), currentState(library), DAY);
  assert.deepEqual(historySchema.parse(history), history);
  const source = fixtureSource({ library, today: DAY, history });
  const read = (name: string) =>
    [
      ...(dataFiles(source)
        .find(({ path }) => path === name)
        ?.make().pieces ?? []),
    ].join('');
  const items: { what: string; in: string[]; values: object[] }[] = JSON.parse(read('changes.json')).items;
  return { of: new Map(items.map((item) => [item.what, item])), csv: read('changes.csv') };
}

for (const { what, aspect, word, from, to, was, is } of [
  {
    what: `policies/${POLICY}#task-total`,
    aspect: 'figures',
    word: '数字',
    from: 'value={12000} unit="人" period="一年"',
    to: 'value={13000} unit="人" period="一年"',
    was: ['任务 一年1.2万人'],
    is: ['任务 一年1.3万人'],
  },
  {
    what: `policies/${POLICY}`,
    aspect: 'identity',
    word: '标题、文号、日期等',
    from: 'title: 云州市技能人才落户试行办法',
    to: 'title: 云州市技能人才落户办法',
    was: ['标题：云州市技能人才落户试行办法'],
    is: ['标题：云州市技能人才落户办法'],
  },
  {
    what: `policies/${POLICY}#papers`,
    aspect: 'evidence',
    word: '所引原话',
    from: 'quote="须提交身份证和职业资格证书"',
    to: 'quote="须提交身份证"',
    was: ['三“须提交身份证和职业资格证书”'],
    is: ['三“须提交身份证”'],
  },
  {
    what: `policies/${POLICY}#benefit-settlement`,
    aspect: 'force',
    word: '约束力',
    from: 'force: entitlement',
    to: 'force: discretionary',
    was: ['写给符合条件的人（“可以直接申请”）'],
    is: ['只引导或允许（“可以直接申请”）'],
  },
  {
    what: `policies/${POLICY}`,
    aspect: 'term',
    word: '时效',
    from: '  until: 2023-05-31',
    to: '  until: 2024-05-31',
    was: ['2020年6月1日至2023年5月31日（一“自2020年6月1日起施行，至2023年5月31日止”）'],
    is: ['2020年6月1日至2024年5月31日（一“自2020年6月1日起施行，至2023年5月31日止”）'],
  },
  {
    what: `policies/${POLICY}#benefit-settlement`,
    aspect: 'conditions',
    word: '条件',
    from: 'question: skill-level, atLeast: senior-worker',
    to: 'question: skill-level, atLeast: technician',
    was: ['技能等级：高级工（三级）及以上'],
    is: ['技能等级：技师（二级）及以上'],
  },
] as const) {
  test(`a change of ${aspect} is told from what to what`, () => {
    const { of, csv } = publishedAfter(from, to);
    assert.deepEqual([...of.keys()], [what]);
    const change = of.get(what);
    // The amount stands in the sentence, too.
    assert.deepEqual(change?.in, aspect === 'figures' ? ['figures', 'wording'] : [aspect]);
    assert.deepEqual(change?.values, [{ of: aspect, word, before: was, after: is }]);
    for (const line of [...was, ...is]) assert.ok(csv.includes(`${word}：${line}`), line);
  });
}

test('what an answer rests on is told from what to what; where that was not kept, that is said', () => {
  const library = fixtureLibrary((text, path) =>
    path.endsWith('who-can-settle.mdx') ? text.replace(/ {2}- \{[^}]+task-total \}\n/, '') : text,
  );
  const after = currentState(library);
  const what = 'faqs/who-can-settle';
  const of = (kept: typeof before) =>
    recordChanges([], kept, after, DAY)[0]?.changes.find((change) => change.what === what);
  const [told] = valueChanges(of(before) ?? assert.fail());
  assert.deepEqual([told?.word, told?.after], ['所指的条款', []]);
  assert.match(told?.before?.join('') ?? '', /^《云州市技能人才落户试行办法》二：/);
  const { values: _, ...unkept } = before[what] ?? assert.fail();
  assert.match(
    aspectsInWords(of({ ...before, [what]: unkept }) ?? assert.fail()) ?? '',
    /^改了所指的条款.*（旧值没有留存）$/,
  );
});

test('where only order or notes changed, that is said, and no word is', () => {
  const change = {
    change: 'changed' as const,
    what: `policies/${POLICY}#papers`,
    title: '材料',
    in: ['evidence' as const, 'wording' as const],
    values: [{ of: 'evidence' as const, before: [], after: [] }],
  };
  assert.equal(aspectsInWords(change), '改了所引原话（留存的字句没有变）、我们的说法');
});

test('of a change from a state whose words were not kept, it is said that they were not, and all that is said since', () => {
  const without = Object.fromEntries(
    Object.entries(before).map(([key, { title, aspects }]) => [key, { title, aspects }]),
  );
  const { of } = publishedAfter('until: 2023-05-31', 'until: 2024-05-31', without);
  assert.deepEqual(of.get(`policies/${POLICY}`)?.values, [
    {
      of: 'term',
      word: '时效',
      before: null,
      after: ['2020年6月1日至2024年5月31日（一“自2020年6月1日起施行，至2023年5月31日止”）'],
    },
  ]);
  assert.equal(NOT_KEPT, '旧值没有留存');
});

test('what changed again is not said to have been what it is now', () => {
  const what = `policies/${POLICY}#papers`;
  const day = (on: string, change: object) => historySchema.parse([{ day: on, changes: [change] }]);
  const first = day('2026-11-30', { change: 'changed', what, title: '材料', in: ['evidence'] });
  const since = (...later: typeof first) => saidSince({ what }, 'evidence', '2026-11-30', [...later, ...first], before);
  const now = ['三“须提交身份证和职业资格证书”'];
  assert.deepEqual(since(), now);
  assert.deepEqual(since(...day(DAY, { change: 'changed', what, title: '材料', in: ['wording'] })), now);
  assert.equal(since(...day(DAY, { change: 'changed', what, title: '材料', in: ['evidence'] })), null);
  assert.equal(since(...day(DAY, { change: 'added', what: `policies/${POLICY}`, title: '办法' })), null);
});

test('the words that bind are filed with a benefit, and told as its force', () => {
  const { of } = publishedAfter('forceWords: 可以直接申请', 'forceWords: 直接申请');
  const change = of.get(`policies/${POLICY}#benefit-settlement`);
  assert.deepEqual(change?.in, ['force', 'filing']);
  const [before, after] = [['写给符合条件的人（“可以直接申请”）'], ['写给符合条件的人（“直接申请”）']];
  assert.deepEqual(change?.values, [{ of: 'force', word: '约束力', before, after }]);
});

test('what else is told of a benefit is not called its topic', () => {
  assert.equal(aspectWord('filing', 'policies/one#line'), '归类');
  assert.equal(aspectWord('filing', 'policies/one#benefit-settle'), '其他说明');
});

test('two changes of one thing on one day are told from the first state to the last; what came back is no value', () => {
  const [first, second] = [
    edited('until: 2023-05-31', 'until: 2024-05-31'),
    edited('until: 2023-05-31', 'until: 2025-05-31'),
  ];
  const [one, other] = [currentState(first), currentState(second)];
  const once = recordChanges([], before, one, DAY);
  const told = (days: typeof once) => days[0]?.changes.flatMap((change) => valueChanges(change));
  const [value] = told(recordChanges(once, one, other, DAY)) ?? [];
  assert.match(value?.before?.join('') ?? '', /2023年5月31日（/);
  assert.match(value?.after?.join('') ?? '', /2025年5月31日（/);
  const [back] = told(recordChanges(once, one, before, DAY)) ?? [];
  assert.deepEqual([back?.before, back?.after], [[], []]);
});

test('of a line that is gone, what it had said is told', () => {
  const [from, to] = ['keyPoints: [settle-direct, papers]', 'keyPoints: [settle-direct, settle-direct]'];
  const library = edited(from, to);
  const key = `policies/${POLICY}#papers`;
  const { [key]: _, ...after } = currentState(library);
  const [day] = recordChanges([], before, after, DAY);
  const change = day?.changes.find(({ what }) => what === key);
  assert.ok(change);
  assert.deepEqual(valueChanges(change), [
    { of: 'evidence', word: '所引原话', before: ['三“须提交身份证和职业资格证书”'], after: [] },
  ]);
});
