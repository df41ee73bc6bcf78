import type { Library } from '../library/library.ts';
import { LONGEST_LIST } from '../permalinks/list-pages.ts';
import { isContext } from '../schema/context-place.ts';
import type { Place } from '../schema/place.ts';

/** A province, or the country, with what is held of it and within it. */
export interface Region {
  place: Place;
  /** Places within it, itself apart, of which documents are held. */
  held: number;
  /** Documents of it and of the places within it. */
  documents: number;
}

/** True where the places are too many to stand in one list: they are then found by province. */
export const areManyPlaces = ({ places }: Library): boolean => places.length > LONGEST_LIST.places;

/** What a region's own table lists: the region, and the places in it that are no regions themselves. */
export function placesOfRegion({ places }: Library, region: string): Place[] {
  const regionOf = regionsAmong(places);
  return places.filter((place) => regionOf(place).id === region);
}

const isRegion = (place: Place) => isContext(place) || place.level === 'province';

/** Makes what tells the region that a place is of: itself, or the nearest around it; the outermost where none is. */
export function regionsAmong(places: readonly Place[]): (place: Place) => Place {
  const byId = new Map(places.map((place) => [place.id, place]));
  const regionOf = (place: Place): Place => {
    const outer = place.within === null ? undefined : byId.get(place.within);
    return isRegion(place) || !outer ? place : regionOf(outer);
  };
  return regionOf;
}

/** The country and its provinces, in the order of the library, with sums over what lies in each. Linear. */
export function regionsOf({ places, policies }: Library): Region[] {
  const regionOf = regionsAmong(places);
  const documents = new Map<string, number>();
  for (const { place } of policies) documents.set(place, (documents.get(place) ?? 0) + 1);
  const regions = new Map(
    places.filter(isRegion).map((place): [string, Region] => [place.id, { place, held: 0, documents: 0 }]),
  );
  for (const place of places) {
    const region = regions.get(regionOf(place).id);
    const own = documents.get(place.id) ?? 0;
    if (!region || own === 0) continue;
    region.documents += own;
    if (region.place !== place) region.held += 1;
  }
  return [...regions.values()];
}
