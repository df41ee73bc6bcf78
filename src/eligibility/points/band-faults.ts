import type { PointsSchedule } from '../../schema/points-schedule.ts';
import type { Score } from '../../schema/points-score.ts';
import { isWithin } from './count-points.ts';
import { type ChosenReadings, endsOf } from './plain-score.ts';
import { readingsIn, waysToRead } from './readings-of.ts';

/**
 * A number between the first and the last of some bands that lies in none of them, or in several; of bands of age, the age that the last
 * one ends at: everybody gets there, and is to be told that nothing is written beyond it.
 */
export interface BandFault {
  readonly item: string;
  readonly kind: 'gap' | 'overlap' | 'end';
  readonly at: number;
  /** The readings under which it is so. */
  readonly readings: ChosenReadings;
  /** What the schedule says of the gap; undefined where nothing is said. */
  readonly said: string | undefined;
}

/** Every gap and overlap of bands, at the numbers that a fact can be, one for each stretch, under each reading. */
export function bandFaults(schedule: PointsSchedule): BandFault[] {
  return schedule.groups
    .flatMap(({ items }) => items)
    .flatMap((item) =>
      bandsIn(item.score, []).flatMap(({ score, facts }) =>
        waysToRead(schedule, readingsIn(score.bands, schedule)).flatMap((readings) =>
          [...faultsOf(score, finestOf(schedule, facts), readings), ...endOf(score, schedule, facts)].map(
            (fault): BandFault => ({
              ...fault,
              item: item.id,
              readings,
              said: fault.kind === 'overlap' ? undefined : saidOf(score.gaps, fault),
            }),
          ),
        ),
      ),
    );
}

type Bands = Extract<Score, { kind: 'bands' }>;

function faultsOf({ bands }: Bands, finest: number, readings: ChosenReadings): Pick<BandFault, 'kind' | 'at'>[] {
  const ends = bands.map((band) => endsOf(band, readings));
  const edges = ends.flatMap(({ from, to }) => [from, to]).filter(Number.isFinite);
  const lowest = Math.min(...ends.map(({ from }) => from));
  const highest = Math.max(...ends.map(({ to }) => to));
  // Just below an edge, the edge, and just above it: between edges nothing changes.
  const near = [...new Set(edges.flatMap((edge) => [edge - finest, edge, edge + finest]))].sort((a, b) => a - b);
  const inside = near.filter((at) => at > lowest && at < highest);
  const found = inside.map((at) => ({ at, count: ends.filter((one) => isWithin(at, one)).length }));
  return found.flatMap(({ at, count }, place) => {
    const kind = count === 0 ? 'gap' : count > 1 ? 'overlap' : undefined;
    const before = found[place - 1];
    const goesOn =
      before !== undefined && (before.count === 0 ? 'gap' : before.count > 1 ? 'overlap' : undefined) === kind;
    return kind && !goesOn ? [{ kind, at } as const] : [];
  });
}

/** What is said of a gap; of an end only where its age is named, or the last year of age before it: bands to 35 go on to the 36th birthday. */
const saidOf = (gaps: string | undefined, { kind, at }: Pick<BandFault, 'kind' | 'at'>) =>
  kind === 'end' && ![at, at - 1].some((age) => gaps?.includes(`${age}`)) ? undefined : gaps;

/** Where bands of age end. */
function endOf(
  { bands }: Bands,
  { facts: all }: PointsSchedule,
  facts: readonly string[],
): Pick<BandFault, 'kind' | 'at'>[] {
  const isOfAge = all.some((fact) => fact.kind === 'number' && fact.unit === '周岁' && facts.includes(fact.id));
  const last = Math.max(...bands.map(({ to = Number.POSITIVE_INFINITY }) => to));
  return isOfAge && Number.isFinite(last) ? [{ kind: 'end', at: last }] : [];
}

function finestOf(schedule: PointsSchedule, facts: readonly string[]): number {
  const of = schedule.facts.flatMap((fact) => (fact.kind === 'number' && facts.includes(fact.id) ? [fact.finest] : []));
  return Math.min(1, ...of);
}

/** Every set of bands in a score, with the facts that they look at. */
function bandsIn(score: Score, each: readonly string[]): { score: Bands; facts: readonly string[] }[] {
  switch (score.kind) {
    case 'bands':
      return [
        { score, facts: score.added.flatMap((fact) => (fact === '*' ? each : [fact])) },
        ...score.bands.flatMap((band) => bandsIn(band.score, each)),
      ];
    case 'sum':
    case 'highest':
    case 'chosen':
      return score.of.flatMap((part) => bandsIn(part, each));
    case 'each':
      return bandsIn(score.score, score.facts);
    case 'when':
    case 'limited':
      return bandsIn(score.score, each);
    case 'by-reading':
      return Object.values(score.of).flatMap((part) => bandsIn(part, each));
    default:
      return [];
  }
}
