import { isContext } from '../schema/context-place.ts';
import type { Place } from '../schema/place.ts';
import { countiesNamed } from './counties-named.ts';
import type { Division } from './division.ts';
import { nameWithoutProvince } from './name-without-province.ts';
import { PIECES, type PieceRow, pieceOf } from './piece.ts';

/** What is held, as far as the list of divisions is concerned. */
export interface HeldPlaces {
  places: readonly Place[];
  /** Ids of the places of which documents are held. */
  held: ReadonlySet<string>;
}

/**
 * The list of all names that a person may give for where they are, in pieces: by the number of the piece.
 * @param others names of functional areas that people give and of which nothing is held
 */
export function makePieces(
  { places, held }: HeldPlaces,
  divisions: readonly Division[],
  others: readonly string[],
): PieceRow[][] {
  const byCode = new Map(divisions.map((division) => [division.code, division]));
  const placeOfCode = new Map(places.flatMap(({ id, code }) => (code && held.has(id) ? [[code, id] as const] : [])));
  const around = (division: Division): Division[] => {
    const outer = division.within === null ? undefined : byCode.get(division.within);
    return outer ? [division, ...around(outer)] : [division];
  };
  const areaOf = new Map<string, string>();
  for (const { id, liesOn } of places) {
    if (!held.has(id)) continue;
    for (const name of liesOn ?? []) {
      for (const county of countiesNamed(name, divisions)) {
        // Who gives the city's name alone may be in the area as well.
        for (const { code, level } of around(county)) if (level !== 'province') areaOf.set(code, id);
      }
    }
  }
  const isWithin = (place: Place, outer: string): boolean => {
    const parent = places.find(({ id }) => id === place.within);
    return parent !== undefined && (parent.code === outer || isWithin(parent, outer));
  };
  const placeById = new Map(places.map((place) => [place.id, place]));
  /** The names of those of some ids that are places, in order. */
  const named = (...ids: readonly (string | null)[]) =>
    ids.flatMap((id) => {
      const place = id === null ? undefined : placeById.get(id);
      return place ? [nameWithoutProvince(place)] : [];
    });
  const rows: PieceRow[] = divisions.map((division) => {
    const chain = around(division);
    const outer = (level: Division['level']) =>
      chain.find((one) => one !== division && one.level === level)?.name ?? '';
    const place = chain.map(({ code }) => placeOfCode.get(code)).find((id) => id !== undefined) ?? null;
    const inside =
      division.level === 'province'
        ? places.filter((one) => held.has(one.id) && isWithin(one, division.code)).map(({ id }) => id)
        : [];
    const area = areaOf.get(division.code) ?? null;
    const names = named(place, area, ...inside);
    return shortened([division.name, outer('city'), outer('province'), place, area, inside, names]);
  });
  // Places that the list of divisions lacks: functional areas.
  for (const place of places) {
    const isListed = isContext(place) || byCode.has(place.code ?? '');
    if (isListed || !held.has(place.id)) continue;
    const province = places.find(({ id }) => id === place.within);
    rows.push(shortened([place.shortName, '', province?.name ?? '', place.id, null, [], named(place.id)]));
  }
  for (const name of others) rows.push([name]);
  const pieces = Array.from({ length: PIECES }, (): PieceRow[] => []);
  for (const row of rows) pieces[pieceOf(row[0])]?.push(row);
  return pieces;
}

/** A row without what is empty at its end. */
function shortened(row: Required<PieceRow>): PieceRow {
  let length: number = row.length;
  while (row[length - 1] === null || row[length - 1]?.length === 0) length -= 1;
  return row.slice(0, length) as unknown as PieceRow;
}
