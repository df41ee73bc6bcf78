import { type FaqGround, groundsAt } from '../faq/ground.ts';
import { faqKindWords } from '../faq/kind-words.ts';
import { memoize } from '../language/memoize.ts';
import { entryOf, faqsRestingOn, type Library } from '../library/library.ts';
import { isContext } from '../schema/context-place.ts';
import type { Faq } from '../schema/faq.ts';
import type { Place } from '../schema/place.ts';
import type { Policy } from '../schema/policy-body.ts';
import { silenceWords } from '../schema/source-words.ts';
import type { Mark } from '../schema/words.ts';

/** What sort of answer it is, in words and shape. */
export function faqMark(faq: Faq, library: Library): Mark {
  return faqKindWords(
    faq.kind,
    policiesOf(faq, library).map(({ source }) => source),
  );
}

/** The documents that an answer rests on, each once, the weightiest first. */
export function policiesOf(faq: Faq, library: Library): Policy[] {
  return [...new Set(faq.restsOn.map(({ policy }) => policy))].map((id) => entryOf(library.policies, id));
}

/** The places of these documents, each once. */
export function placesOfFaq(faq: Faq, library: Library): Place[] {
  const ids = new Set(policiesOf(faq, library).map(({ place }) => place));
  return [...ids].map((id) => entryOf(library.places, id));
}

/**
 * The place where somebody goes on who has read an answer; undefined where that depends on where they are: it rests on several
 * places, or on the country and on one that the question does not name.
 */
export function placeToGoOn(faq: Faq, library: Library): Place | undefined {
  const places = placesOfFaq(faq, library);
  const [own, ...others] = places.filter((place) => !isContext(place));
  if (!own) return places[0];
  if (others.length > 0) return undefined;
  return places.length === 1 || faq.question.includes(own.shortName) ? own : undefined;
}

/** What an answer rests on, by document. */
export function groundsByPolicy(faq: Faq, library: Library): [Policy, FaqGround[]][] {
  const byPolicy = new Map<Policy, FaqGround[]>();
  for (const ground of groundsAt(faq.restsOn, library)) {
    byPolicy.set(ground.policy, [...(byPolicy.get(ground.policy) ?? []), ground]);
  }
  return [...byPolicy];
}

/** So many grounds of a document are shown where the answer is told in short. */
const MAIN_GROUNDS = 2;

/** The same, of each document the weightiest. */
export function mainGroundsByPolicy(faq: Faq, library: Library): [Policy, FaqGround[]][] {
  return groundsByPolicy(faq, library).map(([policy, grounds]) => [policy, grounds.slice(0, MAIN_GROUNDS)]);
}

/** The questions whose answers rest on a document, or on one item of it, in the order of the list. */
export function faqsOn(policy: string, { faqs }: Library, item?: string): readonly Faq[] {
  const on = faqsRestingOn(policy, faqs);
  if (item === undefined) return on;
  return on.filter(({ restsOn }) =>
    restsOn.some((pointer) => pointer.policy === policy && pointer.kind === 'item' && pointer.provision === item),
  );
}

const led = memoize((faqs: readonly Faq[]) => new Map(faqs.toReversed().flatMap(ledBy)));

/** The first question whose answer rests on an item of a document before all else. Noted once: every item asks. */
export function faqLedBy(policy: string, item: string, { faqs }: Library): Faq | undefined {
  return led(faqs).get(`${policy}#${item}`);
}

function ledBy(faq: Faq): [string, Faq][] {
  const [main] = faq.restsOn;
  return main?.kind === 'item' ? [[`${main.policy}#${main.provision}`, faq]] : [];
}

const byPlace = memoize((library: Library) => {
  const about = new Map<string, Faq[]>();
  for (const faq of library.faqs)
    for (const { id } of placesOfFaq(faq, library)) about.set(id, [...(about.get(id) ?? []), faq]);
  return about;
});

/** The questions that concern a place, in the order of the list. */
export const faqsAbout = (place: string, library: Library): readonly Faq[] => byPlace(library).get(place) ?? [];

/** Which of the silences a ground without a clause stands for, in a word. */
export function groundWord(ground: FaqGround): string {
  const { source } = ground.policy;
  if (ground.kind === 'silence') return silenceWords('silent', source).word;
  return ground.kind === 'not-about' ? silenceWords('not-about', source).word : '全文';
}
