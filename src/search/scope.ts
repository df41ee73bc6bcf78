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
  /** Ids of the places whose items may answer: those held, or the country where a subject is asked of places of which nothing is held. */
  scope: string[];
  /** Ids of places that are easily mistaken for one named on its own. */
  beside: string[];
}

/** True where a subject is asked of places of which nothing is held: the country's items are what there is. */
export const isForCountry = ({ held, scope }: Pick<PlacesMeant, 'held' | 'scope'>): boolean =>
  held.length === 0 && scope.length > 0;

/** Works out which places a query means. All lists are empty where it names none. */
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
  const isNoneHeld = held.length === 0 && missing.length > 0 && terms.length > 0;
  const instead = isNoneHeld ? lexicon.places.filter((place) => isCountry(place) && place.documents > 0) : [];
  return { held: [...new Set(held)], missing, scope: [...new Set(held), ...instead.map(({ id }) => id)], beside };
}
