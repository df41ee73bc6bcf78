import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Axis, type Datum, MixedAxisError } from '../../../src/charts/axis.ts';
import { QUANTITY_KINDS } from '../../../src/schema/quantity.ts';
import { sampleDatum } from './samples.ts';

const measure = fc.record({
  kind: fc.constantFrom(...QUANTITY_KINDS),
  unit: fc.constantFrom('人', '人次', '%'),
  unitPrinted: fc.boolean(),
  period: fc.constantFrom(null, '2019年', '每年'),
});
const datum = fc
  .record({
    measure,
    value: fc.nat(1_000_000),
    of: fc.constantFrom('入户任务', '培训任务'),
    document: fc.constantFrom('yunzhou-2020', 'qizhou-2020'),
  })
  .map(({ document, ...given }) => sampleDatum({ ...given, source: { ...sampleDatum().source, document } }));

/** Whether two numbers can be compared by length, wherever they stand. */
const sameMeasure = (one: Datum, other: Datum) =>
  one.measure.kind === other.measure.kind &&
  one.measure.unit === other.measure.unit &&
  one.measure.unitPrinted === other.measure.unitPrinted &&
  one.measure.period === other.measure.period;
/** Pair by pair: shares, and numbers of two documents, only where they count the same. */
function fits(data: readonly Datum[]): boolean {
  const strict =
    data.some(({ measure: { kind } }) => kind === 'ratio') ||
    data.some(({ source }) => source.document !== data[0]?.source.document);
  return data.every((one) => data.every((other) => sameMeasure(one, other) && (!strict || one.of === other.of)));
}

test('people and attendances never stand on one axis', () => {
  const people = sampleDatum();
  const attendances = sampleDatum({ measure: { ...people.measure, unit: '人次' } });
  assert.throws(() => Axis.of(people, attendances), MixedAxisError);
  assert.throws(() => Axis.of(attendances, people), /人次.*人/);
});

test('kinds and periods are not mixed either', () => {
  const task = sampleDatum();
  assert.throws(() => Axis.of(task, sampleDatum({ measure: { ...task.measure, kind: 'cap' } })), MixedAxisError);
  assert.throws(() => Axis.of(task, sampleDatum({ measure: { ...task.measure, period: '每年' } })), MixedAxisError);
  assert.throws(() => Axis.of(task, sampleDatum({ measure: { ...task.measure, period: null } })), MixedAxisError);
});

test('an axis can be made in no other way', () => {
  // @ts-expect-error The constructor is private, and so is what an axis holds: no literal passes for one.
  const forged: Axis = {
    data: [sampleDatum()],
    measure: sampleDatum().measure,
    end: 7,
    isShare: false,
    isComparable: true,
  };
  assert.ok(!(forged instanceof Axis));
});

test('an axis is made exactly where all numbers may be compared', () => {
  fc.assert(
    fc.property(datum, fc.array(datum, { maxLength: 4 }), (first, others) => {
      if (fits([first, ...others])) assert.deepEqual(Axis.of(first, ...others).data, [first, ...others]);
      else assert.throws(() => Axis.of(first, ...others), MixedAxisError);
    }),
  );
});

test('gathering loses no number, keeps their order, and parts only what must not be compared', () => {
  fc.assert(
    fc.property(fc.array(datum, { maxLength: 12 }), (data) => {
      const axes = Axis.gather(data);
      assert.deepEqual(new Set(axes.flatMap((axis) => axis.data)), new Set(data));
      assert.equal(axes.flatMap((axis) => axis.data).length, data.length);
      for (const [at, axis] of axes.entries()) {
        assert.ok(fits(axis.data));
        assert.deepEqual(
          axis.data,
          data.filter((one) => axis.data.includes(one)),
        );
        // Two axes stand apart only because not all numbers of their measure could share one.
        for (const other of axes.slice(at + 1)) {
          if (!sameMeasure(axis.data[0], other.data[0])) continue;
          assert.ok(!fits(data.filter((one) => sameMeasure(one, axis.data[0]))));
          assert.notEqual(axis.data[0].of, other.data[0].of);
        }
      }
    }),
  );
});

test('a pass rate never shares an axis with a share of workers, nor a training plan with a settlement task', () => {
  const share = { kind: 'ratio', unit: '%', unitPrinted: true, period: null } as const;
  const [rate, workers] = [
    sampleDatum({ of: '培训合格率', measure: share, value: 90 }),
    sampleDatum({ of: '技能人才占就业人员', measure: share, value: 25 }),
  ];
  assert.throws(() => Axis.of(rate, workers), MixedAxisError);
  const elsewhere = sampleDatum({ of: '培训计划', source: { ...sampleDatum().source, document: 'qizhou-2020' } });
  assert.throws(() => Axis.of(sampleDatum({ of: '入户任务' }), elsewhere), MixedAxisError);
  assert.equal(Axis.gather([rate, workers]).length, 2);
  assert.equal(
    Axis.of(sampleDatum({ of: '入户任务' }), sampleDatum({ of: '其中技师' })).data.length,
    2,
    'of one document',
  );
});

test('a percentage is drawn against the whole, other numbers against the largest', () => {
  const share = { kind: 'ratio', unit: '%', unitPrinted: true, period: null } as const;
  assert.equal(Axis.of(sampleDatum({ measure: share, value: 35 })).end, 100);
  assert.equal(Axis.of(sampleDatum({ value: 3 }), sampleDatum({ value: 9 })).end, 9);
  assert.equal(Axis.of(sampleDatum({ value: 2, upTo: 3 })).end, 3);
});

test('a lone number has no length, unless it is a share of a whole', () => {
  assert.equal(Axis.of(sampleDatum()).isComparable, false);
  assert.equal(Axis.of(sampleDatum(), sampleDatum()).isComparable, true);
  assert.equal(
    Axis.of(sampleDatum({ measure: { kind: 'ratio', unit: '%', unitPrinted: true, period: null } })).isComparable,
    true,
  );
  assert.equal(
    Axis.of(sampleDatum({ measure: { kind: 'ratio', unit: '个百分点', unitPrinted: true, period: null } }))
      .isComparable,
    false,
  );
});
