import { writeFragment } from '../eligibility/share-link.ts';
import { address } from './address.ts';
import { siteRuleParts } from './rule-parts.ts';

/**
 * Address of the quiz, already set to a place and to what holds in the whole country; undefined for a place of which it
 * knows no rules.
 */
export async function quizFor(place: string): Promise<string | undefined> {
  const { frame, parts } = await siteRuleParts();
  if (!parts.get(place)?.rules.length) return undefined;
  const places = [...new Set([place, ...(frame.country === null ? [] : [frame.country])])];
  return `${address.eligibility}#${writeFragment({ places, topics: [], day: null, answers: {} }, '')}`;
}
