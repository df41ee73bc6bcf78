import type { QuizState, Unusable } from '../../eligibility/share-link.ts';
import type { ReadPiece } from '../../places/piece.ts';
import { type NamedPlace, whereIs } from '../../places/where-is.ts';

/** What the name is of where the person is: `open` as long as it has to be asked which of several places; `none` without one. */
type OwnName = 'held' | 'not-held' | 'open' | 'none';

/**
 * The names of places that came with a link, as far as the list bears them out: the county of an answer lies in the place that was
 * answered; where the person is (`''`) lies in a place that was chosen, or nothing is held of it, or, where none was chosen, it can be
 * several, which `own` tells apart. Whoever wrote the link, no other name is shown.
 */
export async function namesBorneOut(
  { named = {}, answers, places }: QuizState,
  read: ReadPiece,
): Promise<{ named: Record<string, string>; own: OwnName; unusable: Unusable[] }> {
  const borneOut: Record<string, string> = {};
  let own: OwnName = 'none';
  const unusable: Unusable[] = [];
  for (const [question, name] of Object.entries(named)) {
    const refuse = (why: Unusable['why']) => unusable.push({ part: `in=${question}:${name}`, why });
    try {
      const found = await whereIs(name, read);
      const isOfNone =
        found.kind === 'not-held' ||
        (found.kind === 'several' && found.candidates.every(({ leadsTo }) => leadsTo.kind === 'not-held'));
      const answer = answers[question];
      const place = found.kind === 'held' && found.name === name ? found.place : undefined;
      const isOfAnswer = place !== undefined && Array.isArray(answer) && answer[0] === place;
      const isOfChoice = place !== undefined && places.includes(place);
      const ofOwn = isOfNone
        ? 'not-held'
        : isOfChoice
          ? 'held'
          : places.length === 0 && isOpen(found)
            ? 'open'
            : 'none';
      if (question === '') own = ofOwn;
      if (question === '' ? ofOwn !== 'none' : isOfAnswer) borneOut[question] = name;
      else refuse('unknown-place');
    } catch (error) {
      console.warn('The list of names did not come:', error);
      refuse('place-not-read');
    }
  }
  return { named: borneOut, own, unusable };
}

/** Whether a name is in the list and what it means has still to be asked. */
const isOpen = ({ kind }: NamedPlace) => kind === 'several' || kind === 'province' || kind === 'functional-area';
