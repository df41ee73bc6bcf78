import { ASKS } from './asks.ts';
import { READ_ALL, type SectionChoice } from './choose-sections.ts';
import type { PreparedLexicon } from './lexicon.ts';
import { holds, strengthOf } from './match.ts';
import { CALLED_BY_NAME, missingNames } from './may-be-named.ts';
import { isPoint, isSubject } from './points.ts';
import type { PreparedItem, PreparedPolicy } from './prepare-policy.ts';
import { isKnown, type QueryTerm, requiredOf } from './query-term.ts';
import type { Ranking } from './rank.ts';
import { WEIGHTS } from './ranking-weights.ts';
import { isCountry, isForCountry, placesMeant } from './scope.ts';
import { pointsAsked } from './similarity.ts';
import type { Understood } from './understand.ts';

/** Why there is no answer, or not a whole one. */
export type SearchSilence =
  /** No document is held of the places named; `instead` are places within them of which there are. */
  | { kind: 'not-held'; names: string[]; instead: string[] }
  /** No document has this number; `cited` where one that is held names it. */
  | { kind: 'number-not-held'; cited: boolean }
  /** The documents of a place are not about the topic. */
  | { kind: 'not-about'; place: string; topic: string; documents: string[] }
  /** The documents of the places named do not use the words. */
  | { kind: 'not-mentioned'; places: string[]; words: string[] }
  /** Documents were read and do not answer a row of their comparison; `open` is the item that says so. */
  | { kind: 'silent'; row: string; topic: string; documents: { id: string; open: string | null; about: boolean }[] }
  /** What is asked about the subject is not written; `whole` where no document in scope says it anywhere. */
  | { kind: 'point'; words: string[]; places: string[]; whole: boolean }
  /** No document uses these words. None are named where what was not understood may be no word. */
  | { kind: 'unknown'; words: string[] }
  /** Words are used, but no item that was read has all; those in `missing` stand in none of the items found. */
  | { kind: 'apart'; words: string[]; missing: string[]; whole: boolean }
  /** Of what was found nothing is known to answer: it is near. */
  | { kind: 'inexact' };

/** What each silence is told from: from what is held, from what was read, or from a guess at what was meant. */
export const SILENCE_BASIS = {
  'not-held': 'holdings',
  'number-not-held': 'holdings',
  'not-about': 'reading',
  'not-mentioned': 'reading',
  silent: 'guess',
  point: 'guess',
  unknown: 'guess',
  apart: 'guess',
  inexact: 'guess',
} as const satisfies Record<SearchSilence['kind'], string>;

/** A silence, and whether it settles the query: what was found besides must then not be listed as an answer. */
export interface SilenceFound {
  silence: SearchSilence;
  conclusive: boolean;
  /** The country's documents speak of the subject: their items are listed first. */
  ofCountry?: true;
}

/** True where the index bears a silence out: that the sections which were read are silent says nothing of the others. */
export const isProved = ({ silence }: SilenceFound): boolean =>
  (silence.kind !== 'point' && silence.kind !== 'apart') || silence.whole;

/** True where a silence names nothing that is missing: that no item says all together is no silence, several may answer. */
export const namesNothing = ({ silence }: SilenceFound): boolean =>
  silence.kind === 'apart' && silence.missing.length === 0;

/** What the index knows of all documents, beyond those that were read. */
export type Proof = Pick<SectionChoice, 'coverage' | 'asTyped' | 'moreTogether' | 'orMore' | 'numberUnread'>;

/**
 * Works out what of a query has no honest answer, and why. That something is not there is told of all documents only where
 * the index has it nowhere, neither by its meaning nor as it is written; what was read is not enough.
 */
