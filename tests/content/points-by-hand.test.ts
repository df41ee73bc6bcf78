/**
 * People reckoned by hand from the originals, every point with its clause, held against what the engine says of the schedules
 * that are published: by people who knew the schedule's data, and by a reader who saw the original alone. The sums of the hand are
 * checked, too, and that they stand to the line as the hand says.
 */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { parse } from 'yaml';
import { z } from 'zod';
import {
  compareFractions,
  type Fraction,
  fraction,
  NOTHING,
  ofDecimal,
  plus,
} from '../../src/eligibility/points/fraction.ts';
import { totalStatuses } from '../../src/eligibility/points/points-status.ts';
import { entryOf } from '../../src/library/library.ts';
import { nothingBut, withListsHeld } from '../points-people.ts';
import { library } from './content-rules.ts';

const FOLDER = join(import.meta.dirname, '../points-by-hand');

/** The ends of the names of the files: whose hand it was. */
const HANDS = ['.yaml', '-by-a-stranger.yaml'] as const;

/** Points as a hand writes them: 30, 7.5, or 20/3 where they are shared. */
const pointsSchema = z.union([
  z.number().transform(ofDecimal),
  z
    .string()
    .regex(/^-?\d+\/[1-9]\d*$/)
    .transform((written) => {
      const [top, bottom] = written.split('/').map(Number);
      return fraction(top ?? Number.NaN, bottom);
    }),
]);

/** The lowest and the highest, where words or lists allow several; else the same twice. */
const spanSchema = z.union([
  pointsSchema.transform((points) => [points, points] as const),
  z.tuple([pointsSchema, pointsSchema]).readonly(),
]);

const byHandSchema = z.strictObject({
  schedule: z.string(),
  /** Whether the hand took the person's word for what a list settles that is not held. */
  listsSupposed: z.boolean().default(false),
  /** The line of each total that has one, as the original prints it. */
  lines: z.record(z.string(), pointsSchema),
  people: z
    .array(
      z.strictObject({
        who: z.string(),
        /** The person as the hand made them up, in words. */
        facts: z.string().optional(),
        /** What somebody has; null is 不知道, and what is not said is nothing. */
        answers: z.record(
          z.string(),
          z.union([
            z.string(),
            z.number(),
            z.boolean(),
            z.null(),
            z.array(z.strictObject({ people: z.number(), first: z.boolean() })),
          ]),
        ),
        parts: z.array(z.strictObject({ clause: z.string(), points: spanSchema, in: z.array(z.string()).optional() })),
        comesTo: z.record(z.string(), spanSchema),
        /** How each total with a line stands to it; what shuts out is no part of it. */
        stands: z.record(z.string(), z.enum(['reached', 'out-of-reach', 'open', 'readings-differ', 'list-not-held'])),
        /** Totals that something shuts out of, whatever the points. */
        shutOut: z.array(z.string()).default([]),
      }),
    )
    .min(20),
});

/** What the sum alone says of a line: whoever stands between has a reason that the hand names. */
function bySum(
  [lowest, highest]: readonly [Fraction, Fraction],
  line: Fraction,
): 'reached' | 'out-of-reach' | 'between' {
  if (compareFractions(lowest, line) >= 0) return 'reached';
  return compareFractions(highest, line) < 0 ? 'out-of-reach' : 'between';
}

const files = globSync('*.yaml', { cwd: FOLDER }).sort();

test('every schedule that is published is reckoned by both hands', () => {
  assert.deepEqual(files, library.points.flatMap(({ id }) => HANDS.map((hand) => `${id}${hand}`)).sort());
});

for (const file of files) {
  const byHand = byHandSchema.parse(parse(readFileSync(join(FOLDER, file), 'utf8')));
  const { schedule: id, listsSupposed, lines, people } = byHand;
  describe(`reckoned by hand: ${file}`, () => {
    assert.ok(HANDS.some((hand) => `${id}${hand}` === file));
    const published = entryOf(library.points, id);
    const schedule = listsSupposed ? withListsHeld(published) : published;
    const clauses = entryOf(library.policies, id).clauses.map(({ locator }) => locator);
    const withLine = schedule.totals.flatMap(({ id: total, line }) => (line ? [[total, ofDecimal(line.points)]] : []));

    test('the lines are those of the original', () => {
      assert.deepEqual(lines, Object.fromEntries(withLine));
    });

    for (const { who, answers, parts, comesTo, stands, shutOut } of people) {
      test(who, () => {
        for (const { clause } of parts) assert.ok(clauses.includes(clause), `${clause} is a clause`);
        const totals = schedule.totals.map((total) => total.id);
        assert.deepEqual(Object.keys(comesTo).sort(), totals.toSorted());
        assert.deepEqual(Object.keys(stands).sort(), Object.keys(lines).sort());
        for (const named of [...shutOut, ...parts.flatMap((part) => part.in ?? [])])
          assert.ok(totals.includes(named), `${named} is a total`);
        for (const fact of Object.keys(answers))
          assert.ok(
            schedule.facts.some((one) => one.id === fact),
            `${fact} is a fact`,
          );
        for (const { total, lowest, highest, line, vetoed } of totalStatuses(schedule, nothingBut(schedule, answers))) {
          const counted = parts.filter((part) => part.in?.includes(total.id) ?? true).map(({ points }) => points);
          const added = [
            counted.map(([least]) => least).reduce(plus, NOTHING),
            counted.map(([, most]) => most).reduce(plus, NOTHING),
          ] as const;
          assert.deepEqual(added, comesTo[total.id], `the parts of ${total.name} add up`);
          assert.deepEqual([lowest, highest], added, total.name);
          assert.equal(line, stands[total.id] ?? 'no-line', `${total.name}: how it stands to its line`);
          const printed = lines[total.id];
          const summed = printed ? bySum(added, printed) : 'between';
          if (summed !== 'between') assert.equal(stands[total.id], summed, `${total.name}: what the sum says`);
          assert.equal(vetoed.length > 0, shutOut.includes(total.id), `${total.name}: shut out`);
        }
        // What a list settles that is not held stays open as published: the hand's points lie within.
        for (const { total, lowest, highest } of totalStatuses(published, nothingBut(published, answers))) {
          const [least, most] = comesTo[total.id] ?? assert.fail(`${total.name} is reckoned`);
          assert.ok(compareFractions(lowest, least) <= 0 && compareFractions(most, highest) <= 0, total.name);
        }
      });
    }
  });
}
