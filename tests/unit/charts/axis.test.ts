import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Axis, MixedAxisError } from '../../../src/charts/axis.ts';
import { QUANTITY_KINDS } from '../../../src/schema/quantity.ts';
import { sampleDatum } from './samples.ts';

const measure = fc.record({
  kind: fc.constantFrom(...QUANTITY_KINDS),
  unit: fc.constantFrom('人', '人次', '名', '元', '%'),
  period: fc.constantFrom(null, '2019年', '每年'),
});
const datum = fc
  .record({ measure, value: fc.nat(1_000_000), label: fc.string({ minLength: 1, maxLength: 6 }) })
  .map((given) => sampleDatum(given));

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

test('an axis is made exactly where all numbers measure the same', () => {
  fc.assert(
    fc.property(datum, fc.array(datum, { maxLength: 5 }), (first, others) => {
      const same = others.every(
        (other) =>
          other.measure.kind === first.measure.kind &&
          other.measure.unit === first.measure.unit &&
          other.measure.period === first.measure.period,
      );
      if (same) assert.deepEqual(Axis.of(first, ...others).data, [first, ...others]);
      else assert.throws(() => Axis.of(first, ...others), MixedAxisError);
    }),
  );
});

test('gathering loses no number, keeps their order, and makes one axis a measure', () => {
  fc.assert(
    fc.property(fc.array(datum, { maxLength: 12 }), (data) => {
      const axes = Axis.gather(data);
      const measures = axes.map((axis) => JSON.stringify(axis.measure, ['kind', 'unit', 'period']));
      assert.equal(new Set(measures).size, axes.length);
      for (const axis of axes) {
        const { kind, unit, period } = axis.measure;
        const expected = data.filter(
          (entry) => entry.measure.kind === kind && entry.measure.unit === unit && entry.measure.period === period,
        );
        assert.deepEqual(axis.data, expected);
      }
      assert.equal(axes.flatMap((axis) => axis.data).length, data.length);
    }),
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
