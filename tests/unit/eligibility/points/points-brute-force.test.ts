/** The engine against every completion and every reading, over small domains of the five forms. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { decidingFacts } from '../../../../src/eligibility/points/deciding-facts.ts';
import type { Fraction } from '../../../../src/eligibility/points/fraction.ts';
import { totalStatuses, truthOfTotal } from '../../../../src/eligibility/points/points-status.ts';
import { waysToLine } from '../../../../src/eligibility/points/ways-to-line.ts';
import type { PointsFact } from '../../../../src/schema/points-fact.ts';
import type { PointsSchedule } from '../../../../src/schema/points-schedule.ts';
import { runs } from '../../../depth.ts';
import { FORMS, scheduleNamed } from './schedules.ts';
import { everyCompletion, everyRead, everyValue, type Facts, slowTest, slowTotal } from './slow-points.ts';

const close = (a: number, b: number) => Math.abs(a - b) < 1e-6;
const asNumber = ({ top, bottom }: Fraction) => top / bottom;
const TOLERANCE = 1e-9;

/** As many numbers as a fact can be here. */
const WIDTH = 4;

/** A schedule of which every number can be a few only, somewhere in its range. */
function narrowed(schedule: PointsSchedule, starts: readonly number[]): PointsSchedule {
  const facts = schedule.facts.map((fact, at): PointsFact => {
    if (fact.kind !== 'number') return fact.kind === 'list' ? { ...fact, most: 1, people: 3 } : fact;
    const span = fact.maximum - fact.minimum;
    const finest = Math.max(fact.finest, span > 40_000 ? 10_000 : span > 4000 ? 500 : 0);
    const places = Math.floor(span / finest) - WIDTH;
    // Half of the starts lie low, where most steps and bands are.
    const start = starts[at] ?? 0;
    const place = start < 0.5 ? Math.floor(start * Math.min(places, 16)) : Math.floor(start * places);
    const minimum = fact.minimum + Math.max(0, place) * finest;
    const maximum = Math.min(fact.maximum, minimum + (WIDTH - 1) * finest);
    return { ...fact, minimum, maximum, finest: finest as 1 };
  });
  return { ...schedule, facts };
}

const unheldIn = ({ facts }: PointsSchedule) => facts.filter(({ list }) => list?.held === false).map(({ id }) => id);

/** A narrowed schedule with somebody of whom all is known, and the facts that are then hidden. */
const cases = (name: (typeof FORMS)[number], hidden: number) => {
  const schedule = scheduleNamed(name);
  const length = schedule.facts.length;
  const share = fc.double({ min: 0, max: 0.999, noNaN: true });
  return fc
    .record({
      starts: fc.array(share, { minLength: length, maxLength: length }),
      picks: fc.array(share, { minLength: length, maxLength: length }),
      hide: fc.uniqueArray(fc.integer({ min: 0, max: length - 1 }), { maxLength: hidden }),
      line: fc.option(share),
    })
    .map(({ starts, picks, hide, line }) => {
      const small = narrowed(schedule, starts);
      const all: Facts = Object.fromEntries(
        small.facts.map((fact, at) => {
          const values = everyValue(fact);
          return [fact.id, values[Math.floor((picks[at] ?? 0) * values.length)] ?? 0];
        }),
      );
      // What a list settles that is not held is open whatever is answered.
      const known = Object.fromEntries(
        Object.entries(all).filter(([id], at) => !hide.includes(at) && !unheldIn(small).includes(id)),
      );
      return { schedule: line === null ? small : withNearLine(small, known, line), known, all };
    });
};

/** The schedule with its lines moved to where sums lie, so that many cases are near a line. */
function withNearLine(schedule: PointsSchedule, known: Facts, share: number): PointsSchedule {
  const [read = {}] = everyRead(schedule);
  const totals = schedule.totals.map((total) => {
    if (!total.line) return total;
    const sums = everyCompletion(schedule, known).map((one) => slowTotal(schedule, total, one, read));
    const [low, high] = [Math.min(...sums), Math.max(...sums)];
    return { ...total, line: { ...total.line, points: Math.round(low + share * (high - low + 1)) } };
  });
  return { ...schedule, totals };
}

