import type { LexiconPlace, PreparedLexicon } from './lexicon.ts';
import type { Understood } from './understand.ts';

/** True for the country: it alone lies within no other place. */
export const isCountry = ({ within }: Pick<LexiconPlace, 'within'>): boolean => within === null;

/** The places that a query means. */
export interface PlacesMeant {
  /** Ids of places with documents: those named, and those within a named place that has none of its own. */
  held: string[];
  /** Names of the places of which no document is held. */
  missing: string[];
  /** Ids of places that are easily mistaken for one named on its own. */
  beside: string[];
}

/** Works out which places a query means. Both lists are empty where it names none. */
export function placesMeant({ places, elsewhere, terms }: Understood, { lexicon }: PreparedLexicon): PlacesMeant {
  const within = (id: string, outer: string): boolean => {
    const parent = lexicon.places.find((place) => place.id === id)?.within ?? null;
    return parent !== null && (parent === outer || within(parent, outer));
  };
  const held: string[] = [];
  const missing = [...elsewhere];
  for (const place of lexicon.places.filter(({ id }) => places.includes(id))) {
    // 国家 is said of anything official; only on its own does it ask for the country's documents.
    if (isCountry(place) && terms.length > 0) continue;
    if (place.documents > 0) held.push(place.id);
    else {
      // 广东清远 names the city; the province only tells where it lies.
      if (places.some((id) => within(id, place.id))) continue;
      missing.push(place.shortName);
      held.push(
        ...lexicon.places.filter(({ id, documents }) => documents > 0 && within(id, place.id)).map(({ id }) => id),
      );
    }
  }
  const named = lexicon.places.filter(({ id }) => terms.length === 0 && held.includes(id));
  const beside = named.flatMap(({ confusable }) => confusable).filter((id) => !held.includes(id));
  return { held: [...new Set(held)], missing, beside };
}
