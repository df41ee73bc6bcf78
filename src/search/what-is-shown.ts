import { groupBy } from '../language/group-by.ts';
import type { SectionChoice } from './choose-sections.ts';
import { type Hit, policyOfHit } from './hit.ts';
import type { PreparedLexicon } from './lexicon.ts';
import { answersMaybe, isFar, isSaidBy, mayStandInBox, type NearFaq, saysNothing, withNear } from './list-near.ts';
import type { PreparedPolicy } from './prepare-policy.ts';
import { type QueryTerm, requiredOf } from './query-term.ts';
import type { Ranking } from './rank.ts';
import { WEIGHTS } from './ranking-weights.ts';
import { isOneWord } from './says-more.ts';
import { isCountry, isForCountry, type PlacesMeant, placesMeant } from './scope.ts';
import { findSilence, isProved, namesNothing, SILENCE_BASIS, type SilenceFound } from './silence.ts';
import { isSilent, restingOn, type SimilarFaq } from './similar-faqs.ts';
import type { Understood } from './understand.ts';

/** What was read for a query as it was understood, and how it is ranked. */
export interface Answered {
  understood: Understood;
  /** Documents as far as they were read, those of places asked for first. */
  documents: PreparedPolicy[];
  choice: SectionChoice;
  ranking: Ranking;
  /** Questions that were asked as they stand. */
  asked: SimilarFaq[];
  /** Questions that ask something alike, the nearest first. */
  near: NearFaq[];
}

/** What of it is shown. */
export interface WhatIsShown {
  /** What is said above the list: what is missing, or that nothing below is an answer; null where nothing is to be said. */
  heading: SilenceFound | null;
  /** What is listed, best first. */
  hits: Hit[];
  /** The question that stands in the box, and others like it. */
  faqs: SimilarFaq[];
  /** Questions of several places, of which the reader chooses one. */
  choices: SimilarFaq[];
}

/** What is said above a list that is no answer. */
export const INEXACT: SilenceFound = { silence: { kind: 'inexact' }, conclusive: false };

/** Decides what is shown of what was read: what stands in the box or is a choice, what is said above the list, what is listed. */
export function whatIsShown(answered: Answered, prepared: PreparedLexicon): WhatIsShown {
  const { understood, documents, choice, ranking, asked } = answered;
  const meant = placesMeant(understood, prepared);
  const alike = ranking.faqs.filter(({ similarity }) => similarity >= WEIGHTS.sameQuestion);
  const { candidates, choices } = mayAnswer(answered, alike, meant, prepared);
  const missing = findSilence(understood, documents, ranking, choice, prepared);
  const near = nearBeside(missing, answered, meant, prepared);
  const faqs = choices.length === 0 && isBoxed(candidates, missing, near, answered) ? candidates : [];
  // A question that is answered is no silence; but what is not held is said all the same.
  const isAnswered = [...choices, ...faqs].some((faq) => !isSilent(faq));
  const told = isAnswered && (asked.length > 0 || !isOfHoldings(missing)) ? null : missing;
  const said =
    told && !isDoubtful(told, candidates, near, understood, prepared) && !saysNothing(told, near[0]) ? told : null;
  const heading =
    // Silence of what was read is no silence: what is listed is near, and that is all that is known.
    (said && (!isProved(said) || namesNothing(said)) ? INEXACT : said) ??
    (isNoAnswer([...faqs, ...choices], choices, near, answered, prepared) ? INEXACT : null);
  const [boxed] = faqs;
  const hits =
    boxed && settles(boxed, understood, isAnswered, ranking.hits)
      ? groundsAmong(ranking.hits, boxed, understood, documents)
      : withNear(
          listed(heading?.ofCountry ? countryFirst(ranking.hits, prepared) : ranking.hits, heading, documents),
          understood.sentence ? [...near, ...alike.slice(0, 1)] : [...alike.slice(0, 1), ...near],
          // The answer of a single place stands above as much as a box does.
          boxed ?? (choices.length === 1 ? choices[0] : undefined),
          understood,
        );
  return { heading, hits, faqs, choices };
}

const isOfHoldings = (found: SilenceFound | null): boolean =>
  found !== null && SILENCE_BASIS[found.silence.kind] === 'holdings';

const isPlaceOfCountry = (id: string, { lexicon }: PreparedLexicon): boolean =>
  lexicon.places.some((place) => place.id === id && isCountry(place));

