import { choiceKeyOf, oneOfEachPlace, questionsMeant } from './asked-questions.ts';
import { barePointKeys } from './bare-point.ts';
import type { AskedQuestion } from './held-questions.ts';
import type { PreparedLexicon } from './lexicon.ts';
import { questionKey } from './question-key.ts';
import { placesMeant } from './scope.ts';
import type { Understood } from './understand.ts';

/**
 * The questions that a query is word for word, apart from places and tone.
 * @param asked reads the questions that may be meant by a way of asking; where it rejects, so does this
 */
export async function askedAsItStands(
  query: string,
  understood: Understood,
  asked: (key: string) => Promise<AskedQuestion[]>,
  prepared: PreparedLexicon,
): Promise<AskedQuestion[]> {
  const { elsewhere } = understood;
  const { held, missing } = placesMeant(understood, prepared);
  // A place of which nothing is held is part of the question where the question itself names it.
  if (missing.some((name) => !elsewhere.includes(name))) return [];
  const { key } = questionKey(query, prepared);
  const askedAs = async (key: string) => (key === '' ? [] : asked(key));
  const typed = await askedAs(key);
  // What is asked of a county may be asked of its city.
  const own =
    typed.length > 0 || understood.parts.length === 0 ? typed : await askedAs(questionKey(query, prepared, false).key);
  const verbatim = questionsMeant(own, held);
  if (elsewhere.length > 0 || understood.number) return verbatim;
  const [bare] = understood.meaning ? [] : barePointKeys(understood, understood.asRead, prepared);
  if (bare === undefined) return verbatim;
  // Of a place that is named, what is asked in other words for the same.
  if (held.length > 0)
    return verbatim.length > 0
      ? verbatim
      : onlyOne((await asked(bare)).filter(({ places }) => places.length === 1 && held.includes(places[0] ?? '')));
  // A bare point is asked of every place; what several compare is one of them.
  const known = await asked(bare);
  const others = known.length > 0 ? await asked(choiceKeyOf(bare)) : [];
  // Of a place with several that may be meant, the one that is asked word for word.
  const isAsked = ({ id }: AskedQuestion) => verbatim.some((one) => one.id === id);
  const offered = oneOfEachPlace([...verbatim, ...known.filter((one) => !isAsked(one)), ...others]);
  // That the words are those of one place puts it before no other.
  const order = [...known, ...others, ...verbatim].filter(({ places }) => places.length === 1);
  const placeAt = ({ places: [place, ...more] }: AskedQuestion) =>
    more.length > 0 ? order.length : order.findIndex((one) => one.places[0] === place);
  offered.sort((one, other) => placeAt(one) - placeAt(other));
  return offered.length > 1 || verbatim.length > 0 ? offered : [];
}

/** The question where there is but one. */
const onlyOne = (questions: AskedQuestion[]) => (questions.length === 1 ? questions : []);
