/** What an author is told of a points schedule that is wrong, in the real content with one mistake in it. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { contentFiles } from '../../src/commands/content-files.ts';
import { problemsIn } from '../../src/commands/content-problems.ts';

const files = contentFiles(`${import.meta.dirname}/../..`).filter(({ path }) => !path.includes('/faqs/'));
const schedules = files.filter(({ path }) => path.startsWith('content/points/'));
const TODAY = '2026-11-28';

/** The problems of a schedule in which one text is replaced by another where it first stands, as `line field · found`. */
function toldOf(path: string, find: string | RegExp, replace: string): string[] {
  const changed = files.map((file) => {
    if (file.path !== path) return file;
    const text = file.text.replace(find, replace);
    assert.notEqual(text, file.text, `${find} does not stand in ${path}`);
    return { ...file, text };
  });
  return problemsIn(changed, undefined, () => undefined, TODAY)
    .problems.filter((problem) => problem.file === path)
    .map(({ line, field, found, remedy }) => {
      assert.ok(line > 1 || field === '文件名', `${field} has no line`);
      assert.ok(remedy.length > 2);
      return `${field} · ${found}`;
    });
}

/** One mistake: what is replaced by what, and what has to be among what is told. */
const MISTAKES: readonly (readonly [mistake: string, find: RegExp, replace: string, told: RegExp])[] = [
  [
    'a number of points typed wrongly',
    /points: 8, phrase/,
    'points: 9, phrase',
    /points · 写了 9 分，引文里没有这个数/,
  ],
  ['a line typed wrongly', /line: \{ points: 150/, 'line: { points: 160', /totals\.0\.line\.points · 写了 160 分/],
  ['a ceiling typed wrongly', /atMost: 40/, 'atMost: 30', /atMost · 写了 30 分/],
  ['a gap of bands', /to: 30000/, 'to: 29000', /tax · bands · 29000 不在任何一档里/],
  ['an overlap of bands', /to: 30000/, 'to: 31000', /tax · bands · 30000 在两档里/],
  ['a fact that is not there', /added: \[fund\]/, 'added: [funds]', /facts 里没有“funds”/],
  ['a total that is not there', /countsIn: \[qualifying\]/, 'countsIn: [qualify]', /totals 里没有“qualify”/],
  ['a clause that is not there', /clause: 第六条第三款/, 'clause: 第六条第九款', /“第六条第九款”/],
  [
    'a document that is not there',
    /document: guangzhou-2025-points-thirteen/,
    'document: guangzhou-2025-points-fourteen',
    /“guangzhou-2025-points-fourteen-questions”/,
  ],
  [
    'an inclusion among what is left out',
    /explained: &served/,
    'notCounted: &served',
    /notCounted\.0 · 这一句自己没有说什么不算：“服役期间立功受奖情况/,
  ],
  [
    'a phrase cut before it says that it leaves out',
    /补缴社保不计算年限，重复参保期间不重复计算年限/,
    '补缴社保',
    /notCounted\.0 · 这一句自己没有说什么不算：“外地转入社保、补缴社保”/,
  ],
  ['a part without its phrase', /, phrase: 合法产权住所（20分）/, '', /phrase · 没有写/],
  ['an item of no kind', /about: housing/, 'about: houses', /about/],
  [
    'an item that asks for what it is not about',
    /alsoAbout: \[skill, work\]/,
    'alsoAbout: [work]',
    /alsoAbout · “急需工种、服务行业”问“.+”，却没有归到“技能等级、职称”/,
  ],
  ['a round that closes on no day', /closes: apply-2025/, 'closes: apply-2026', /closes · .*apply-2026/],
  ['a field that nothing knows', /title: \{/, 'name: 甲\ntitle: {', /不认识的字段 name/],
];

describe('mistakes in a schedule are told where they stand', () => {
  assert.ok(schedules.length > 0);
  const path = schedules.find(({ text }) => text.includes('qualifying'))?.path ?? '';

  test('the schedules that are held have none', () => {
    const { problems } = problemsIn(files, undefined, () => undefined, TODAY);
    assert.deepEqual(
      problems.filter((problem) => problem.file.startsWith('content/points/')),
      [],
    );
  });

  for (const [mistake, find, replace, told] of MISTAKES) {
    test(mistake, () => {
      const all = toldOf(path, find, replace);
      assert.ok(
        all.some((one) => told.test(one)),
        `${told} is not among\n${all.join('\n')}`,
      );
    });
  }

  test('bands of age that end at an age of which nothing is said', () => {
    const table = 'content/points/shenzhen-2017-talent-points-table.yaml';
    const told = toldOf(table, '、满了45周岁的', '');
    assert.ok(told.includes('age · bands · 年龄各档到 45 为止，没有写过了这个岁数怎样算'), told.join('\n'));
  });

  test('a schedule under the name of no document', () => {
    const renamed = files.map((file) => (file.path === path ? { ...file, path: 'content/points/nobody.yaml' } : file));
    const { problems } = problemsIn(renamed, undefined, () => undefined, TODAY);
    assert.ok(problems.some(({ file, found }) => file.endsWith('nobody.yaml') && found === '“nobody”'));
  });

  test('a benefit that hangs on a total that is not there, or that has no line', () => {
    for (const total of ['qualifyin', 'ranking']) {
      const changed = files.map((file) => ({
        ...file,
        text: file.path.endsWith('.mdx') ? file.text.replace('total: qualifying', `total: ${total}`) : file.text,
      }));
      const { problems } = problemsIn(changed, undefined, () => undefined, TODAY);
      assert.ok(
        problems.some(({ field, found }) => field.endsWith('· total') && found === `“${total}”`),
        problems.map(({ field, found }) => `${field} ${found}`).join('\n'),
      );
    }
  });
});