/** The questions that may stand in the box, and those of several places of which one is chosen. */
function mayAnswer(
  { understood, asked, near }: Answered,
  alike: readonly SimilarFaq[],
  { held }: PlacesMeant,
  prepared: PreparedLexicon,
): { candidates: SimilarFaq[]; choices: SimilarFaq[] } {
  const isAsked = ({ grounds }: SimilarFaq) => asked.some((one) => one.grounds[0].faq.id === grounds[0].faq.id);
  const others = alike.filter((faq) => !isAsked(faq));
  const { same, ofPlaces } = boxable(others, understood, held, prepared);
  // What one place answers is no answer to who names none: it is the only one to choose from.
  const isOfNoPlace = held.length === 0 && understood.places.length === 0 && understood.number === null;
  const isOfOnePlace = (faq: SimilarFaq) =>
    faq.grounds.every(({ faq: { wide }, policy }) => !wide && !isPlaceOfCountry(policy.place, prepared));
  const choices =
    asked.length > 1 || (isOfNoPlace && asked.some(isOfOnePlace))
      ? asked
      : asked.length === 0 && mayStandInBox(ofPlaces[0], near, understood)
        ? ofPlaces
        : [];
  return { candidates: [...asked, ...same], choices };
}

/** The questions that ask something alike, as far as they say more than what is missing, in the order in which they do. */
function nearBeside(
  missing: SilenceFound | null,
  { understood, near }: Answered,
  meant: PlacesMeant,
  prepared: PreparedLexicon,
): NearFaq[] {
  // Where the country has no item on the subject, only a question of its own that may ask the same is near enough.
  if (missing?.conclusive && isForCountry(meant)) return near.filter((one) => answersMaybe(one, understood, prepared));
  const absentWords = missing?.silence.kind === 'not-mentioned' ? missing.silence.words : [];
  const isOfPeople = ({ groups }: QueryTerm) => groups.some((group) => prepared.lexicon.people.includes(group));
  // What only the country writes of, its own questions say; whom a place does not name is no such thing.
  const isSaidByCountry =
    missing?.ofCountry === true &&
    !near.slice(0, 1).some((one) => isSaidBy(one, absentWords, understood)) &&
    understood.terms.some((term) => absentWords.includes(term.label) && !isOfPeople(term));
  const isOfCountry = ({ grounds }: SimilarFaq) =>
    grounds.every(({ faq, policy }) => !faq.wide && isPlaceOfCountry(policy.place, prepared));
  return isSaidByCountry ? [...near.filter(isOfCountry), ...near.filter((one) => !isOfCountry(one))] : near;
}

/** Whether the best of the questions that may answer does stand in the box. */
function isBoxed(
  [best]: readonly SimilarFaq[],
  missing: SilenceFound | null,
  near: readonly NearFaq[],
  { understood, asked }: Answered,
): boolean {
  if (asked.length > 0) return true;
  // What may have been meant as it was typed is asked about, and not answered.
  const isGuessed = understood.readings.some(({ doubtful }) => doubtful);
  return (
    best !== undefined &&
    !isGuessed &&
    !isSilentOfFigure(best, missing, understood) &&
    mayStandInBox(best, near, understood)
  );
}

/** Of a figure that is asked about (不用等七年吗) it says more that a place's documents are not about the topic. */
const isSilentOfFigure = (faq: SimilarFaq | undefined, missing: SilenceFound | null, { terms }: Understood): boolean =>
  missing?.silence.kind === 'not-about' &&
  faq !== undefined &&
  isSilent(faq) &&
  terms.some(({ number }) => number !== null);

/** Whether what seems to be missing may be what the nearest question says. */
function isDoubtful(
  told: SilenceFound,
  [best]: readonly SimilarFaq[],
  [nearest]: readonly NearFaq[],
  understood: Understood,
  prepared: PreparedLexicon,
): boolean {
  if (isOfHoldings(told)) return false;
  const { silence } = told;
  const mayBe =
    silence.kind === 'unknown'
      ? nearest !== undefined && isSaidBy(nearest, silence.words, understood)
      : understood.sentence || silence.kind === 'apart';
  const isSilentBoth = isSilentOfFigure(best, told, understood) && nearest !== undefined && isSilent(nearest);
  return mayBe && !isSilentBoth && answersMaybe(nearest, understood, prepared);
}

/** Whether nothing of what is shown stands as an answer: a list of what is far does not stand as if it were one. */
function isNoAnswer(
  boxed: readonly SimilarFaq[],
  choices: readonly SimilarFaq[],
  near: readonly NearFaq[],
  { understood, choice, ranking }: Answered,
  prepared: PreparedLexicon,
): boolean {
  if (choice.asTyped.lines > 0) return false;
  if (boxed.length > 0) return choices.length === 1 && choices.every(isSilent);
  // One thing that is asked for as such is what its items are about.
  const [thing, ...others] = understood.terms;
  const isOneThing =
    others.length === 0 && (thing?.label === understood.asRead || isOneWord(understood.asRead, prepared));
  return !isOneThing && isFar(near[0], ranking, understood);
}

