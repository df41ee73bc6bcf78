import assert from 'node:assert/strict';
import { test } from 'node:test';
import { describeScore, plainNumber, type ScoreLine } from '../../../../src/eligibility/points/describe-score.ts';
import { phrasesOfSchedule } from '../../../../src/schema/points-phrases.ts';
import { FORMS, scheduleNamed } from './schedules.ts';

const linesOf = (name: (typeof FORMS)[number], item: string) => {
  const schedule = scheduleNamed(name);
  const found = schedule.groups.flatMap(({ items }) => items).find(({ id }) => id === item);
  assert.ok(found, item);
  const flat = (line: ScoreLine): string[] => [line.says, ...line.of.flatMap(flat)];
  return flat(describeScore(schedule, found));
};

test('bands say whether their ends are in, and which fact they are of', () => {
  const lines = linesOf('guangzhou', 'tax');
  assert.ok(lines.includes('1万元（含）到3万元（不含）：4分'), lines.join('\n'));
  assert.ok(lines.includes('6万元（含）以上：12分'));
  assert.ok(lines.includes('近3个纳税年度在广州一共缴了多少个人所得税，看在哪一档'));
});

test('an end that the text leaves open is said to be left open, never in or out', () => {
  const all = FORMS.flatMap((name) =>
    scheduleNamed(name).groups.flatMap(({ items }) => items.flatMap(({ id }) => linesOf(name, id))),
  );
  assert.ok(all.some((line) => line.includes('（没有写含不含）')));
  assert.ok(all.every((line) => !/undefined|NaN|\[object/.test(line)));
});

test('steps, ceilings, deductions, choices and readings in words', () => {
  assert.deepEqual(linesOf('guangzhou', 'permit-years'), ['每满1年：8分']);
  assert.deepEqual(linesOf('guangzhou', 'discredit'), ['每1宗：减10分']);
  assert.deepEqual(linesOf('guangzhou', 'moved-out'), ['每满1年：2分，最多10分']);
  assert.ok(linesOf('guangzhou', 'dwelling').includes('下面几项由本人选一项'));
  assert.ok(linesOf('guangzhou', 'age').includes('超过40周岁的，每多1周岁（不满的也算）：减2分'));
  assert.ok(linesOf('guangzhou', 'age').some((line) => line.startsWith('一种读法：')));
});

test('part of a step in proportion is told as such, and not as a full one', () => {
  const steps = { kind: 'steps' as const, added: ['gifts'], from: 0, each: 1000, points: 2, towards: 'up' as const };
  const told = (counted: 'full' | 'in-part') =>
    describeScore(scheduleNamed('dongguan'), { clause: '一', score: { ...steps, counted, phrase: '每千元积2分' } })
      .says;
  assert.equal(told('full'), '每满1000元：2分');
  assert.equal(told('in-part'), '每1000元：2分，零头按比例算');
});

test('points of an option that one reading alone gives are told as such', () => {
  const points = {
    junior: { points: 20, phrase: '初中为20分' },
    college: { points: 60, under: ['reward/counts'], phrase: '大专为60分' },
  };
  const item = { clause: '附件一', score: { kind: 'options' as const, fact: 'schooling', points } };
  const lines = describeScore(scheduleNamed('zhongshan'), item).of.map(({ says }) => says);
  assert.deepEqual(lines, ['初中：20分', '大专：60分，有的读法不算']);
});

test('no phrase of an item is lost on the way into words', () => {
  for (const name of FORMS) {
    const schedule = scheduleNamed(name);
    schedule.groups.forEach((group, at) => {
      group.items.forEach((item, place) => {
        const quotes = (line: ScoreLine): string[] => [
          ...line.evidence.map(({ quote }) => quote),
          ...line.of.flatMap(quotes),
        ];
        const shown = new Set(quotes(describeScore(schedule, item)));
        const score = ['groups', at, 'items', place, 'score'].join();
        const held = phrasesOfSchedule(schedule).filter(({ path }) => path.join().startsWith(score));
        assert.ok(held.length > 0);
        assert.deepEqual(
          held.map(({ quote }) => quote).filter((quote) => !shown.has(quote)),
          [],
          `${name} ${item.id}`,
        );
      });
    });
  }
});

test('numbers as people write them', () => {
  assert.deepEqual([9999, 10_000, 76_000, 10_001].map(plainNumber), ['9999', '1万', '7.6万', '10001']);
});