for (const name of FORMS) {
  describe(`points of the form ${name}`, () => {
    test('an interval is the lowest and the highest of all completions, for each total and reading', () => {
      fc.assert(
        fc.property(cases(name, 4), ({ schedule, known }) => {
          const completions = everyCompletion(schedule, known);
          for (const status of totalStatuses(schedule, known)) {
            const { total } = status;
            for (const { readings, interval } of status.read) {
              const sums = completions.map((one) => slowTotal(schedule, total, one, readings));
              assert.ok(close(asNumber(interval.lowest.points), Math.min(...sums)), 'lowest');
              assert.ok(close(asNumber(interval.highest.points), Math.max(...sums)), 'highest');
              for (const end of [interval.lowest, interval.highest]) {
                const there = slowTotal(schedule, total, { ...known, ...end.at } as Facts, readings);
                assert.ok(close(asNumber(end.points), there), 'an end is reached where it is said to be');
              }
            }
            const sums = everyRead(schedule).flatMap((read) =>
              completions.map((one) => slowTotal(schedule, total, one, read)),
            );
            assert.ok(close(asNumber(status.lowest), Math.min(...sums)), 'the lowest of all readings');
            assert.ok(close(asNumber(status.highest), Math.max(...sums)), 'the highest of all readings');
          }
        }),
        { numRuns: runs(40) },
      );
    });

    test('a line is reached where every reading and completion reaches it, and no more is promised than is said', () => {
      fc.assert(
        fc.property(cases(name, 3), ({ schedule, known }) => {
          const completions = everyCompletion(schedule, known);
          for (const status of totalStatuses(schedule, known)) {
            const { total, line } = status;
            if (!total.line) {
              assert.equal(line, 'no-line');
              assert.equal(status.promises, 'nothing');
              continue;
            }
            const points = total.line.points;
            const stateOf = (among: readonly Facts[]) => {
              const perReading = everyRead(schedule).map((read) => {
                const reached = among.map((one) => slowTotal(schedule, total, one, read) >= points - TOLERANCE);
                return reached.every(Boolean) ? 'all' : reached.some(Boolean) ? 'some' : 'none';
              });
              if (perReading.every((one) => one === 'all')) return 'reached';
              if (perReading.every((one) => one === 'none')) return 'out-of-reach';
              return perReading.includes('some') ? 'open' : 'readings-differ';
            };
            const lists = unheldIn(schedule);
            const byList = Map.groupBy(completions, (one) => JSON.stringify(lists.map((id) => one[id])));
            const whole = stateOf(completions);
            const isOfLists = whole === 'open' && [...byList.values()].every((among) => stateOf(among) !== 'open');
            const expected = isOfLists && lists.length > 0 ? 'list-not-held' : whole;
            assert.equal(line, expected);
            const vetoes = schedule.vetoes.filter(({ totals }) => totals.includes(total.id));
            const clear = completions.every((one) => vetoes.every(({ test }) => !slowTest(test, one, {})));
            const ranked = total.opens?.kind === 'ranked';
            assert.equal(status.promises, line === 'reached' && clear ? (ranked ? 'ranked' : 'may-apply') : 'nothing');
            if (truthOfTotal(status) === 'met') assert.ok(clear && expected === 'reached');
          }
        }),
        { numRuns: runs(40) },
      );
    });

    test('exactly the facts are asked that can still decide', () => {
      fc.assert(
        fc.property(cases(name, 3), ({ schedule, known }) => {
          const completions = everyCompletion(schedule, known);
          const decide = new Set<string>();
          for (const total of schedule.totals.filter(({ line }) => line)) {
            const vetoes = schedule.vetoes.filter(({ totals }) => totals.includes(total.id));
            const judges = everyRead(schedule).map(
              (read) => (one: Facts) => slowTotal(schedule, total, one, read) >= (total.line?.points ?? 0) - TOLERANCE,
            );
            for (const judge of [
              ...judges,
              ...vetoes.map(
                ({ test }) =>
                  (one: Facts) =>
                    slowTest(test, one, {}),
              ),
            ]) {
              const judged = completions.map((one) => ({ one, is: judge(one) }));
              for (const { id } of schedule.facts.filter(
                (fact) => known[fact.id] === undefined && fact.list?.held !== false,
              )) {
                const groups = Map.groupBy(judged, ({ one }) => JSON.stringify({ ...one, [id]: null }));
                if ([...groups.values()].some((group) => new Set(group.map(({ is }) => is)).size > 1)) decide.add(id);
              }
            }
          }
          assert.deepEqual(decidingFacts(schedule, known).toSorted(), [...decide].toSorted());
        }),
        { numRuns: runs(40) },
      );
    });

    test('what an item could bring is the most that its changeable facts bring', () => {
      fc.assert(
        fc.property(cases(name, 0), ({ schedule, known }) => {
          // A list brings least where it does not name somebody.
          const all: Facts = { ...known, ...Object.fromEntries(unheldIn(schedule).map((id) => [id, false])) };
          for (const total of schedule.totals.filter(({ line }) => line)) {
            const ways = new Map(waysToLine(schedule, known, total.id).map((way) => [way.item.id, way]));
            for (const item of schedule.groups.flatMap(({ items }) => items)) {
              const text = JSON.stringify(item);
              const free = schedule.facts.filter(
                (fact) =>
                  (fact.changes === 'can-change' || fact.changes === 'later') &&
                  text.includes(`"${fact.id}"`) &&
                  usedIn(item, fact.id),
              );
              if (free.reduce((product, fact) => product * everyValue(fact).length, 1) > 300) continue;
              const rest = Object.fromEntries(
                Object.entries(all).filter(([id]) => !free.some((fact) => fact.id === id)),
              );
              const gains = everyRead(schedule).map((read) => {
                const sums = everyCompletion(schedule, rest).map((one) => slowTotal(schedule, total, one, read));
                return Math.max(...sums) - slowTotal(schedule, total, all, read);
              });
              const counts = schedule.groups.some(
                (group) => group.items.includes(item) && (item.countsIn ?? group.countsIn).includes(total.id),
              );
              const way = ways.get(item.id);
              const most = counts ? Math.max(...gains) : 0;
              assert.ok(close(way ? asNumber(way.brings.most) : 0, most), `${item.id} brings ${most}`);
              if (way) assert.ok(close(asNumber(way.brings.least), Math.min(...gains)), `${item.id} brings at least`);
            }
          }
        }),
        { numRuns: runs(15) },
      );
    });
  });
}

/** Whether an item looks at a fact, by the places where facts are named in what is written. */
function usedIn(item: unknown, fact: string): boolean {
  if (Array.isArray(item)) return item.some((part) => usedIn(part, fact));
  if (typeof item !== 'object' || item === null) return false;
  return Object.entries(item).some(([key, value]) =>
    key === 'added' || key === 'facts'
      ? (value as string[]).includes(fact)
      : key === 'fact' || key === 'list'
        ? value === fact
        : usedIn(value, fact),
  );
}