export function findSilence(
  understood: Understood,
  policies: readonly PreparedPolicy[],
  ranking: Ranking,
  choice: Proof,
  prepared: PreparedLexicon,
): SilenceFound | null {
  const meant = placesMeant(understood, prepared);
  if (meant.missing.length > 0) {
    const instead = meant.held.filter((id) => !understood.places.includes(id));
    const isRuled = isForCountry(meant) && isOfCountry(requiredOf(understood.terms), policies, prepared);
    return {
      silence: { kind: 'not-held', names: meant.missing, instead },
      conclusive: meant.held.length === 0 && !isRuled,
    };
  }
  if (understood.number && !ranking.hits.some(({ kind }) => kind === 'document')) {
    const cited = ranking.hits.some(({ kind }) => kind === 'citation');
    // The one that is asked for may be among those that were not read.
    if (choice.numberUnread > 0) return null;
    return { silence: { kind: 'number-not-held', cited }, conclusive: !cited };
  }
  if (understood.number || saysAsTyped(ranking, choice)) return null;
  const terms = requiredOf(understood.terms);
  const asked = pointsAsked(understood, prepared);
  const scope = policies.filter(({ entry }) => meant.held.length === 0 || meant.held.includes(entry.place));
  const items = scope.flatMap((policy) => policy.items);
  if (terms.length === 0 || items.some((item) => isAnswer(item, terms))) return null;
  const isTyped = choice.asTyped.lines > 0;
  const ofPlaces =
    notAbout(terms, meant.held, scope, prepared) ??
    (isTyped ? null : notMentioned(terms, asked, meant.held, policies, items, choice, prepared, understood.sentence));
  // What a place does not write the country may have ruled for all.
  if (ofPlaces)
    return countrySays(ofSubject(terms, prepared), policies, prepared)
      ? { ...ofPlaces, conclusive: false, ofCountry: true }
      : ofPlaces;
  return (
    silentRow(terms, asked, scope, prepared, understood.sentence) ??
    (isTyped
      ? null
      : (pointUnmet(terms, asked, ranking, meant.held, choice, prepared) ??
        apart(understood, terms, ranking, meant.held, choice, prepared)))
  );
}

/** True where an item says the query word for word, and not only that nothing is said of it. Of many items, some do. */
function saysAsTyped({ hits }: Ranking, { asTyped }: Proof): boolean {
  const says = hits.some((hit) => hit.kind === 'item' && hit.asTyped && hit.prepared.item.kind !== 'open-point');
  return says || asTyped.lines > READ_ALL;
}

/** True where an item that says something meets every term in its own words or by its row. */
function isAnswer(prepared: PreparedItem, terms: readonly QueryTerm[]): boolean {
  return prepared.item.kind !== 'open-point' && terms.every((term) => strengthOf(term, prepared) >= WEIGHTS.inWords);
}

/** True where the country's documents speak of the subject of what is asked for, of one of its topics, or say all of it. */
function isOfCountry(
  terms: readonly QueryTerm[],
  policies: readonly PreparedPolicy[],
  prepared: PreparedLexicon,
): boolean {
  const subjects = ofSubject(terms, prepared);
  if (subjects.length > 0) return countrySays(subjects, policies, prepared);
  // Who it is for, at what level and how much is asked of a subject: 高级电工能领多少补贴 is about 补贴.
  const things = terms.filter(
    ({ topics, loosely, groups, rows }) => topics.length + loosely.length > 0 || (groups.length > 0 && rows.length > 0),
  );
  return [...things.map((term) => [term]), terms].some((some) => countrySays(some, policies, prepared));
}

const ofSubject = (terms: readonly QueryTerm[], prepared: PreparedLexicon) =>
  terms.filter((term) => isSubject(term, prepared));

/** True where an item of the country's documents says all of what is asked for, which is something. */
function countrySays(
  terms: readonly QueryTerm[],
  policies: readonly PreparedPolicy[],
  prepared: PreparedLexicon,
): boolean {
  const country = new Set(prepared.lexicon.places.filter(isCountry).map(({ id }) => id));
  return (
    terms.length > 0 &&
    policies
      .filter(({ entry }) => country.has(entry.place))
      .some(({ items }) => items.some((item) => isAnswer(item, terms)))
  );
}

