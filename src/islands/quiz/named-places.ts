import type { QuizState, Unusable } from '../../eligibility/share-link.ts';
import type { ReadPiece } from '../../places/piece.ts';
import { whereIs } from '../../places/where-is.ts';

/**
 * The names of places that came with a link, as far as the list bears them out: the county of an answer lies in the place that was
 * answered, and of a place that is called not held nothing is held. Whoever wrote the link, no other name is shown.
 */
export async function namesBorneOut(
  { named = {}, answers }: QuizState,
  read: ReadPiece,
): Promise<{ named: Record<string, string>; unusable: Unusable[] }> {
  const borneOut: Record<string, string> = {};
  const unusable: Unusable[] = [];
  for (const [question, name] of Object.entries(named)) {
    const refuse = (why: Unusable['why']) => unusable.push({ part: `in=${question}:${name}`, why });
    try {
      const found = await whereIs(name, read);
      const isOfNone =
        found.kind === 'not-held' ||
        (found.kind === 'several' && found.candidates.every(({ leadsTo }) => leadsTo.kind === 'not-held'));
      const answer = answers[question];
      const isOfAnswer =
        found.kind === 'held' && found.name === name && Array.isArray(answer) && answer[0] === found.place;
      if (question === '' ? isOfNone : isOfAnswer) borneOut[question] = name;
      else refuse('unknown-place');
    } catch (error) {
      console.warn('The list of names did not come:', error);
      refuse('place-not-read');
    }
  }
  return { named: borneOut, unusable };
}
