import { ASKS } from './asks.ts';
import type { Hit } from './hit.ts';
import type { PreparedLexicon } from './lexicon.ts';
import type { NearQuestion } from './nearest-questions.ts';
import type { Ranking } from './rank.ts';
import { WEIGHTS } from './ranking-weights.ts';
import type { SilenceFound } from './silence.ts';
import { isSilent, restingOn, type SimilarFaq } from './similar-faqs.ts';
import { agree } from './similarity.ts';
import { isLong, isSpoken, type Understood } from './understand.ts';

/** A question that asks something alike, with how near it is. */
export type NearFaq = SimilarFaq & Pick<NearQuestion, 'nearness' | 'covered'>;

const idOf = ({ grounds: [{ faq }] }: SimilarFaq) => faq.id;

/** True where a question that is alike is the nearest, too, and far ahead of the others: a sentence tells of much besides. */
export function mayStandInBox(
  faq: SimilarFaq | undefined,
  [nearest, next]: readonly NearFaq[],
  understood: Understood,
): boolean {
  // Words side by side are the point: what agrees with them all is meant.
  if (!nearest || !faq || !understood.sentence) return true;
  // Who tells much and names no place has told a case: no single answer is it.
  if (isSpoken(understood) && understood.places.length === 0) return false;
  // No question has the characters of a trade that it does not name: of a place that is named, that it agrees and is the nearest is enough.
  const isOfTrade = understood.terms.some(({ trade }) => trade);
  if (isOfTrade && understood.places.length > 0 && !isLong(understood) && idOf(nearest) === idOf(faq)) return true;
  // What is asked of something that no way of asking it names is another question: 判过缓刑能入户吗.
  if (nearest.covered < WEIGHTS.boxCovered) return false;
  const ahead = nearest.nearness - (next?.nearness ?? 0);
  return idOf(nearest) === idOf(faq) && nearest.nearness >= WEIGHTS.nearBox && ahead >= WEIGHTS.nearBoxAhead;
}

/** True where the nearest question is so near, and agrees so far, that nothing may be called missing beside it. */
export function answersMaybe(nearest: NearFaq | undefined, understood: Understood, prepared: PreparedLexicon): boolean {
  if (!nearest || nearest.nearness < WEIGHTS.nearDoubt) return false;
  return nearest.grounds[0].phrasings.some((phrasing) => agree(understood, phrasing, prepared));
}

/** True where a way of asking a question has what a query calls by these words. */
export function isSaidBy(
  { grounds: [{ phrasings }] }: SimilarFaq,
  words: readonly string[],
  { terms }: Understood,
): boolean {
  const named = terms.filter(({ label }) => words.includes(label));
  const asked = phrasings.flatMap((phrasing) => phrasing.terms);
  return (
    named.length === words.length &&
    named.every((term) => asked.some(({ groups }) => groups.some((group) => term.groups.includes(group))))
  );
}

/** True where a silence says nothing beside the nearest question: it names no word, or the question has all that was typed. */
export function saysNothing({ silence }: SilenceFound, nearest: NearFaq | undefined): boolean {
  if (!nearest) return false;
  return silence.kind === 'unknown' ? silence.words.length === 0 : silence.kind === 'apart' && nearest.covered === 1;
}

/** True where a sentence asks for something to which neither the nearest question nor the best item is near enough to stand as its answer. */
export function isFar(
  nearest: NearFaq | undefined,
  { hits, faqs }: Ranking,
  { sentence, number, terms }: Understood,
): boolean {
  // A document that was asked for by its number is the thing itself.
  if (number) return false;
  const lines = hits.flatMap((hit) => (hit.kind === 'item' ? [hit] : []));
  const open = lines.slice(0, FIRST_LINES).map(({ prepared: { item } }) => item.kind === 'open-point');
  // What is nearest says itself that it is not written.
  if (nearest && isSilent(nearest) && (sentence || nearest.nearness >= WEIGHTS.nearDoubt)) return true;
  // Words side by side are no question: only where all that comes first is open, nothing answers them.
  if (!sentence) return open.length > 0 && open.every(Boolean);
  // Where nothing of it is looked for, items are but the first of the place.
  const best = terms.length > 0 ? (lines[0]?.score ?? 0) : 0;
  const nearness = (nearest?.nearness ?? 0) + best + (faqs[0]?.similarity ?? 0);
  return nearness < WEIGHTS.farBelow;
}

