import { ASKS } from './asks.ts';
import { cleanQuery } from './clean-query.ts';
import { isLeftOut } from './compared-words.ts';
import type { HeldQuestion } from './held-questions.ts';
import { type LexiconMeaning, type PreparedLexicon, segmentsOf } from './lexicon.ts';
import { WEIGHTS } from './ranking-weights.ts';

/** What is compared of a text: what the vocabulary knows in it, its pairs of characters and those alone, each with what it weighs. */
type Tokens = ReadonlyMap<string, number>;

/** A question made ready for comparing. */
export interface PreparedQuestion {
  question: HeldQuestion;
  ways: Tokens[];
  /** In how many ways of asking each thing is said. */
  said: ReadonlyMap<string, number>;
}

/** Questions among which the nearest is looked for, with what is rare among them. */
export interface WeighedQuestions {
  questions: readonly PreparedQuestion[];
  /** What counts a thing, by itself: the more, the fewer of the questions have it. None has what is not in it. */
  rarity: ReadonlyMap<string, number>;
  /** What a thing counts that none of them has. */
  rarest: number;
  /** What each way of asking of each question weighs as a whole, by position. */
  wholes: readonly (readonly number[])[];
}

/** A question with how near it is to a query: the more, the nearer. */
export interface NearQuestion {
  question: HeldQuestion;
  nearness: number;
  /** How much of what the query says stands in some way of asking it, rare things counting more: 1 where all of it does. */
  covered: number;
}

const RUNS = /\p{Script=Han}+|[a-z\d]+/gu;

/** What is compared of a text. */
function tokensOf(text: string, prepared: PreparedLexicon): Tokens {
  const tokens = new Map<string, number>();
  let plain = '';
  for (const segment of segmentsOf(text, prepared)) {
    plain += isLeftOut(segment) ? ' ' : segment.text;
    if (!isLeftOut(segment)) for (const meaning of segment.meanings ?? []) add(meaning, prepared, tokens);
  }
  for (const run of plain.match(RUNS) ?? []) {
    const characters = /[a-z\d]/.test(run) ? [run] : [...run];
    for (const one of characters) tokens.set(one, /[a-z\d]/.test(one) ? 1 : WEIGHTS.nearCharacter);
    for (let at = 0; at + 1 < characters.length; at += 1) tokens.set(characters.slice(at, at + 2).join(''), 1);
  }
  return tokens;
}

function add(meaning: LexiconMeaning, { lexicon }: PreparedLexicon, tokens: Map<string, number>): void {
  switch (meaning.kind) {
    case 'group': {
      const decides = lexicon.points.includes(meaning.index) || lexicon.people.includes(meaning.index);
      tokens.set(`g${meaning.index}`, decides ? WEIGHTS.nearPoint : WEIGHTS.nearKnown);
      return;
    }
    case 'row':
      tokens.set(`r${meaning.row}`, lexicon.tells.includes(meaning.row) ? WEIGHTS.nearKnown : WEIGHTS.nearPoint);
      return;
    case 'topic':
      tokens.set(`t${meaning.topic}`, WEIGHTS.nearKnown);
      return;
    case 'trade':
      tokens.set('~', WEIGHTS.nearPoint);
      return;
    case 'status':
      tokens.set('!', WEIGHTS.nearPoint);
  }
}

/** Makes a question ready for comparing. */
export function prepareQuestion(question: HeldQuestion, prepared: PreparedLexicon): PreparedQuestion {
  const ways = question.ways.map((way) => tokensOf(cleanQuery(way).text, prepared));
  const said = new Map<string, number>();
  for (const token of ways.flatMap((way) => [...way.keys()])) said.set(token, (said.get(token) ?? 0) + 1);
  return { question, ways, said };
}

/** Weighs questions against each other. Linear in their ways of asking: it is done once for all that is typed of one place. */
export function weighQuestions(questions: readonly PreparedQuestion[]): WeighedQuestions {
  const counts = new Map<string, number>();
  for (const { said } of questions) for (const token of said.keys()) counts.set(token, (counts.get(token) ?? 0) + 1);
  const rarityOf = (count: number) => Math.log(1 + questions.length / (count + 0.5)) ** WEIGHTS.nearRarity;
  const rarity = new Map([...counts].map(([token, count]) => [token, rarityOf(count)]));
  const wholes = questions.map(({ ways }) => ways.map((way) => wholeOf(way, rarity)));
  return { questions, rarity, rarest: rarityOf(0), wholes };
}

