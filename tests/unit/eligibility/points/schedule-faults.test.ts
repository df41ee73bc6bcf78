import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { parse } from 'yaml';
import { bandFaults } from '../../../../src/eligibility/points/band-faults.ts';
import { scheduleFaults } from '../../../../src/eligibility/points/schedule-faults.ts';
import { type PointsSchedule, pointsScheduleSchema } from '../../../../src/schema/points-schedule.ts';
import { FORMS, scheduleNamed } from './schedules.ts';

/** A schedule with every occurrence of one text in its JSON replaced by another. */
function changed(schedule: PointsSchedule, from: string | RegExp, to: string): PointsSchedule {
  const text = JSON.stringify(schedule);
  const other = text.replaceAll(from, to);
  assert.notEqual(other, text, `${from} is not there`);
  return JSON.parse(other) as PointsSchedule;
}

describe('faults of a schedule', () => {
  for (const name of FORMS) {
    test(`the form ${name} has none, and no gap or overlap of bands`, () => {
      const schedule = scheduleNamed(name);
      assert.deepEqual(scheduleFaults(schedule), []);
      assert.deepEqual(
        bandFaults(schedule).filter(({ said }) => said === undefined),
        [],
      );
    });
  }

  const faultsOf = (name: (typeof FORMS)[number], from: string | RegExp, to: string) =>
    scheduleFaults(changed(scheduleNamed(name), from, to)).map(({ found }) => found);

  test('an option called like a field that holds a phrase is refused: the walk to the phrases would take it for one', () => {
    const text = readFileSync('tests/fixtures/points/zhongshan.yaml', 'utf8');
    assert.ok(pointsScheduleSchema.safeParse(parse(text, { merge: true })).success);
    for (const from of ['order-only', 'settled']) {
      const named: unknown = parse(text.replaceAll(new RegExp(String.raw`\b${from}\b`, 'g'), 'apart'), { merge: true });
      assert.equal(pointsScheduleSchema.safeParse(named).success, false, from);
    }
  });

  test('what names nothing is found: facts, options, readings, totals', () => {
    assert.ok(faultsOf('guangzhou', '"added":["fund"]', '"added":["funds"]').includes('facts 里没有“funds”'));
    assert.ok(faultsOf('guangzhou', '"added":["fund"]', '"added":["owns"]').includes('“owns”是 yes'));
    assert.ok(faultsOf('shenzhen', '"is":["junior"]', '"is":["senior"]').includes('“title”没有选项“senior”'));
    assert.ok(faultsOf('zhongshan', 'reward/counts', 'reward/count').includes('readings 里没有“reward/count”'));
    assert.ok(
      faultsOf('zhongshan', '"settled":{', '"settled":{"under":["reward/count"],').includes(
        'readings 里没有“reward/count”',
      ),
    );
    assert.ok(faultsOf('dongguan', '"later-years":', '"late-years":').includes('写了 all-years、late-years'));
    assert.ok(
      faultsOf('zhongshan', '"countsIn":["settlement"]', '"countsIn":["housings"]').includes('totals 里没有“housings”'),
    );
    assert.ok(faultsOf('guangzhou', '"by":"ranking"', '"by":"rank"').includes('totals 里没有“rank”'));
  });

  test('a way to read words may bear the name of a field', () => {
    assert.deepEqual(faultsOf('dongguan', /"later-years"|(?<=\/)later-years/g, '"added"'), []);
  });

  test('what nothing uses, what is written twice, and a choice over different totals are found', () => {
    assert.ok(faultsOf('guangzhou', '"added":["fund"]', '"added":["permit"]').includes('没有一项用到“fund”'));
    assert.ok(faultsOf('shanghai', '"id":"remote","name"', '"id":"married","name"').includes('“married”写了两次'));
    assert.ok(
      faultsOf('zhongshan', '"taken":"highest"', '"taken":"chosen"').includes('由人选一项，各项却计入不同的总分'),
    );
  });
});

describe('gaps and overlaps of bands', () => {
  const faultsOf = (name: (typeof FORMS)[number], from: string, to: string) =>
    bandFaults(changed(scheduleNamed(name), from, to)).map(({ item, kind, at }) => ({ item, kind, at }));

  test('a band that ends too early leaves a gap, one that ends too late overlaps', () => {
    assert.deepEqual(faultsOf('guangzhou', '"to":30000', '"to":29000'), [{ item: 'tax', kind: 'gap', at: 29_000 }]);
    assert.deepEqual(faultsOf('guangzhou', '"to":30000', '"to":31000'), [{ item: 'tax', kind: 'overlap', at: 30_000 }]);
  });

  test('a bracket alone makes a gap or an overlap of one number', () => {
    const early = '"from":30000,"fromIncluded":true';
    assert.deepEqual(faultsOf('guangzhou', early, '"from":30000,"fromIncluded":false'), [
      { item: 'tax', kind: 'gap', at: 30_000 },
    ]);
    const late = '"to":30000,"toIncluded":false';
    assert.deepEqual(faultsOf('guangzhou', late, '"to":30000,"toIncluded":true'), [
      { item: 'tax', kind: 'overlap', at: 30_000 },
    ]);
  });

  test('whole years leave no gap between 35 and 36; parts of a year would', () => {
    const found = bandFaults(
      changed(scheduleNamed('dongguan'), '"example":38,"finest":1', '"example":38,"finest":0.5'),
    );
    assert.deepEqual([...new Set(found.map(({ kind, at }) => `${kind} ${at}`))], ['gap 35.5', 'gap 45.5']);
  });

  test('a gap that one reading alone leaves is found with that reading, and with what the schedule says of it', () => {
    const open = changed(
      changed(
        scheduleNamed('shenzhen'),
        '"from":40,"fromIncluded":true',
        '"from":40,"fromIncluded":{"under":["forty/at-forty"]}',
      ),
      '满了45周岁的，表里没有写。',
      '40周岁，文件没有写。',
    );
    const gaps = bandFaults(open).filter(({ kind }) => kind === 'gap');
    assert.deepEqual(gaps, [
      { item: 'age', kind: 'gap', at: 40, readings: { forty: 'from-forty-one' }, said: '40周岁，文件没有写。' },
    ]);
  });
});

test('bands of age that end say of which age nothing is written; others may end where they like', () => {
  const endsOf = (said: string) =>
    bandFaults(changed(scheduleNamed('shenzhen'), '满了45周岁的，表里没有写。', said)).flatMap(
      ({ kind, at, said: told }) => (kind === 'end' && told === undefined ? [at] : []),
    );
  assert.deepEqual(endsOf('不满18周岁的，表里没有写。'), [45, 45]);
  assert.deepEqual(endsOf('满45周岁的，表里没有写。'), []);
});

describe('what a schedule must be', () => {
  const refused = (from: string, to: string, message: RegExp) => {
    const parsed = pointsScheduleSchema.safeParse(changed(scheduleNamed('guangzhou'), from, to));
    assert.match(parsed.success ? 'taken' : JSON.stringify(parsed.error.issues), message);
  };

  test('no part stands without its phrase, and no line without what reaching it comes to', () => {
    refused(',"phrase":"缴存住房公积金，每满1年计2分"', '', /phrase/);
    refused('"kind":"ranked"', '"kind":"granted"', /opens/);
  });

  test('a number that cannot be answered is no end of a range', () => {
    refused('"maximum":1000000,', '"maximum":1000000.5,', /整数倍/);
  });
});
