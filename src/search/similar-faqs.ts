import type { PreparedLexicon } from './lexicon.ts';
import type { PreparedFaq, PreparedPolicy } from './prepare-policy.ts';
import { requiredOf } from './query-term.ts';
import { WEIGHTS } from './ranking-weights.ts';
import { isCountry } from './scope.ts';
import { agree, heldInSentence, similarity } from './similarity.ts';
import type { Understood } from './understand.ts';

/** A question that is like a query, as each document that was read keeps it: what its answer rests on there. */
export interface SimilarFaq {
  similarity: number;
  /** True where a way of asking it that is alike says nothing beyond what is compared. */
  whole?: boolean;
  grounds: [PreparedFaq, ...PreparedFaq[]];
}

/** True where the answer is that nothing that was read of the places asked for says it. */
export const isSilent = ({ grounds }: Pick<SimilarFaq, 'grounds'>): boolean => grounds.every(({ faq }) => faq.silent);

/** What its answer rests on in the documents that were read: `<document>#<provision>`. */
export const restingOn = ({ grounds }: Pick<SimilarFaq, 'grounds'>): ReadonlySet<string> =>
  new Set(grounds.flatMap(({ faq, policy }) => faq.rests.map(([line]) => `${policy.id}#${line}`)));

/** So long, in characters, a sentence says more than its topic. */
const VAGUE_FROM = 10;

/** So long, in characters, a sentence tells of a case. */
const TELLS_FROM = 14;

/** So few terms are no sentence that tells of circumstances. */
const FEW = 3;

/** Questions of the places asked for, most alike first. */
export function similarFaqs(
  understood: Understood,
  policies: readonly PreparedPolicy[],
  inScope: (place: string) => boolean,
  prepared: PreparedLexicon,
): SimilarFaq[] {
  const found = new Map<string, SimilarFaq>();
  const [only, ...others] = requiredOf(understood.terms);
  // Of a sentence of which but its topic was understood, what it asks is not known.
  const isVague =
    understood.sentence &&
    [...understood.text].length > VAGUE_FROM &&
    others.length === 0 &&
    only !== undefined &&
    only.topics.length > 0 &&
    only.rows.length === 0 &&
    !understood.terms.some(({ trade }) => trade) &&
    !understood.status;
  const country = new Set(prepared.lexicon.places.filter(isCountry).map(({ id }) => id));
  const tells = understood.sentence && understood.places.length === 0 && [...understood.text].length > TELLS_FROM;
  // Words that no document has may stand in a way of asking.
  const whole = { ...understood, terms: [...understood.terms, ...understood.letGo] };
  for (const { entry, faqs } of policies) {
    if (!inScope(entry.place)) continue;
    for (const faq of faqs) {
      // Who tells of a case and names no place is not answered by one place alone.
      const isOfOnePlace = tells && !faq.faq.wide && !country.has(entry.place);
      const alike = faq.phrasings.map((phrasing) => {
        const likeness = Math.max(
          // A short query asks for all that it says, also for what no document has.
          understood.letGo.length > 0 && understood.terms.length <= FEW ? 0 : similarity(understood, phrasing),
          similarity(whole, phrasing),
          heldInSentence(understood, phrasing, prepared),
        );
        // What asks another point is like it, and no answer to it.
        return !isVague && !isOfOnePlace && agree(understood, phrasing, prepared)
          ? likeness
          : Math.min(likeness, WEIGHTS.otherPoint);
      });
      const similar = Math.max(...alike);
      const isWhole = faq.phrasings.some(({ saysMore }, at) => !saysMore && (alike[at] ?? 0) >= WEIGHTS.sameQuestion);
      if (similar < WEIGHTS.similarQuestion) continue;
      const known = found.get(faq.faq.id);
      if (known) known.grounds.push(faq);
      else found.set(faq.faq.id, { similarity: similar, whole: isWhole, grounds: [faq] });
    }
  }
  for (const faq of found.values()) {
    // To a query that names no place, one place's answer is worth less than one that compares, and silence least.
    const places = new Set(faq.grounds.map(({ policy }) => policy.place));
    const { places: asked } = understood;
    // Of one place, its own answer says more than one that compares.
    if (asked.length === 1 && faq.grounds[0].faq.wide) faq.similarity *= WEIGHTS.comparisonOfOne;
    if (![...places].some((id) => understood.places.includes(id)))
      faq.similarity *= isSilent(faq) ? WEIGHTS.silentAnswer : places.size === 1 ? WEIGHTS.answerOfOnePlace : 1;
  }
  // Of two that are as alike, the one that names the things themselves (公租房, not 入学), then the one that has an answer, and then the one that is alike as it stands.
  const groups = new Set(understood.terms.flatMap((term) => term.groups));
  const named = ({ grounds: [{ phrasings }] }: SimilarFaq) =>
    Math.max(
      ...phrasings.map(
        ({ terms }) => new Set(terms.flatMap((term) => term.groups.filter((one) => groups.has(one)))).size,
      ),
    );
  const asItStands = ({ grounds: [{ phrasings }] }: SimilarFaq) =>
    phrasings[0] ? similarity(understood, phrasings[0]) : 0;
  return [...found.values()].sort(
    (a, b) =>
      b.similarity - a.similarity ||
      named(b) - named(a) ||
      Number(isSilent(a)) - Number(isSilent(b)) ||
      asItStands(b) - asItStands(a),
  );
}

/** How much each item is lifted by the questions that rest on it. */
export function boostOf(faqs: readonly SimilarFaq[]): Map<string, number> {
  const boosts = new Map<string, number>();
  for (const { similarity, grounds } of faqs) {
    for (const { faq, policy } of grounds) {
      faq.rests.forEach(([id], position) => {
        const key = `${policy.id}#${id}`;
        boosts.set(
          key,
          Math.max(
            boosts.get(key) ?? 0,
            (similarity - WEIGHTS.boostFrom) * WEIGHTS.boost - position * WEIGHTS.boostLater,
          ),
        );
      });
    }
  }
  return boosts;
}