/** What all of a text weighs. Written as a loop: it is reckoned of thousands of ways of asking for each set of places. */
function wholeOf(way: Tokens, rarity: ReadonlyMap<string, number>): number {
  let whole = 0;
  for (const [token, weight] of way) whole += weight * (rarity.get(token) ?? 0);
  return whole;
}

/** What a query and a text have in common, by what each thing weighs in the query. A loop, as it is reckoned of every way of asking. */
function sharedWith(way: Tokens, asked: readonly (readonly [string, number])[]): number {
  let shared = 0;
  for (const [token, weight] of asked) if (way.has(token)) shared += weight;
  return shared;
}

/** What is compared of a query: of a long one, what stands far from all that asks is told beside it and weighs less. */
function tokensAsked(text: string, prepared: PreparedLexicon): [string, number][] {
  const tokens = [...tokensOf(text, prepared)];
  if (text.length < LONG) return tokens;
  const parts = [...text.matchAll(ASKING)].map(({ 0: { length }, index }) =>
    text.slice(Math.max(0, index - BEFORE), index + length + AFTER),
  );
  const beside = new Set(parts.flatMap((part) => [...tokensOf(part, prepared).keys()]));
  return tokens.map(([token, weight]) => [
    token,
    parts.length === 0 || beside.has(token) ? weight : weight * WEIGHTS.nearAside,
  ]);
}

/** So long, in characters, a query tells of something before it asks. */
const LONG = 30;
/** What asks: 多少, 算不算. */
const ASKING = new RegExp(`${ASKS.source}|(\\p{Script=Han})不\\1`, 'gu');
/** So many characters before and after it belong to what it asks. */
const BEFORE = 18;
const AFTER = 10;

/**
 * Every question with how near it is to a query, the nearest first: by what both have, rare things counting more.
 * @param text the query as it was read
 * @param held ids of the places that are asked about: the country’s questions are further away, and those of others are none
 */
export function nearestQuestions(
  text: string,
  { questions, rarity, rarest, wholes }: WeighedQuestions,
  held: readonly string[],
  countries: readonly string[],
  prepared: PreparedLexicon,
): NearQuestion[] {
  const typed = tokensAsked(text, prepared);
  const asked = typed.flatMap(([token, weight]): [string, number][] => {
    const rare = rarity.get(token);
    return rare === undefined ? [] : [[token, weight * rare]];
  });
  const all = sum(asked.map(([, weight]) => weight)) || 1;
  // What no question has counts as what is rarest: a query says it all the same.
  const saying = typed.map(([token, weight]): [string, number] => [token, weight * (rarity.get(token) ?? rarest)]);
  const allSaid = sum(saying.map(([, weight]) => weight)) || 1;
  return questions
    .map(({ question, ways, said }, at) => {
      const [best = 0, second = 0] = ways
        .map((way, of) => sharedWith(way, asked) / Math.sqrt(all * (wholes[at]?.[of] || 1)))
        .sort((one, other) => other - one);
      // What is said in many ways of asking says more than what stands in one.
      let often = 0;
      for (const [token, weight] of asked) {
        const times = said.get(token) ?? 0;
        often += weight * ((2 * times) / (times + 1));
      }
      const { places } = question;
      const isOwn = places.some((place) => held.includes(place));
      const share =
        held.length === 0
          ? places.length > 1 || places.every((place) => countries.includes(place))
            ? 1
            : WEIGHTS.nearOfOnePlace
          : !isOwn
            ? places.some((place) => countries.includes(place))
              ? WEIGHTS.nearOfCountry
              : 0
            : held.length === 1 && places.length > 1
              ? WEIGHTS.nearComparing
              : 1;
      const together = (WEIGHTS.nearAllWays * often) / all;
      const covered = sharedWith(said, saying) / allSaid;
      return { question, nearness: (together + best + WEIGHTS.nearSecond * second) * share, covered };
    })
    .filter(({ nearness }) => nearness >= WEIGHTS.nearListed)
    .sort((one, other) => other.nearness - one.nearness);
}

const sum = (weights: readonly number[]) => weights.reduce((total, weight) => total + weight, 0);
