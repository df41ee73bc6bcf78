/** Sums made by hand from originals, `tests/reckonings/<schedule>.yaml`, held against the schedules that are published. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, test } from 'node:test';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Fraction } from '../../src/eligibility/points/fraction.ts';
import type { PointsAnswers } from '../../src/eligibility/points/points-answer.ts';
import { standingsOf } from '../../src/eligibility/points/points-standing.ts';
import { entryOf } from '../../src/library/library.ts';
import type { PointsFact } from '../../src/schema/points-schedule.ts';
import { library } from './content-rules.ts';

const FOLDER = join(import.meta.dirname, '../reckonings');

const reckoningsSchema = z
  .array(
    z.strictObject({
      /** What is counted, in the words of whoever reckoned. */
      who: z.string(),
      /** What somebody has; null is 不知道. */
      answers: z.record(z.string(), z.union([z.number(), z.string(), z.boolean(), z.null()])),
      /** Each total, lowest to highest, and how it stands to its line; totals apart by “；”. */
      comes: z.string(),
      vetoed: z.array(z.string()).default([]),
    }),
  )
  .min(20);

const shown = ({ top, bottom }: Fraction) => (bottom === 1 ? `${top}` : `${top}/${bottom}`);

/** What a fact is for somebody who has nothing of it. */
function nothingOf(fact: PointsFact) {
  if (fact.kind === 'number') return fact.minimum;
  if (fact.kind === 'yes') return false;
  return fact.kind === 'list' ? [] : (fact.options[0]?.id ?? null);
}

const found = globSync('*.yaml', { cwd: FOLDER }).sort();
assert.ok(found.length > 0);

for (const file of found) {
  const schedule = entryOf(library.points, basename(file, '.yaml'));
  const nothing = Object.fromEntries(schedule.facts.map((fact) => [fact.id, nothingOf(fact)]));
  describe(schedule.title.quote, () => {
    for (const { who, answers, comes, vetoed } of reckoningsSchema.parse(
      parse(readFileSync(join(FOLDER, file), 'utf8')),
    )) {
      test(who, () => {
        for (const id of Object.keys(answers)) assert.ok(Object.hasOwn(nothing, id), `there is no fact ${id}`);
        const standings = standingsOf(schedule, { ...nothing, ...answers } as PointsAnswers);
        const sums = standings.map(({ total, lowest, highest, line }) => {
          const [least, most] = [shown(lowest), shown(highest)];
          return `${total.name} ${least === most ? least : `${least}..${most}`} ${line}`;
        });
        assert.equal(sums.join('；'), comes);
        assert.deepEqual(
          standings.flatMap((standing) => standing.vetoed),
          vetoed,
        );
      });
    }
  });
}
