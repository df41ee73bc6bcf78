import { shortNameOf } from '../places/division.ts';
import type { ReadPiece } from '../places/piece.ts';
import { type NamedPlace, type PlaceMatch, whereIs } from '../places/where-is.ts';
import { isKnown, type QueryTerm } from './query-term.ts';
import type { Understood } from './understand.ts';

/**
 * The same query with words that stand nowhere read as the counties that they name; null where none names one, or the
 * list cannot be had at the moment.
 */
export async function locatePlaces(
  understood: Understood,
  nowhere: readonly QueryTerm[],
  read: ReadPiece,
): Promise<Understood | null> {
  const located: Understood = { ...understood };
  for (const term of nowhere) {
    if (isKnown(term) || term.number !== null || !isSaidOfPlace(term, understood)) continue;
    const named = await whereIs(withKind(term.label, understood.text), read).catch(() => null);
    if (named === null || named.kind === 'unknown') continue;
    const several = named.kind === 'several' ? named.candidates.map(({ leadsTo }) => leadsTo) : [named];
    // 广州白云区: the one within the city that is named.
    const within = several.filter((one) => located.places.includes(placeOf(one) ?? ''));
    const candidates = within.length > 0 ? within : several;
    const held = candidates.flatMap((one) => placeOf(one) ?? []);
    located.places = [...new Set([...located.places, ...held])];
    located.parts = held.length > 0 ? [...located.parts, shortNameOf(term.label)] : located.parts;
    located.elsewhere = [...located.elsewhere, ...missingAmong(named, candidates)];
    located.terms = located.terms.filter((other) => other !== term);
  }
  return located.terms.length < understood.terms.length ? located : null;
}

/** The kind of a place, which is cut off from its name where a dictionary knows the name without it. */
const KIND = /^[市县区旗]/;

/** A name as it was typed, with its kind. */
function withKind(label: string, text: string): string {
  const [kind = ''] = KIND.exec(text.slice(text.indexOf(label) + label.length)) ?? [];
  return label + kind;
}

/** What stands before a place within a question: where one works, goes to, comes from. */
const BEFORE = /(^|[\s,，。;；!！?？在去到从来往])$/;

/** The name of a county with its kind, which is no word: 白云区. */
const WITH_KIND = /^\p{Script=Han}{2,}[市县区旗]$/u;

/**
 * Many short names of places are words as well (平安, 东方, 小店). They are read as places where their kind is typed, where
 * nothing else is, or at the beginning and behind 在 and the like where what else is asked for is known: 昆山落户.
 */
function isSaidOfPlace(term: QueryTerm, { terms, text }: Understood): boolean {
  if (withKind(term.label, text) !== term.label || text === term.label || WITH_KIND.test(term.label)) return true;
  return terms.some(isKnown) && BEFORE.test(text.slice(0, text.indexOf(term.label)));
}

function placeOf(where: PlaceMatch): string | null {
  if (where.kind === 'held') return where.place;
  return where.kind === 'functional-area' ? (where.within ?? where.area) : null;
}

/** Names of the places of which nothing is held, each with what tells it from others. */
function missingAmong(named: NamedPlace, candidates: readonly PlaceMatch[]): string[] {
  const missing = candidates.flatMap((one) => (one.kind === 'not-held' ? [one] : []));
  const [first] = missing;
  if (!first) return [];
  if (candidates.length === 1) return [`${first.province ?? ''}${first.city ?? ''}${first.name}`];
  return [`${named.name}（${missing.map(({ city, province, name }) => city ?? province ?? name).join('、')}）`];
}
