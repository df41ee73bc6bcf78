/** A weight of the ranking: what it is, and between which values it does what it should. */
interface RankingWeight {
  readonly default: number;
  /** At this value, and below it, queries go wrong that name it in `tests/search/held-weights.ts`; null where none does. */
  readonly least: number | null;
  /** The same of this value, and above it. */
  readonly most: number | null;
}

const weight = (value: number, least: number | null, most: number | null): RankingWeight => ({
  default: value,
  least,
  most,
});

/**
 * Every weight of which scores are made, with its range and the reason; `docs/search.md` names the other numbers. Labelled queries hold each in its range
 * (`tests/content/held-weights.test.ts`), on one side at least; `npm run bench:weights` finds which, and what nothing holds goes.
 * How well an item answers a term lies between 0 and 1, a little more where words and row agree; scores are of that order.
 */
export const RANKING_WEIGHTS = {
  // Where an item has what a term asks for.
  /** In the short answer, which is about nothing else: the measure of all others. */
  inSummary: weight(1, 0.797, 1.492),
  /** In the row that the term asks for, whatever the words: an author said so. */
  inRow: weight(0.9, 0.767, 1.3),
  /** In the phrase of the original, which may say more besides. */
  inQuote: weight(0.85, 0.637, 0.95),
  /** In the rest of the text: also the least with which an item counts as an answer, so that no silence is claimed over it. */
  inWords: weight(0.6, 0, 1.007),
  /** In the title of its clause, which is about all of its items. */
  inClause: weight(0.5, 0, 0.969),
  /** By its topic alone, or by the year of its document. */
  inTopic: weight(0.45, 0.288, 0.814),
  /** By a loose name of what its topic grants: 补贴 of an award. */
  inTopicLoosely: weight(0.35, 0.298, 1.511),
  /** What a second way adds: words and row agree. */
  secondWay: weight(0.2, 0.19, 0.58),
  /** Of a longer word, the share of its pairs of characters that an item must have, so that pieces count at all. */
  piecesNeeded: weight(0.5, 0.332, 0.512),
  /** What all pieces of a word count that stands nowhere whole: less than the word. */
  inPieces: weight(0.4, 0.096, 1.6),

  // What a term counts.
  /** Told before the question (我是技师，老婆能一起迁吗): it narrows, it is not asked for. */
  circumstance: weight(0.5, 0.417, 0.536),
  /** Not known to the vocabulary: a stray word says less when two questions are compared. */
  unknownWord: weight(0.7, 0.661, 0.979),
  /** A piece of a sentence that the vocabulary does not know, and a trade: passed over where nothing has them. */
  passedOver: weight(0.2, 0.081, 0.243),

  // What an item gains and loses.
  /** Says all that is asked, together. */
  wholeAnswer: weight(0.15, 0.133, 0.208),
  /** Is among what the page of its document shows first. */
  keyPoint: weight(0.06, 0.039, 0.197),
  /** Somebody may qualify under it: people ask for what they get. */
  grants: weight(0.05, 0.034, 0.188),
  /** Leaves a point open: what is settled comes first. */
  openPoint: weight(0.06, 0.029, 0.197),
  /** For each character that it shares with the query in one piece, and at most: whoever copies a phrase seeks that item. */
  sharedCharacter: weight(0.03, 0.019, 0.046),
  sharedMost: weight(0.4, 0.191, null),
  /** Defines a word whose meaning is asked for; shows it in use; and what is left of both where no meaning is asked for. */
  definesWord: weight(0.8, 0.493, 1.194),
  usesWord: weight(0.5, 0.421, 0.793),
  meaningNotAsked: weight(0.2, 0.165, 0.468),
  /** Mentions the part of a place that was named. */
  ofNamedPart: weight(0.8, 0.3, null),
  /** Is the country's, and a place was asked for. */
  outsidePlaces: weight(0.5, 0.082, 0.606),
  /** What is left of an item that has nothing of what the query is about. */
  besideTheThing: weight(0.5, 0.449, 1.532),
  /** Share of how well the country's line answers from which a place's line answers as well, and then stands above it. */
  answersAsWell: weight(0.7, 0, 0.865),
  /** Items below this share of the best score are left out. */
  leastOfBest: weight(0.55, 0.477, 1.001),
  /** Where nothing is asked: the first items of the place that is named, or an item that holds the query as it stands. */
  firstOfPlace: weight(1.5, 1.207, 2.204),

  // Documents asked for as such: above every item.
  /** By number. */
  documentByNumber: weight(4, 3, null),
  /** By the number under which another one names it. */
  citationByNumber: weight(3, null, 4.055),
  /** By title, or by most of a short one. */
  documentByTitle: weight(3, 1.335, null),
  mostOfTitle: weight(0.8, 0.75, null),
  /** By place alone, newer ones a little higher: the year over ten thousand is added. */
  documentByPlace: weight(2, 1.687, 2.563),
  /** Of a place that is easily mistaken for the one that was named. */
  documentOfMistaken: weight(1.9, null, 2.212),

  // Questions that ask the same in other words.
  /** Likeness at which a question counts as the same one: it is shown apart. */
  sameQuestion: weight(0.82, 0.749, 1.013),
  /** Likeness from which a question boosts the items that it rests on, and by how much: nothing at `boostFrom`. */
  similarQuestion: weight(0.6, 0.585, 0.713),
  /** The most that a question of another point counts as alike: it may stand among the items, never in the box. */
  otherPoint: weight(0.7, 0.672, 0.832),
  boostFrom: weight(0.4, 0.39, 0.438),
  boost: weight(0.8, 0.75, 0.819),
  /** What each further item of an answer is boosted less. */
  boostLater: weight(0.03, 0.028, 0.061),
  /** What is left of a likeness where no place is named and the answer is that of one; where it is that the text is silent. */
  answerOfOnePlace: weight(0.97, 0.932, 1.016),
  /** What is left of a likeness where one place is named and the answer compares several. */
  comparisonOfOne: weight(0.9, 0.815, 1.006),
  silentAnswer: weight(0.95, 0.905, 1.284),

  // How near a question is that asks something alike.
  /** What is known to the vocabulary, against a pair of characters; and what decides: a point, people, a trade. */
  nearKnown: weight(2, 1.305, 3.905),
  nearPoint: weight(3, 2.295, 5.929),
  /** A character alone, against a pair: people shorten words. */
  nearCharacter: weight(0.5, 0.232, 0.606),
  /** What is left of what a long query tells far from what it asks. */
  nearAside: weight(0.75, 0.703, 0.856),
  /** How much rare things count more. */
  nearRarity: weight(0.7, 0.535, 0.865),
  /** What all ways of asking a question together count, against the nearest of them. */
  nearAllWays: weight(2, 0.734, 2.047),
  /** What the second nearest way counts, against the nearest. */
  nearSecond: weight(0.3, 0.175, 0.42),
  /** What is left where one place is asked about, and the question is the country’s, or compares several. */
  nearOfCountry: weight(0.6, 0.567, 0.727),
  nearComparing: weight(0.6, 0.576, 0.671),
  /** What is left where no place is asked about, and the question is of one. */
  nearOfOnePlace: weight(0.7, 0.624, 1.093),
  /** Nearness from which a question is listed. */
  nearListed: weight(0.5, 0, 1.144),
  /** Nearness from which it may stand in the box, and how far it is then ahead of the next. */
  nearBox: weight(2.3, 2.121, 2.731),
  nearBoxAhead: weight(0.25, 0.111, 1.112),
  /** Share of what a sentence says that stands in ways of asking the question in its box. */
  boxCovered: weight(0.4, 0.384, 0.45),
  /** Score from which an item that says all that is asked stands before the nearest question. */
  lineFirst: weight(1.1, 1.039, 1.307),
  /** Nearness from which a question that agrees is too near for anything to be called missing, and one that says it is not written for words side by side to be answered. */
  nearDoubt: weight(3, 2.882, 3.071),
  /** Nearness of question, best item and likeness together below which a list is headed as inexact. */
  farBelow: weight(3.6, 3.178, null),

  // Which sections are read at all.
  /** Sections below this share of the best one's score are not read, once enough are. */
  worthReading: weight(0.55, 0.511, 1.002),
  /** A section has a row only to say that nothing is said, or what is asked for only loosely. */
  sectionLoosely: weight(0.5, 0.476, 0.559),
  /** Somebody may qualify for something in it: first of those that answer as much. */
  sectionGrants: weight(0.3, 0.091, 0.42),
  /** It explains a word whose meaning is asked for. */
  sectionExplains: weight(3, 0, null),
} as const satisfies Record<string, RankingWeight>;

/** The defaults by name. */
export const WEIGHTS = Object.fromEntries(
  Object.entries(RANKING_WEIGHTS).map(([name, { default: value }]) => [name, value]),
) as { readonly [Name in keyof typeof RANKING_WEIGHTS]: number };
