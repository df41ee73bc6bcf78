import type { PreparedLexicon } from './lexicon.ts';
import type { Reading } from './read-spellings.ts';

/**
 * Replaces names that sound like a place's and are written with other characters: 清源 is read as 清远.
 * Only stretches that are no word of the lexicon should be given to it.
 */
export function readMistypedPlaces(
  text: string,
  { lexicon, syllableOf }: PreparedLexicon,
): { text: string; readings: Reading[] } {
  const readings: Reading[] = [];
  let read = text;
  for (const place of lexicon.places.filter(({ documents }) => documents > 0)) {
    const length = place.syllables.length;
    for (let at = 0; at + length <= read.length; at += 1) {
      const typed = read.slice(at, at + length);
      const sounds = [...typed].every((character, index) => syllableOf.get(character) === place.syllables[index]);
      if (!sounds || typed === place.shortName) continue;
      readings.push({ typed, read: place.shortName });
      read = read.slice(0, at) + place.shortName + read.slice(at + length);
    }
  }
  return { text: read, readings };
}
