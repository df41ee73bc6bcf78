import { entryOf, type Library } from '../library/library.ts';
import { LONGEST_LIST, pagesOfList } from '../permalinks/list-pages.ts';
import type { Place } from '../schema/place.ts';
import type { PointsSchedule } from '../schema/points-schedule.ts';
import type { Policy } from '../schema/policy-body.ts';
import { regionsAmong } from './held-places.ts';

/** The address, below the site's root, of the schedules side by side. */
export const POINTS_LIST = '/points/';

/** A schedule with its document. */
export interface HeldSchedule {
  schedule: PointsSchedule;
  policy: Policy;
}

/** Schedules with their documents, in the order of the places. */
function heldSchedules({ points, policies, places }: Library): HeldSchedule[] {
  const orderOf = new Map(places.map(({ id }, at) => [id, at]));
  return points
    .flatMap((schedule) => {
      const policy = policies.find(({ id }) => id === schedule.id);
      return policy ? [{ schedule, policy }] : [];
    })
    .sort((a, b) => (orderOf.get(a.policy.place) ?? 0) - (orderOf.get(b.policy.place) ?? 0));
}

/** The pages of the schedules side by side, in the order of the places; what was published on a page stays there. */
export const pointsPages = (library: Library, wasAt: (address: string) => boolean): HeldSchedule[][] =>
  pagesOfList(POINTS_LIST, heldSchedules(library), LONGEST_LIST.schedules, ({ schedule }) => schedule.id, wasAt);

/** A province, or the country, with the numbers of the pages on which schedules of its places stand. */
export interface RegionOnPages {
  region: Place;
  pages: number[];
}

/** Where to find a province's schedules, in the order of the places. As many as there are provinces. */
export function regionsOnPages({ places }: Library, pages: readonly (readonly HeldSchedule[])[]): RegionOnPages[] {
  const regionOf = regionsAmong(places);
  const found = new Map<Place, Set<number>>();
  for (const [at, schedules] of pages.entries())
    for (const { policy } of schedules) {
      const region = regionOf(entryOf(places, policy.place));
      found.set(region, (found.get(region) ?? new Set()).add(at + 1));
    }
  return places.flatMap((region) => {
    const on = found.get(region);
    return on ? [{ region, pages: [...on] }] : [];
  });
}
