import { shortNameOf } from './division.ts';
import { type PieceRow, pieceOf, type ReadPiece } from './piece.ts';

/** Where a name leads to that one place bears. */
export type PlaceMatch =
  /** It belongs to a place of which documents are held. */
  | { kind: 'held'; name: string; place: string }
  /** It belongs to `within`, and a functional area with documents of its own lies on part of it. */
  | { kind: 'functional-area'; name: string; within: string | null; area: string }
  /** A province: which part of it is meant decides. `own` is its own place if documents are held, `inside` those within it. */
  | { kind: 'province'; name: string; own: string | null; inside: readonly string[] }
  /** Nothing is held of it. City and province are null where it lies in none or is one. */
  | { kind: 'not-held'; name: string; city: string | null; province: string | null };

/** What a name that a person gave for where they are comes to. */
export type NamedPlace =
  | PlaceMatch
  /** Several places bear the name. */
  | { kind: 'several'; name: string; candidates: readonly Candidate[] }
  /** No place of the list bears it. */
  | { kind: 'unknown'; name: string };

/** One of several places of a name. */
export interface Candidate {
  /** With what it lies in, to tell it from the others: 江苏省南京市鼓楼区. */
  name: string;
  leadsTo: PlaceMatch;
}

/** Longest name that is looked up: longer text is none. */
const LONGEST = 30;

/**
 * Finds out where a name is that a person gives for where they are: a county, district, city or province, with or without
 * its kind, alone or behind what it lies in. Reads the pieces of the list in which such names stand, three at most or so.
 * @throws where a piece cannot be read
 * @example await whereIs('英德', read) // { kind: 'held', name: '英德市', place: 'qingyuan' }
 * @example await whereIs('广东英德', read) // the same
 */
export async function whereIs(typed: string, read: ReadPiece): Promise<NamedPlace> {
  const name = normalName(typed);
  const rows = name.length < 2 || name.length > LONGEST ? [] : await rowsNamed(name, read);
  return namedPlace(name, rows);
}

/** Names of the list that begin with what was typed so far, shortest first: what the person may be about to type. */
export async function namesBeginningWith(typed: string, read: ReadPiece, limit: number): Promise<string[]> {
  const name = normalName(typed);
  if (name === '' || name.length > LONGEST) return [];
  const names = (await read(pieceOf(name))).map(([full]) => full).filter((full) => full.startsWith(name));
  return [...new Set(names)].sort((a, b) => a.length - b.length || (a < b ? -1 : 1)).slice(0, limit);
}

/** What was typed, without white space and marks, in common forms. */
function normalName(typed: string): string {
  return typed.normalize('NFKC').replace(/[\s·・,，.。、/／-]+/gu, '');
}

/** The rows that a name means. Names of wider places may stand before it, each of which it must lie in. */
async function rowsNamed(name: string, read: ReadPiece): Promise<PieceRow[]> {
  const rows = await read(pieceOf(name));
  const exact = rows.filter(([full]) => full === name || shortNameOf(full) === name);
  if (exact.length > 0) {
    // The full name of one may be the short name of another: then the full one is meant.
    const full = exact.filter(([own]) => own === name);
    return full.length > 0 ? full : exact;
  }
  for (let length = name.length - 2; length >= 2; length -= 1) {
    const wider = rows.filter(
      ([full]) => full === name.slice(0, length) || shortNameOf(full) === name.slice(0, length),
    );
    if (wider.length === 0) continue;
    const inner = await rowsNamed(name.slice(length), read);
    const within = inner.filter(([, city, province]) => wider.some(([outer]) => outer === city || outer === province));
    if (within.length > 0) return within;
    // Streets and estates are in no list: what stands before them is known all the same.
    const known = wider.filter(([full]) => full === name.slice(0, length) && inner.length === 0);
    if (known.length > 0) return known;
  }
  return [];
}

function namedPlace(name: string, rows: readonly PieceRow[]): NamedPlace {
  // Who gives a city is asked whether its functional area is meant: that is no place of the name besides.
  const besides = rows.filter((row) => !rows.some((other) => other !== row && other[4] && other[4] === row[3]));
  const byCity = new Map<string, PieceRow[]>();
  for (const row of besides) byCity.set(cityOf(row), [...(byCity.get(cityOf(row)) ?? []), row]);
  // A city and a county of that name in it are one answer: the city's.
  const cities = [...byCity.values()].flatMap((same) => (isOneAnswer(same) ? [widest(same)] : same));
  const [first, ...others] = cities;
  if (!first) return { kind: 'unknown', name };
  if (others.length === 0) return leadsTo(first);
  return {
    kind: 'several',
    name,
    candidates: cities.map((row) => ({ name: `${row[2] ?? ''}${row[1] ?? ''}${row[0]}`, leadsTo: leadsTo(row) })),
  };
}

/** The city that a row is of, with its province: that itself where it lies in no other. */
const cityOf = ([name, city, province]: PieceRow) => `${province ?? ''}${city || name}`;

/** Whether documents of the same place are held for all. */
const isOneAnswer = (rows: readonly PieceRow[]) => rows.every((row) => (row[3] ?? null) === (rows[0]?.[3] ?? null));

/** The city itself for several rows of one city, with the functional area on any of them. */
function widest(rows: readonly PieceRow[]): PieceRow {
  const [first = ['']] = rows;
  if (rows.length === 1) return first;
  const [name, city, province, place] = first;
  return [city || name, '', province ?? '', place ?? null, rows.map((row) => row[4]).find(Boolean) ?? null];
}

function leadsTo([name, city, province, place, area, inside]: PieceRow): PlaceMatch {
  if (area) return { kind: 'functional-area', name, within: place ?? null, area };
  if (inside && inside.length > 0) return { kind: 'province', name, own: place ?? null, inside };
  if (place) return { kind: 'held', name, place };
  return { kind: 'not-held', name, city: city || null, province: province || null };
}