/** So many items are looked at for whether they say that something is not written. */
const FIRST_LINES = 3;

/**
 * Lists the questions that ask something alike among the items: the nearest first, where no item says all that is asked.
 * @param questions nearest first; one that stands there twice is listed once
 * @param boxed what stands in the box is not listed again
 */
export function withNear(
  hits: readonly Hit[],
  questions: readonly SimilarFaq[],
  boxed: SimilarFaq | undefined,
  understood: Understood,
): Hit[] {
  const byId = new Map([...questions].reverse().map((one) => [idOf(one), one]));
  const ids = [...new Set(questions.map(idOf))].filter((id) => !boxed || id !== idOf(boxed));
  const near = ids.flatMap((id): Hit[] => {
    const faq = byId.get(id);
    return faq ? [{ kind: 'faq', faq: faq.grounds[0], score: faq.similarity, whole: false }] : [];
  });
  const others = hits.filter((hit) => hit.kind !== 'faq' || !byId.has(hit.faq.faq.id));
  const lines = boxed ? groundsFirst(others, boxed) : others;
  const [best] = lines;
  // A document that is named by its title is what something is asked of.
  const asks = ASKS.test(understood.text);
  const says = (least: number) =>
    best !== undefined &&
    understood.terms.length > 0 &&
    (best.kind === 'item' ? best.whole && best.score >= least : best.kind !== 'faq' && !asks);
  // Of a long sentence no item says all; of words side by side the words are the point.
  const order =
    boxed || (understood.parts.length > 0 && !isLong(understood))
      ? BELOW_BOX
      : !understood.sentence
        ? says(0)
          ? WORDS_FIRST
          : BOTH
        : isLong(understood) || understood.terms.length === 0
          ? says(WEIGHTS.lineFirst)
            ? LINE_FIRST
            : QUESTIONS_FIRST
          : says(WEIGHTS.lineFirst)
            ? LINES_FIRST
            : isTypedApart(understood)
              ? BOTH
              : BY_TURNS;
  const take = { question: [...near], line: [...lines] };
  const first = order.flatMap((kind) => take[kind].splice(0, 1));
  return [...first, ...take.line];
}

/** True of a sentence that is typed in words with spaces between: they are meant as they stand, and items have them. */
const isTypedApart = ({ text }: Understood) => /\p{Script=Han}\s/u.test(text);

/** What an answer rests on before all else. */
function groundsFirst(hits: readonly Hit[], faq: SimilarFaq): Hit[] {
  const rests = restingOn(faq);
  const isGround = (hit: Hit) => hit.kind === 'item' && rests.has(`${hit.prepared.policy.id}#${hit.prepared.item.id}`);
  return [...hits.filter(isGround), ...hits.filter((hit) => !isGround(hit))];
}

/** What the box rests on is among the lines, and what speaks of a county is a line: they come first. */
const BELOW_BOX = ['line', 'line', 'line', 'question', 'question'] as const;
const QUESTIONS_FIRST = ['question', 'question', 'question'] as const;
const BOTH = ['question', 'line', 'line', 'question', 'question'] as const;
const BY_TURNS = ['question', 'line', 'question', 'question', 'line'] as const;
const WORDS_FIRST = ['line', 'line', 'line', 'question', 'question'] as const;
const LINE_FIRST = ['line', 'question', 'question', 'line', 'question'] as const;
const LINES_FIRST = ['line', 'line', 'question', 'line', 'question', 'question'] as const;