/**
 * Of the questions that are alike, those that may be the answer: of words side by side, and of what asks for one thing, those
 * of which a way of asking says no more. Of one place that is named none that compares without naming it; without a place none
 * of a single place: theirs are a choice, also where it is but one.
 */
function boxable(
  alike: readonly SimilarFaq[],
  { sentence, terms, places, status }: Understood,
  held: readonly string[],
  prepared: PreparedLexicon,
): { same: SimilarFaq[]; ofPlaces: SimilarFaq[] } {
  const numbers = terms.filter(({ number, piece }) => piece && number !== null).length;
  const isShort = !sentence || requiredOf(terms).length + Number(status) + numbers < 2;
  const fitting = alike.filter(({ whole, grounds }) => {
    const isUnnamed = grounds.every(({ faq }) => faq.wide === 'unnamed');
    return (whole || !isShort) && !(held.length === 1 && isUnnamed);
  });
  if (held.length > 0 || places.length > 0) return { same: fitting, ofPlaces: [] };
  const isOfOnePlace = ({ grounds: [{ faq, policy }] }: SimilarFaq) =>
    !faq.wide && !isPlaceOfCountry(policy.place, prepared);
  const byPlace = groupBy(fitting.filter(isOfOnePlace), ({ grounds: [{ policy }] }) => policy.place);
  const ofPlaces = [...byPlace.values()].flatMap(([first]) => (first ? [first] : []));
  const same = fitting.filter((faq) => !isOfOnePlace(faq));
  return { same, ofPlaces: ofPlaces.length > 1 || same.length === 0 ? ofPlaces : [] };
}

/** Whether an answer that the text does not say holds for all that was asked: other places may say more than one does. */
function settles(faq: SimilarFaq, { places }: Understood, isAnswered: boolean, hits: readonly Hit[]): boolean {
  // What one place leaves open another may say.
  const isSaid = hits.some((hit) => hit.kind === 'item' && hit.prepared.item.kind !== 'open-point');
  return isSilent(faq) && (places.length > 0 || (faq.grounds.length > 1 && !isAnswered && !isSaid));
}

/** What the answer to a question rests on: items, or the documents themselves where the question is whether they still hold. */
function groundsAmong(
  hits: readonly Hit[],
  { grounds }: SimilarFaq,
  { status }: Understood,
  policies: readonly PreparedPolicy[],
): Hit[] {
  const rests = restingOn({ grounds });
  const asked = policies.filter(({ entry }) => status && grounds.some(({ policy }) => policy.id === entry.id));
  return [
    ...asked.map((policy): Hit => ({ kind: 'document', policy, clause: policy.entry.issuedIn, score: 1, whole: true })),
    // What says the very words that were typed is shown besides.
    ...hits.filter(
      (hit) => hit.kind === 'item' && (hit.asTyped || rests.has(`${hit.prepared.policy.id}#${hit.prepared.item.id}`)),
    ),
  ];
}

/** What the country's documents say before what those of places say. */
function countryFirst(hits: readonly Hit[], prepared: PreparedLexicon): Hit[] {
  const isOfCountry = (hit: Hit) => isPlaceOfCountry(policyOfHit(hit).place, prepared);
  return [...hits.filter(isOfCountry), ...hits.filter((hit) => !isOfCountry(hit))];
}

/** What may be listed below a silence: everything, or only the open points that it is about. */
function listed(hits: readonly Hit[], found: SilenceFound | null, policies: readonly PreparedPolicy[]): Hit[] {
  if (!found?.conclusive) return [...hits];
  // What says these very words is shown whatever else is missing.
  const typed = hits.filter((hit) => hit.kind === 'item' && hit.asTyped);
  if (typed.length > 0) return typed;
  const open = new Set(
    found.silence.kind === 'silent' ? found.silence.documents.map(({ id, open }) => `${id}#${open}`) : [],
  );
  const scoreOf = new Map(hits.flatMap((hit) => (hit.kind === 'item' ? [[hit.prepared, hit.score] as const] : [])));
  return policies
    .flatMap(({ items }) => items)
    .filter(({ policy, item }) => open.has(`${policy.id}#${item.id}`))
    .map(
      (prepared): Hit => ({ kind: 'item', prepared, asTyped: false, score: scoreOf.get(prepared) ?? 0, whole: true }),
    )
    .sort((one, other) => other.score - one.score);
}