/** A place all of whose documents are not about any topic asked for. */
function notAbout(
  terms: readonly QueryTerm[],
  held: readonly string[],
  scope: readonly PreparedPolicy[],
  { lexicon }: PreparedLexicon,
): SilenceFound | null {
  const isAsked = (id: string) => terms.some(({ topics, circumstance }) => !circumstance && topics.includes(id));
  // What is told before the question (我们都交失业保险，考证一个人给多少) is not what is asked about.
  const told = terms.some(({ circumstance }) => !circumstance);
  const named = lexicon.topics.filter(({ id }) =>
    told ? isAsked(id) : terms.some(({ topics }) => topics.includes(id)),
  );
  // A row without its topic is asked of every topic that has it: 随迁.
  const rows = terms.length === 1 ? terms.flatMap((term) => term.rows) : [];
  const asked = named.length > 0 ? named : lexicon.topics.filter((one) => one.rows.some(({ id }) => rows.includes(id)));
  const [topic] = asked;
  if (!topic) return null;
  // A table of points that counts contests speaks of them.
  const words = terms.filter((term) => term.topics.includes(topic.id));
  const items = scope.flatMap((policy) => policy.items);
  const mentions = (item: PreparedItem) =>
    item.item.kind !== 'open-point' && words.some((term) => strengthOf(term, item) >= WEIGHTS.inWords);
  for (const place of held) {
    const policies = scope.filter(({ entry }) => entry.place === place).map(({ entry }) => entry);
    const areAbout = asked.some(({ id }) => policies.some(({ notAbout }) => !notAbout.includes(id)));
    if (policies.length === 0 || areAbout || items.some((item) => item.policy.place === place && mentions(item)))
      continue;
    const ids = policies.map(({ id }) => id);
    return { silence: { kind: 'not-about', place, topic: topic.id, documents: ids }, conclusive: held.length === 1 };
  }
  return null;
}

/** Words of the vocabulary that stand in no item of the places asked for. */
function notMentioned(
  terms: readonly QueryTerm[],
  asked: readonly QueryTerm[],
  held: readonly string[],
  policies: readonly PreparedPolicy[],
  items: readonly PreparedItem[],
  { coverage }: Proof,
  prepared: PreparedLexicon,
  sentence: boolean,
): SilenceFound | null {
  if (held.length === 0) return null;
  // A long sentence tells of much that no document needs to mention: only what is asked is named.
  const isNamed = (term: QueryTerm) =>
    !sentence || terms.length <= CALLED_BY_NAME || isSubject(term, prepared) || asked.includes(term);
  // What is told before the question, and what somebody has not, is no noun that is asked about: 内退拿不拿失业金,他那个技师证….
  const asksElse = terms.some((term) => !term.circumstance && !term.negative && isKnown(term));
  const isTold = (term: QueryTerm) => sentence && asksElse && (term.circumstance || term.negative);
  const missing = terms.filter(
    (term) =>
      isNamed(term) &&
      !isTold(term) &&
      !ASKS_BY_WHOM.test(term.label) &&
      term.groups.length + term.topics.length > 0 &&
      coverage.get(term)?.nowhereInPlaces &&
      items.every((item) => strengthOf(term, item) === 0),
  );
  const words = missingNames(missing, prepared);
  if (words.length === 0) return null;
  const others = terms.filter((term) => !missing.includes(term));
  // What is near is shown below it, but nothing of another subject.
  const isNear = others.length > 0 && items.some((item) => others.every((term) => strengthOf(term, item) > 0));
  const isSettled = sentence
    ? missing.some((term) => isSubject(term, prepared)) || !isNear
    : missing.some((term) => !term.circumstance && !asked.includes(term)) || !isNear;
  const points = missing.filter((term) => asked.includes(term));
  if (points.length === missing.length && !isSettled)
    return { silence: { kind: 'point', words, places: [...held], whole: true }, conclusive: false };
  const silence: SearchSilence = { kind: 'not-mentioned', places: [...held], words };
  return countrySays(missing, policies, prepared)
    ? { silence, conclusive: false, ofCountry: true }
    : { silence, conclusive: isSettled };
}

