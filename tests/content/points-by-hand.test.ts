/**
 * People reckoned by hand from the originals, every point with its clause, held against what the engine says of the schedules
 * that are published. The sums of the hand are checked, too, and that a clause brings no more than it is named for.
 */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { parse } from 'yaml';
import { z } from 'zod';
import { contentFiles } from '../../src/commands/content-files.ts';
import type { Fraction } from '../../src/eligibility/points/fraction.ts';
import type { PointsAnswers } from '../../src/eligibility/points/points-answer.ts';
import { standingsOf } from '../../src/eligibility/points/points-standing.ts';
import { readLibrary } from '../../src/library/read-library.ts';
import type { PointsSchedule } from '../../src/schema/points-schedule.ts';

const FOLDER = join(import.meta.dirname, '../points-by-hand');

/** Points, or the lowest and the highest where words allow several readings. */
const spanSchema = z.union([z.number(), z.tuple([z.number(), z.number()])]);
type Span = z.infer<typeof spanSchema>;

const byHandSchema = z.strictObject({
  schedule: z.string(),
  people: z
    .array(
      z.strictObject({
        who: z.string(),
        /** What somebody has; all else is nothing. */
        answers: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
        parts: z.array(z.strictObject({ clause: z.string(), points: spanSchema, in: z.array(z.string()).optional() })),
        comesTo: z.record(z.string(), spanSchema),
        /** Totals that something shuts out of, whatever the points. */
        shutOut: z.array(z.string()).default([]),
      }),
    )
    .min(1),
});

const low = (span: Span) => (typeof span === 'number' ? span : span[0]);
const high = (span: Span) => (typeof span === 'number' ? span : span[1]);
const decimal = ({ top, bottom }: Fraction) => top / bottom;
/** Sums of tenths, without what a machine adds to them. */
const rounded = (points: number) => Math.round(points * 1000) / 1000;

/** Answers of somebody who has nothing but what is said. */
function nothingBut(schedule: PointsSchedule, answers: PointsAnswers): PointsAnswers {
  const nothing = schedule.facts.map((fact) => {
    const none = { number: () => (fact.kind === 'number' ? fact.minimum : null), yes: () => false, list: () => [] };
    return [fact.id, fact.kind === 'one' ? (fact.options[0]?.id ?? null) : none[fact.kind]()] as const;
  });
  return { ...Object.fromEntries(nothing), ...answers };
}

const { library } = readLibrary(contentFiles());

for (const file of globSync('*.yaml', { cwd: FOLDER }).sort()) {
  const { schedule: id, people } = byHandSchema.parse(parse(readFileSync(join(FOLDER, file), 'utf8')));
  describe(`reckoned by hand: ${id}`, () => {
    const schedule = library.points.find((one) => one.id === id);
    const policy = library.policies.find((one) => one.id === id);
    assert.ok(schedule && policy, `${file} is of a schedule that is published`);
    const clauses = policy.clauses.map(({ locator }) => locator);

    for (const { who, answers, parts, comesTo, shutOut } of people) {
      test(who, () => {
        for (const { clause } of parts) assert.ok(clauses.includes(clause), `${clause} is a clause`);
        assert.deepEqual(Object.keys(comesTo).sort(), schedule.totals.map((total) => total.id).sort());
        for (const fact of Object.keys(answers))
          assert.ok(
            schedule.facts.some((one) => one.id === fact),
            fact,
          );
        const standings = standingsOf(schedule, nothingBut(schedule, answers));
        for (const { total, lowest, highest, vetoed } of standings) {
          const counted = parts.filter((part) => part.in?.includes(total.id) ?? true).map(({ points }) => points);
          const span = comesTo[total.id] ?? Number.NaN;
          const added = [low, high].map((end) => rounded(counted.map(end).reduce((sum, points) => sum + points, 0)));
          assert.deepEqual(added, [low(span), high(span)], `the parts of ${total.name} add up`);
          assert.deepEqual([decimal(lowest), decimal(highest)], added, total.name);
          assert.equal(vetoed.length > 0, shutOut.includes(total.id), `${total.name}: shut out`);
        }
      });
    }
  });
}
