import { groupBy } from '../language/group-by.ts';
import { isLookedUp } from './choose-sections.ts';
import { canBeLookedUp } from './held-by.ts';
import { type Hit, policyOfHit } from './hit.ts';
import type { PreparedLexicon } from './lexicon.ts';
import { rowOfTrade } from './list-row.ts';
import { isHeldBy, sharedSegment, strengthOf } from './match.ts';
import { isSubject } from './points.ts';
import { policyHits, QUOTED } from './policy-hits.ts';
import type { PreparedItem, PreparedPolicy } from './prepare-policy.ts';
import { isKnown, isOptional, type QueryTerm, requiredOf, wordTerm } from './query-term.ts';
import { WEIGHTS } from './ranking-weights.ts';
import { isCountry, placesMeant } from './scope.ts';
import { boostOf, type SimilarFaq, similarFaqs } from './similar-faqs.ts';
import { squeeze } from './squeeze.ts';
import { termsAsked } from './terms-asked.ts';
import type { Understood } from './understand.ts';

/** What a query finds in the documents that were read. */
export interface Ranking {
  hits: Hit[];
  /** Questions that ask the same, most alike first. */
  faqs: SimilarFaq[];
  /** What is asked and stands nowhere in the documents that were read. */
  unknown: QueryTerm[];
  /** What is asked and no item that was found answers. */
  unmet: QueryTerm[];
  /** True where some item of the places asked for answers everything. */
  together: boolean;
}

/** Most hits that are kept, besides items that hold the query as it stands. */
const LIMIT = 60;