/** What asks by whom something is done: documents write the doer in many words, so that no word of theirs proves that none does. */
const ASKS_BY_WHOM = /谁/;

/** A point that is asked and no item that was found says: what is near is listed below that, and does not stand as if it answered. */
function pointUnmet(
  terms: readonly QueryTerm[],
  asked: readonly QueryTerm[],
  { hits }: Ranking,
  held: readonly string[],
  { coverage }: Proof,
  prepared: PreparedLexicon,
): SilenceFound | null {
  // An item that only says that it is not written does not say it.
  const items = hits.flatMap((hit) =>
    hit.kind === 'item' && hit.prepared.item.kind !== 'open-point' ? [hit.prepared] : [],
  );
  // Of a point that has words of its own, an item that says it of something else does not say it, either.
  const isNamedPoint = ({ groups }: QueryTerm) => groups.some((group) => prepared.lexicon.points.includes(group));
  const things = terms.filter((term) => !isPoint(term, prepared) && term.groups.length + term.loosely.length > 0);
  const near = items.filter((item) => things.every((term) => strengthOf(term, item) > 0));
  const points = asked.filter(
    (term) =>
      terms.includes(term) &&
      !term.negative &&
      (isNamedPoint(term) ? near : items).every((item) => strengthOf(term, item) === 0),
  );
  if (points.length === 0 || hits.length === 0) return null;
  const whole = points.every((term) => coverage.get(term)?.nowhereInScope && !ASKS_BY_WHOM.test(term.label));
  return {
    silence: { kind: 'point', words: missingNames(points, prepared), places: [...held], whole },
    conclusive: false,
  };
}

/** A row that is asked for and that no document in scope answers, although they deal with everything else asked. */
function silentRow(
  terms: readonly QueryTerm[],
  asked: readonly QueryTerm[],
  scope: readonly PreparedPolicy[],
  prepared: PreparedLexicon,
  sentence: boolean,
): SilenceFound | null {
  const { lexicon } = prepared;
  const topicsAsked = terms.flatMap(({ topics }) => topics);
  // A row in what is told beforehand is a circumstance where the question itself asks for one: 孩子20岁了，能跟着迁吗.
  const asking = terms.filter(({ circumstance: aside, rows }) => !aside && rows.length > 0);
  const points = asked.filter(({ rows }) => rows.length > 0);
  const items = scope.flatMap(({ items }) => items);
  const isMet = (term: QueryTerm) =>
    items.some((item) => item.item.kind !== 'open-point' && strengthOf(term, item) >= WEIGHTS.inWords);
  // Who tells much asks one thing of it: where that is written, it is not silent on what was told.
  if (sentence && terms.length > CALLED_BY_NAME && points.some(isMet)) return null;
  for (const term of sentence && points.length > 0 ? points : asking.length > 0 ? asking : terms) {
    const others = terms.filter((other) => other !== term && isKnown(other));
    for (const row of term.rows) {
      const isSaid = ({ item, summary, quote }: PreparedItem) =>
        item.kind !== 'open-point' &&
        (item.rows.includes(row) || holds(summary, term.plain) || holds(quote, term.plain));
      // The topics that have the row and deal with everything else that is asked.
      const topics = lexicon.topics.flatMap(({ id, rows }) => {
        const asked = rows.find((candidate) => candidate.id === row);
        if (!asked || (topicsAsked.length > 0 && !topicsAsked.includes(id))) return [];
        const items = scope.flatMap((policy) => policy.items.filter(({ item }) => item.topic === id));
        const deals = items.some((item) => others.every((other) => strengthOf(other, item) > 0));
        return deals ? [{ id, name: asked.name, items }] : [];
      });
      const isAbout = (id: string) => scope.some(({ entry }) => !entry.notAbout.includes(id));
      const hasLine = ({ items }: { items: readonly PreparedItem[] }) =>
        items.some(({ item }) => item.rows.includes(row));
      const topic = topics.find((one) => isAbout(one.id) && hasLine(one)) ?? topics[0];
      if (!topic || topics.some(({ items }) => items.some(isSaid))) continue;
      const met = (item: PreparedItem) => terms.reduce((sum, other) => sum + strengthOf(other, item), 0);
      const open = (policy: PreparedPolicy) =>
        topics
          .flatMap(({ items }) => items)
          .filter((item) => item.policy.id === policy.entry.id && item.item.rows.includes(row))
          .sort((a, b) => met(b) - met(a))[0]?.item.id ?? null;
      return {
        silence: {
          kind: 'silent',
          row: topic.name,
          topic: topic.id,
          documents: scope.map((policy) => ({
            id: policy.entry.id,
            open: open(policy),
            about: topics.some(({ id }) => !policy.entry.notAbout.includes(id)),
          })),
        },
        // Below what is not written, what is near to the rest of a long sentence is listed.
        conclusive: !sentence || terms.length <= CALLED_BY_NAME,
      };
    }
  }
  return null;
}

