import { pinyin } from 'pinyin-pro';
import type { Draft } from '../draft/draft.ts';
import { type Division, shortNameOf } from '../places/division.ts';
import type { Place } from '../schema/place.ts';
import { UNDECIDED_ID } from '../schema/undecided.ts';

/**
 * Id of the place that an original is made for: that of a place which is held, by the file's name or by who issued it; else
 * what the file's name has before its year, as ids of documents do; else one made from the name of the division that issuer or
 * title begins with.
 */
export function placeOfOriginal(
  id: string,
  { identity }: Pick<Draft, 'identity'>,
  places: readonly Place[],
  divisions: readonly Division[],
): string {
  const begins = beginningOf(identity);
  const ofFile = places.filter((place) => id.startsWith(`${place.id}-`)).sort((a, b) => b.id.length - a.id.length)[0];
  if (ofFile) return ofFile.id;
  const held = places
    .filter(({ name, shortName, level }) => level !== 'country' && (begins(name) || begins(shortName)))
    .sort((a, b) => b.shortName.length - a.shortName.length)[0];
  const division = divisionOfOriginal({ identity }, divisions);
  if (held && (!division || held.name.length >= division.name.length || held.name.startsWith(division.name)))
    return held.id;
  const country = places.find(({ level }) => level === 'country');
  if (country && /^(?:national|china)-/.test(id)) return country.id;
  const before = /^([a-z][a-z-]*?)-(?:19|20)\d\d(?:-|$)/.exec(id)?.[1];
  if (before !== undefined) return before;
  if (division)
    return (
      pinyin(shortNameOf(division.name), { toneType: 'none', type: 'array' })
        .join('')
        .replace(/[^a-z0-9]/g, '') || UNDECIDED_ID
    );
  return UNDECIDED_ID;
}

/** The division whose name issuer or title of an original begins with: the smallest; undefined where none does. */
export function divisionOfOriginal(
  { identity }: Pick<Draft, 'identity'>,
  divisions: readonly Division[],
): Division | undefined {
  const begins = beginningOf(identity);
  return divisions
    .filter(({ name }) => begins(name) || (shortNameOf(name).length > 1 && begins(`${shortNameOf(name)}市`)))
    .sort((a, b) => b.name.length - a.name.length)[0];
}

/** Whether issuer or title begins with a name. */
function beginningOf({ issuer, title }: Draft['identity']): (name: string) => boolean {
  const named = [issuer?.value, title?.value].filter((name) => name !== undefined);
  return (name) => named.some((text) => text.startsWith(name));
}
