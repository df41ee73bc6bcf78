import { ASKS } from './asks.ts';
import type { PreparedLexicon } from './lexicon.ts';
import { PAPER, type Phrasing } from './phrasings.ts';
import { isPoint, isSubject } from './points.ts';
import { isKnown, isOptional, type QueryTerm } from './query-term.ts';
import { WEIGHTS } from './ranking-weights.ts';

/** What a term weighs: what the vocabulary knows says more than a stray word, and that more than a piece of a sentence. */
const weightOf = (term: QueryTerm) =>
  term.trade || (term.piece && term.number !== null) ? WEIGHTS.passedOver : isKnown(term) ? 1 : WEIGHTS.unknownWord;

/** True of two names of one trade, of which one may be narrower (低压电工, 电工), and of the papers of any two. */
const isSameTrade = (one: QueryTerm, other: QueryTerm): boolean =>
  one.label.endsWith(other.label) ||
  other.label.endsWith(one.label) ||
  [one, other].every(({ label, paper }) => paper || label.endsWith(PAPER));

/** True where two needs ask for the same thing. */
function isSame(one: QueryTerm, other: QueryTerm): boolean {
  if (one.number !== null || other.number !== null) return one.number === other.number;
  // What is asked of one trade is not asked of another; their papers are alike, and unlike the question whether trades count.
  if (one.trade || other.trade) return one.trade === other.trade && isSameTrade(one, other);
  // 没买房 and 有房 ask about the same thing, and not the same.
  if (one.negative !== other.negative) return false;
  const shares = (a: readonly unknown[], b: readonly unknown[]) => a.some((value) => b.includes(value));
  return (
    (one.label !== '' && one.label === other.label) ||
    shares(one.groups, other.groups) ||
    shares(one.rows, other.rows) ||
    shares(one.topics, other.topics)
  );
}

/**
 * How alike a query and a way of asking a question are: the share of what each asks that the other asks, too, weighted,
 * the smaller of the two. So a question that asks for more than the query is another question. 1 where they ask the
 * same, 0 where they have nothing in common or speak of different places.
 */
export function similarity(query: Phrasing, phrasing: Phrasing): number {
  const named = query.places.length > 0 && phrasing.places.length > 0;
  // What asks about two places is not asked by a question about one of them.
  const share = named ? query.places.filter((id) => phrasing.places.includes(id)).length / query.places.length : 1;
  if (share === 0) return 0;
  if (query.elsewhere.length > 0) return 0;
  // What asks for a single thing could be any question about it.
  const things = ({ terms, places, status }: Phrasing) => terms.length + places.length + Number(status);
  if (things(phrasing) < 2 || things(query) < 2) return 0;
  const covered = (asked: Phrasing, by: Phrasing) => {
    const weight = (terms: readonly QueryTerm[]) =>
      terms.reduce((sum, term) => sum + weightOf(term), Number(asked.status));
    const met = asked.terms.filter((need) =>
      by.terms.some((other) => isSame(need, other) && isNoNarrower(need, other)),
    );
    const all = weight(asked.terms);
    return all === 0 ? 0 : (weight(met) - Number(asked.status && !by.status)) / all;
  };
  const isNoNarrower = (one: QueryTerm, other: QueryTerm) => isAsNarrow(one, other) && isAsNarrow(other, one);
  return Math.min(covered(query, phrasing), covered(phrasing, query)) * share;
}

/** What is compared where a box is to be shown. */
type AskedPhrasing = Phrasing & { sentence?: boolean; letGo?: readonly QueryTerm[] };

/**
 * How well a query that is a sentence is answered by a question that it holds: everything that the question asks is asked
 * by the sentence, which tells of circumstances besides. 0 where it is not so, or where the question is too general.
 */
export function heldInSentence(query: AskedPhrasing, phrasing: Phrasing, prepared: PreparedLexicon): number {
  const { wider } = prepared;
  if (!query.sentence || query.elsewhere.length > 0) return 0;
  const asked = phrasing.terms.filter((term) => !isOptional(term));
  // What is asked of a trade is not asked by who names none.
  if (phrasing.terms.some(({ trade }) => trade) && !query.terms.some(({ trade }) => trade)) return 0;
  if (phrasing.terms.length < 2 || asked.length === 0 || (phrasing.status && !query.status)) return 0;
  if (phrasing.places.some((id) => !query.places.includes(id)) && query.places.length > 0) return 0;
  const isAsked = query.places.length > 0 && pointsAsked(query, prepared).length > 0;
  const open = asked.filter((term) => !query.terms.some((other) => isSame(term, other) && isAsNarrow(term, other)));
  // What a question is about goes without saying where its place has no other of the kind.
  const groups = new Set(query.terms.flatMap((term) => term.groups));
  const isImplied = (term: QueryTerm) =>
    term.rows.length === 0 &&
    // Beside a point alone, nothing says what it is asked of: 天津考证补多少钱.
    ((term.topics.length > 0 && asked.length > 2) ||
      term.groups.some((group) => wider.get(group)?.some((other) => groups.has(other))));
  if (open.length === asked.length || open.length > 1 || !open.every((term) => isAsked && isImplied(term))) return 0;
  // Of a short sentence every word that documents use counts.
  const isShort = query.terms.filter((term) => !isOptional(term)).length <= LONG;
  const ofTrades = phrasing.terms.some(({ trade }) => trade);
  const told = query.terms.filter(
    (term) => !term.circumstance && (!term.trade || ofTrades) && (!term.piece || (isShort && term.number === null)),
  );
  const isMet = (term: QueryTerm) =>
    phrasing.terms.some(
      (other) =>
        isSame(term, other) ||
        other.groups.some((group) => wider.get(group)?.some((wide) => term.groups.includes(wide))),
    );
  const met = told.filter(isMet).length;
  const share = met / Math.max(1, told.length);
  const unmet = told.length - met;
  // Who tells little asks for all of it, also for what no document has.
  const letGo = isShort ? (query.letGo ?? []).filter(({ number }) => number === null).length : 0;
  if (unmet + letGo > (told.length > LONG ? told.length / 2 : 0)) return 0;
  // With something left open, all that is told must be met.
  if (open.length > 0 && unmet > 0) return 0;
  return WEIGHTS.sameQuestion + (1 - WEIGHTS.sameQuestion) * share * (1 - open.length / asked.length);
}