/** Ranks everything in the given documents by how well it answers a query. */
export function rank(understood: Understood, policies: readonly PreparedPolicy[], prepared: PreparedLexicon): Ranking {
  const { lexicon } = prepared;
  const country = new Set(lexicon.places.filter(isCountry).map(({ id }) => id));
  const { held, scope, beside } = placesMeant(understood, prepared);
  const inScope = (place: string) => scope.length === 0 || scope.includes(place);
  const { terms: needs } = understood;
  const faqs = similarFaqs(understood, policies, inScope, prepared);
  const items = policies.flatMap((policy) => policy.items);
  const strengths = items.map((item) => needs.map((term) => strengthOf(term, item)));
  const weights = needs.map((_, index) => {
    const matching = strengths.filter((strength) => (strength[index] ?? 0) > 0).length;
    const need = needs[index];
    const share = need && isOptional(need) ? WEIGHTS.passedOver : need?.circumstance ? WEIGHTS.circumstance : 1;
    return Math.log(1 + items.length / (matching + 0.5)) * share;
  });
  const total = weights.reduce((sum, weight) => sum + weight, 0) || 1;
  const required = new Set(requiredOf(needs));
  const people = new Set(prepared.lexicon.people);
  /** What an item has to have to answer all: without whoever asks and is named by no item of the places, who say the same to anybody. */
  const wanted = new Set(
    [...required].filter((need) => {
      const isHere = items.some((item, at) => inScope(item.policy.place) && strengths[at]?.[needs.indexOf(need)]);
      return isHere || !need.groups.some((group) => people.has(group));
    }),
  );
  /** The terms that say what the query is about; the others ask something of it. */
  const things = [...needs.keys()].filter((index) => {
    const need = needs[index];
    return need !== undefined && wanted.has(need) && need.groups.length > 0;
  });
  const onlyElsewhere = [...needs.keys()].filter((index) => {
    const need = needs[index];
    return (
      need !== undefined &&
      isSubject(need, prepared) &&
      items.every((item, at) => !inScope(item.policy.place) || (strengths[at]?.[index] ?? 0) < WEIGHTS.inWords)
    );
  });
  /** Where no item of the places that are asked for has what the query is about, the country's are what there is. */
  const isNoneHere =
    scope.length > 0 &&
    things.length > 0 &&
    items.every(
      (item, at) =>
        !inScope(item.policy.place) || things.some((index) => (strengths[at]?.[index] ?? 0) < WEIGHTS.inWords),
    );
  const asking = needs.flatMap((need) => (need.circumstance ? [] : need.groups.filter((group) => people.has(group))));
  /** True of an item that is about people, and none of those who ask. */
  const isForOthers = ({ summary, quote }: PreparedItem) => {
    const own = [...summary.groups, ...quote.groups].filter((group) => people.has(group));
    return asking.length > 0 && own.length > 0 && !own.some((group) => asking.includes(group));
  };
  const parts = understood.parts.map(wordTerm);
  const lifted = boostOf(faqs);
  const terms = new Set(termsAsked(needs, prepared));
  const explains = ({ item }: PreparedItem) =>
    item.defines.some((term) => terms.has(term))
      ? WEIGHTS.definesWord
      : item.glossaryEntries.some((term) => terms.has(term))
        ? WEIGHTS.usesWord
        : 0;
  /** Items of the country’s documents: they stand below what places rule themselves. */
  const context: Answering[] = [];
  const own: Answering[] = [];
  /** Items that mention the part of a place that was named: they come first and are kept, and lower no other. */
  const ofParts = new Set<Hit>();
  /** Items that hold the query as it stands: all of them that were read are kept. */
  const typedText = isLookedUp(understood) && canBeLookedUp(understood.text) ? squeeze(understood.text) : '';
  const hits: Hit[] = policyHits(understood, held, beside, policies);
  items.forEach((item, at) => {
    const strength = strengths[at] ?? [];
    const asTyped = isHeldBy(item, typedText);
    if (needs.length === 0) {
      // Of a place that is asked for as such, what its pages show first.
      if (understood.places.length > 0 && inScope(item.policy.place) && item.item.key) {
        hits.push({ kind: 'item', prepared: item, asTyped, score: WEIGHTS.firstOfPlace, whole: true });
      } else if (asTyped)
        hits.push({ kind: 'item', prepared: item, asTyped, score: WEIGHTS.firstOfPlace, whole: true });
      return;
    }
    // What stands in different cells of a table was not said together.
    const isOfRow = needs.some((need) => rowOfTrade(item.rows, need) !== null);
    const whole =
      (item.item.kind !== 'table' || isOfRow) &&
      needs.every((need, index) => !wanted.has(need) || (strength[index] ?? 0) > 0);
    const { place } = item.policy;
    // Of a subject that no place asked for has, the country's own items are what there is.
    const isSubjectHere =
      onlyElsewhere.length > 0 && onlyElsewhere.every((index) => (strength[index] ?? 0) >= WEIGHTS.inWords);
    // How much somebody names is told of the subject: the country’s items say what they say of it.
    const isAllKnown = needs.every(
      (need, index) => !required.has(need) || need.number !== null || (strength[index] ?? 0) > 0,
    );
    const isOfSubject = item.item.kind !== 'table' && isAllKnown && things.length > 0;
    if (!asTyped && !inScope(place) && !((whole || isOfSubject || isSubjectHere) && country.has(place))) return;
    const answers = strength.reduce((sum, value, index) => sum + value * (weights[index] ?? 0), 0) / total;
    // An item that holds the query as it stands answers it, whatever it was understood as.
    const relevance = answers || (asTyped ? WEIGHTS.inWords : 0);
    if (relevance === 0) return;
    // What has a word that is asked is not beside the thing, though the vocabulary does not know it.
    const hasAsked = needs.some(
      (need, index) => required.has(need) && !isKnown(need) && (strength[index] ?? 0) >= WEIGHTS.inQuote,
    );
    const besideIt = things.length > 0 && !hasAsked && things.every((index) => strength[index] === 0);
    const shared = Math.max(...[item.summary, item.quote].map(({ text }) => sharedSegment(typedText, text)));
    const score =
      relevance * (besideIt || isForOthers(item) ? WEIGHTS.besideTheThing : 1) +
      (whole ? WEIGHTS.wholeAnswer : 0) +
      (item.item.key ? WEIGHTS.keyPoint : 0) +
      (item.item.force ? WEIGHTS.grants : 0) +
      Math.min(WEIGHTS.sharedMost, shared * WEIGHTS.sharedCharacter) +
      explains(item) * (understood.meaning ? 1 : WEIGHTS.meaningNotAsked) +
      (lifted.get(`${item.policy.id}#${item.item.id}`) ?? 0) -
      (item.item.kind === 'open-point' ? WEIGHTS.openPoint : 0) -
      (inScope(place) || isSubjectHere || (isNoneHere && isOfSubject) ? 0 : WEIGHTS.outsidePlaces);
    const isContext = country.has(place) && !understood.places.includes(place) && shared < QUOTED;
    const hit: Hit = { kind: 'item', prepared: item, asTyped, score, whole };
    if (parts.some((part) => strengthOf(part, item) > 0)) ofParts.add(hit);
    (isContext ? context : own).push({ hit, strength });
  });
  hits.push(...own.map(({ hit }) => hit), ...belowPlaces(context, own));
  // The question that is most alike is shown apart; others stand among the items.
  for (const { grounds, similarity } of faqs.slice(faqs[0] && faqs[0].similarity >= WEIGHTS.sameQuestion ? 1 : 0)) {
    hits.push({ kind: 'faq', faq: grounds[0], score: similarity, whole: false });
  }
  const best = Math.max(0, ...hits.map(({ score }) => score));
  const isTyped = (hit: Hit) => hit.kind === 'item' && hit.asTyped;
  const kept = hits
    .filter((hit) => hit.score >= best * WEIGHTS.leastOfBest || ofParts.has(hit) || isTyped(hit))
    .map((hit) => (ofParts.has(hit) ? { ...hit, score: hit.score + WEIGHTS.ofNamedPart } : hit))
    .sort((a, b) => b.score - a.score)
    .filter((hit, at) => at < LIMIT || isTyped(hit));
  return {
    hits: kept,
    faqs,
    unknown: needs.filter(
      (need, index) => required.has(need) && strengths.every((strength) => (strength[index] ?? 0) === 0),
    ),
    unmet: unmetBy(kept, [...required]),
    together: kept.some((hit) => isTyped(hit) || (hit.whole && inScope(policyOfHit(hit).place))),
  };
}

/** An item that was found, and how well it answers each term. */
interface Answering {
  hit: Hit;
  strength: readonly number[];
}

/** Lowers what the country's documents say below the best that each place itself says of the same. */
function belowPlaces(context: readonly Answering[], own: readonly Answering[]): Hit[] {
  return context.map(({ hit, strength }) => {
    const same = own.filter((other) =>
      strength.every((value, need) => (other.strength[need] ?? 0) >= value * WEIGHTS.answersAsWell),
    );
    const byPlace = groupBy(same, (other) => policyOfHit(other.hit).place);
    const bests = [...byPlace.values()].map((ofPlace) => Math.max(...ofPlace.map((other) => other.hit.score)));
    const comparable = bests.filter((best) => best >= hit.score * WEIGHTS.leastOfBest);
    return { ...hit, score: Math.min(hit.score, ...comparable) };
  });
}

/** What none of the items that were found answers. */
function unmetBy(hits: readonly Hit[], terms: readonly QueryTerm[]): QueryTerm[] {
  const items = hits.flatMap((hit) => (hit.kind === 'item' ? [hit.prepared] : []));
  return terms.filter((term) => items.every((item) => strengthOf(term, item) === 0));
}
