import { cleanQuery } from './clean-query.ts';
import type { HeldQuestion } from './held-questions.ts';
import { type LexiconMeaning, type PreparedLexicon, segmentsOf } from './lexicon.ts';
import { WEIGHTS } from './ranking-weights.ts';

/** What is compared of a text: what the vocabulary knows in it, and its pairs of characters, each with what it weighs. */
type Tokens = ReadonlyMap<string, number>;

/** A question made ready for comparing. */
export interface PreparedQuestion {
  question: HeldQuestion;
  ways: Tokens[];
  all: ReadonlySet<string>;
}

/** A question with how near it is to a query: the more, the nearer, 3 at most. */
export interface NearQuestion {
  question: HeldQuestion;
  nearness: number;
}

const RUNS = /\p{Script=Han}+|[a-z\d]+/gu;

/** What is compared of a text: places and small words are not. */
function tokensOf(text: string, prepared: PreparedLexicon): Tokens {
  const tokens = new Map<string, number>();
  let plain = '';
  for (const { text: segment, meanings } of segmentsOf(text, prepared)) {
    const isLeftOut =
      meanings?.some(({ kind }) => kind === 'place' || kind === 'elsewhere') ||
      meanings?.every(({ kind }) => kind === 'filler');
    plain += isLeftOut ? ' ' : segment;
    if (!isLeftOut) for (const meaning of meanings ?? []) add(meaning, prepared, tokens);
  }
  for (const run of plain.match(RUNS) ?? []) {
    const characters = /[a-z\d]/.test(run) ? [run] : [...run];
    if (characters.length === 1 && /[a-z\d]/.test(run)) tokens.set(run, 1);
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
  return { question, ways, all: new Set(ways.flatMap((way) => [...way.keys()])) };
}

/**
 * Every question with how near it is to a query, the nearest first: by what both have, rare things counting more.
 * @param text the query as it was read
 * @param held ids of the places that are asked about: questions of others are further away
 */
export function nearestQuestions(
  text: string,
  questions: readonly PreparedQuestion[],
  held: readonly string[],
  countries: readonly string[],
  prepared: PreparedLexicon,
): NearQuestion[] {
  const counts = new Map<string, number>();
  for (const { all } of questions) for (const token of all) counts.set(token, (counts.get(token) ?? 0) + 1);
  const weigh = (token: string, weight: number) =>
    weight * Math.log(1 + questions.length / ((counts.get(token) ?? 0) + 0.5)) ** WEIGHTS.nearRarity;
  const asked = new Map(
    [...tokensOf(text, prepared)].flatMap(([token, weight]) =>
      counts.has(token) ? [[token, weigh(token, weight)]] : [],
    ),
  );
  const sum = (weights: Iterable<number>) => [...weights].reduce((total, weight) => total + weight, 0);
  const all = sum(asked.values()) || 1;
  const shared = (has: (token: string) => boolean) =>
    sum([...asked].map(([token, weight]) => (has(token) ? weight : 0)));
  return questions
    .map(({ question, ways, all: own }) => {
      const best = Math.max(
        0,
        ...ways.map((way) => {
          const whole = sum([...way].map(([token, weight]) => weigh(token, weight)));
          return shared((token) => way.has(token)) / Math.sqrt(all * (whole || 1));
        }),
      );
      const { places } = question;
      const isOwn = places.some((place) => held.includes(place));
      const share =
        held.length === 0
          ? places.length > 1 || places.every((place) => countries.includes(place))
            ? 1
            : WEIGHTS.nearOfOnePlace
          : !isOwn
            ? WEIGHTS.nearOfCountry
            : held.length === 1 && places.length > 1
              ? WEIGHTS.nearComparing
              : 1;
      return { question, nearness: ((WEIGHTS.nearAllWays * shared((token) => own.has(token))) / all + best) * share };
    })
    .filter(({ nearness }) => nearness >= WEIGHTS.nearListed)
    .sort((one, other) => other.nearness - one.nearness);
}