/** What no item says, or none says together. Nothing is listed where no item has what the vocabulary knows. */
function apart(
  { sentence, asRead }: Understood,
  terms: readonly QueryTerm[],
  { unknown, unmet, together }: Ranking,
  held: readonly string[],
  { coverage, moreTogether, orMore, asTyped }: Proof,
  prepared: PreparedLexicon,
): SilenceFound | null {
  const typedWords = asRead.split(/[\s\p{P}\p{S}]+/u);
  // Of what a long sentence tells, only subjects, points and words typed apart are named.
  const isLong = sentence && terms.length > CALLED_BY_NAME;
  // What is told before the question is no noun that it asks about: 公司倒闭,怎么领失业金.
  const isMet = (term: QueryTerm) => isSubject(term, prepared) && !unknown.includes(term);
  const isTold = (term: QueryTerm) =>
    sentence && term.circumstance && (!isSubject(term, prepared) || terms.some(isMet));
  // Of what the vocabulary does not know, what somebody typed as a word of its own is one, and what is long: not 先垫, 去哪里辨别, 职称彼照.
  const isTyped = ({ label }: QueryTerm) =>
    typedWords.includes(label) || ([...label].length >= LONG_WORD && !ASKS.test(label));
  const isWord = (term: QueryTerm) => isKnown(term) || term.number !== null || (!sentence && isTyped(term));
  const isNamed = (term: QueryTerm) =>
    !isTold(term) && isWord(term) && (!isLong || isSubject(term, prepared) || isPoint(term, prepared));
  const absent = unknown.filter((term) => coverage.get(term)?.nowhereInScope && isNamed(term));
  if (absent.length > 0) {
    const isFound = (term: QueryTerm) => !absent.includes(term);
    const isAskedAbout = terms.some((term) => !term.circumstance && (isFound(term) || isKnown(term)));
    const worthShowing =
      isAskedAbout && terms.some((term) => isFound(term) && term.groups.length + term.topics.length > 0);
    const everywhere = missingNames(
      absent.filter((term) => coverage.get(term)?.nowhere),
      prepared,
    );
    const here = missingNames(absent, prepared);
    // That pieces of a sentence stand nowhere says nothing, where the rest of it is answered.
    if (worthShowing && sentence && here.length === 0) return null;
    const silence: SearchSilence =
      everywhere.length === 0 && here.length > 0
        ? { kind: 'not-mentioned', places: [...held], words: here }
        : { kind: 'unknown', words: everywhere };
    return { silence, conclusive: !worthShowing };
  }
  // No item of a document says all that people tell in a sentence.
  if (together || sentence) return null;
  return {
    silence: {
      kind: 'apart',
      words: missingNames(terms, prepared),
      missing: missingNames(unmet.filter(isWord), prepared),
      whole: moreTogether === 0 && !orMore && !asTyped.orMore,
    },
    conclusive: false,
  };
}

/** So long, in characters, a word is one also where it was not typed apart. */
const LONG_WORD = 3;
