import { writeFragment } from '../eligibility/share-link.ts';
import { address } from './address.ts';
import { siteRuleParts } from './rule-parts.ts';

/**
 * Address of the quiz, already set to a place; undefined for a place of which it knows no rules. What the whole country's documents
 * write is offered with the result: asked at once, it would ask of everybody twice as much.
 */
export async function quizFor(place: string): Promise<string | undefined> {
  const { parts } = await siteRuleParts();
  if (!parts.get(place)?.rules.length) return undefined;
  return `${address.eligibility}#${writeFragment({ places: [place], topics: [], day: null, answers: {} }, '')}`;
}
