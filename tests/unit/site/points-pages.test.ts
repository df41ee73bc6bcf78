import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Library } from '../../../src/library/library.ts';
import { LONGEST_LIST, listPageAddress } from '../../../src/permalinks/list-pages.ts';
import { POINTS_LIST, pointsPages, regionsOnPages } from '../../../src/site/points-pages.ts';

const never = () => false;
const PROVINCES = ['guangdong', 'gansu', 'shandong'];

/** A library of so many schedules, each of a city of its own; cities lie in the provinces by turns. */
function libraryOf(schedules: number): Library {
  const cities = Array.from({ length: schedules }, (_, at) => ({ id: `city-${at}`, within: PROVINCES[at % 3] }));
  const provinces = PROVINCES.map((id) => ({ id, level: 'province', within: 'china' }));
  const country = { id: 'china', level: 'country', within: null };
  return {
    places: [country, ...provinces, ...cities],
    policies: cities.map(({ id }) => ({ id: `of-${id}`, place: id })),
    points: cities.map(({ id }) => ({ id: `of-${id}` })),
  } as unknown as Library;
}

test('no page of schedules holds more than its size, however many there are, and each schedule stands once', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 300 }), (count) => {
      const library = libraryOf(count);
      const pages = pointsPages(library, never);
      for (const page of pages) assert.ok(page.length <= LONGEST_LIST.schedules);
      assert.deepEqual(
        pages.flatMap((page) => page.map(({ schedule }) => schedule.id)),
        library.points.map(({ id }) => id),
      );
    }),
  );
});

test('a schedule that was published on the first page stays there, whatever comes before it', () => {
  const library = libraryOf(100);
  const [first = []] = pointsPages(library, (address) => address === `${listPageAddress(POINTS_LIST, 1)}#of-city-70`);
  assert.ok(first.some(({ schedule }) => schedule.id === 'of-city-70'));
});

test('every province is named once, with every page that has a schedule of its places, and no other', () => {
  const library = libraryOf(24);
  const pages = pointsPages(library, never);
  assert.deepEqual(
    regionsOnPages(library, pages).map(({ region, pages: on }) => [region.id, on]),
    PROVINCES.map((id) => [id, [1, 2, 3, 4]]),
  );
  const two = libraryOf(2);
  assert.deepEqual(
    regionsOnPages(two, pointsPages(two, never)).map(({ region, pages: on }) => [region.id, on]),
    [
      ['guangdong', [1]],
      ['gansu', [1]],
    ],
  );
});