/** Of so many needs only the last point is what a sentence asks: before it, somebody tells. */
const LONG = 4;

/** The points that a query asks: of a long sentence the last one, and what it asks outright (加几分). */
export function pointsAsked({ terms, sentence }: AskedPhrasing, prepared: PreparedLexicon): QueryTerm[] {
  const points = terms.filter((term) => !isOptional(term) && !term.circumstance && isPoint(term, prepared));
  const stated = points.filter(({ negative }) => !negative);
  return sentence && terms.filter((term) => !isOptional(term)).length > LONG
    ? (stated.length > 0 ? stated : points).filter(
        (term, at, { length }) =>
          at === length - 1 ||
          ASKS.test(term.label) ||
          term.groups.some((group) => prepared.lexicon.points.includes(group)),
      )
    : points;
}

/** False where a question asks for one thing in a row, and the query for the row: 申请表 is among 材料, and not the same. */
const isAsNarrow = (asked: QueryTerm, by: QueryTerm) =>
  asked.rows.length === 0 ||
  asked.groups.length === 0 ||
  asked.groups.some((group) => by.groups.includes(group)) ||
  asked.topics.some((topic) => by.topics.includes(topic));

/** False where a point is asked of a certificate (叉车证能加几分), and the question is of none. */
function asksOfPaper(query: AskedPhrasing, phrasing: Phrasing, prepared: PreparedLexicon): boolean {
  const { permits } = prepared.lexicon.trades;
  const isOfPaper = ({ terms }: Phrasing) =>
    terms.some(
      ({ trade, rows, groups, topics }) =>
        trade || rows.includes('certificate') || (groups.length > 0 && topics.length === 0),
    );
  return (
    !query.terms.some(({ label }) => permits.includes(label)) ||
    pointsAsked(query, prepared).length === 0 ||
    isOfPaper(phrasing)
  );
}

/** False where a question is of a trade, or of its paper, and the query names none, or another. */
function isOfItsTrades(query: AskedPhrasing, phrasing: Phrasing): boolean {
  const trades = phrasing.terms.filter(({ trade }) => trade);
  const named = query.terms.filter(({ trade }) => trade);
  return trades.length === 0 || trades.some((trade) => named.some((other) => isSameTrade(trade, other)));
}

/** True where two ask the same point about the same subject: an answer to one may then stand as an answer to the other. */
export function agree(query: AskedPhrasing, phrasing: Phrasing, prepared: PreparedLexicon): boolean {
  const isIn = (asked: Phrasing) => (term: QueryTerm) => asked.terms.some((other) => isSame(term, other));
  const topics = ({ terms }: Phrasing) => new Set(terms.flatMap((term) => term.topics));
  const own = topics(phrasing);
  const people = ({ terms }: Phrasing) =>
    terms.flatMap((term) =>
      term.circumstance ? [] : term.groups.filter((group) => prepared.lexicon.people.includes(group)),
    );
  const [asking, answered] = [people(query), people(phrasing)];
  // What is for others is no answer, and what is for all may be one.
  if (answered.length > 0 && !answered.some((group) => asking.includes(group))) return false;
  const subjects = ({ terms }: Phrasing) => terms.filter((term) => isSubject(term, prepared));
  return (
    pointsAsked(query, prepared).every(isIn(phrasing)) &&
    pointsAsked(phrasing, prepared).every(isIn(query)) &&
    subjects(query).every(isIn(phrasing)) &&
    subjects(phrasing).every(isIn(query)) &&
    query.status === phrasing.status &&
    query.compares === phrasing.compares &&
    isOfItsTrades(query, phrasing) &&
    asksOfPaper(query, phrasing, prepared) &&
    (own.size === 0 || [...topics(query)].every((topic) => own.has(topic)))
  );
}

/** True where a question is on what a query is about: something that it asks for, or a topic of it, and every subject of its own. */
export function isOnSubject(query: Phrasing, phrasings: readonly Phrasing[], prepared: PreparedLexicon): boolean {
  const asked = query.terms.filter((term) => isKnown(term) && term.loosely.length === 0);
  const subjects = asked.filter((term) => isSubject(term, prepared));
  const rows = asked.flatMap((term) => term.rows);
  const topics = prepared.lexicon.topics.filter((topic) => topic.rows.some(({ id }) => rows.includes(id)));
  return phrasings.some(({ terms }) => {
    const isIn = (term: QueryTerm) => terms.some((other) => isSame(term, other));
    const isOfTopic = terms.some((term) => topics.some(({ id }) => term.topics.includes(id)));
    const isNamed = ({ groups }: QueryTerm) =>
      terms.some((other) => other.groups.some((group) => groups.includes(group)));
    return subjects.every(isNamed) && (asked.some(isIn) || (subjects.length === 0 && isOfTopic));
  });
}
