/** A weight of the ranking: what it is, and between which values it keeps its meaning. */
interface RankingWeight {
  readonly default: number;
  readonly least: number;
  readonly most: number;
}

const weight = (value: number, least: number, most: number): RankingWeight => ({ default: value, least, most });

/**
 * Every number by which search decides what comes first, with its range and the reason. The labelled queries of
 * `tests/search/queries.yaml` hold the defaults in place: change one, then ask them (`tests/content/queries.test.ts`).
 * How well a line answers a term lies between 0 and 1, a little more where words and row agree; scores are of that order.
 */
export const RANKING_WEIGHTS = {
  // Where a line has what a term asks for.
  /** In the short answer, which is about nothing else: the measure of all others. */
  inSummary: weight(1, 1, 1),
  /** In the row that the term asks for, whatever the words: an author said so. */
  inRow: weight(0.9, 0.5, 1),
  /** In the phrase of the original, which may say more besides. */
  inQuote: weight(0.85, 0.5, 1),
  /** In the rest of the text: also the least with which a line counts as an answer, so that no absence is claimed over it. */
  inWords: weight(0.6, 0.4, 0.85),
  /** In the title of its clause, which is about all of its lines. */
  inClause: weight(0.5, 0.2, 0.6),
  /** By its topic alone, or by the year of its document. */
  inTopic: weight(0.45, 0.2, 0.6),
  /** By a loose name of what its topic grants: 补贴 of an award. */
  inTopicLoosely: weight(0.35, 0.1, 0.45),
  /** What a second way adds: words and row agree. */
  secondWay: weight(0.2, 0, 0.4),
  /** Of a longer word, the share of its pairs of characters that a line must have, so that pieces count at all. */
  piecesNeeded: weight(0.5, 0.3, 1),
  /** What all pieces of a word count that stands nowhere whole: less than the word. */
  inPieces: weight(0.4, 0.1, 0.6),

  // What a term counts.
  /** Told before the question (我是技师，老婆能一起迁吗): it narrows, it is not asked for. */
  circumstance: weight(0.5, 0.1, 1),
  /** Not known to the vocabulary: a stray word says less when two questions are compared. */
  unknownWord: weight(0.7, 0.3, 1),
  /** A piece of a sentence that the vocabulary does not know, and a trade: passed over where nothing has them. */
  passedOver: weight(0.2, 0, 0.5),

  // What a line gains and loses.
  /** Says all that is asked, together. */
  wholeAnswer: weight(0.15, 0, 0.5),
  /** Is among what the page of its document shows first. */
  keyPoint: weight(0.06, 0, 0.2),
  /** Somebody may qualify under it: people ask for what they get. */
  grants: weight(0.05, 0, 0.2),
  /** Leaves a point open: what is settled comes first. */
  openPoint: weight(0.06, 0, 0.2),
  /** For each character that it shares with the query in one piece, and at most: whoever copies a phrase seeks that line. */
  sharedCharacter: weight(0.03, 0, 0.1),
  sharedMost: weight(0.4, 0, 1),
  /** Defines a word whose meaning is asked for; shows it in use; and what is left of both where no meaning is asked for. */
  definesWord: weight(0.8, 0, 1.5),
  usesWord: weight(0.5, 0, 1),
  meaningNotAsked: weight(0.2, 0, 1),
  /** Mentions the part of a place that was named. */
  ofNamedPart: weight(0.8, 0, 1.5),
  /** Is the country's, and a place was asked for. */
  outsidePlaces: weight(0.5, 0.2, 1),
  /** What is left of a line that has nothing of what the query is about. */
  besideTheThing: weight(0.5, 0.1, 1),
  /** Holds the query as it stands and answers nothing of what it was understood as. */
  asTyped: weight(0.5, 0.2, 1),
  /** Share of how well the country's line answers from which a place's line answers as well; and how far it then stands below. */
  answersAsWell: weight(0.7, 0.5, 1),
  belowPlace: weight(0.01, 0.001, 0.1),
  /** Lines below this share of the best score are left out. */
  leastOfBest: weight(0.55, 0.3, 0.9),
  /** Where nothing is asked but a place: its first lines, and a line that holds the query as it stands. */
  firstOfPlace: weight(1.5, 1, 2),
  heldAsTyped: weight(1.6, 1, 2),

  // Documents asked for as such: above every line.
  /** By number. */
  documentByNumber: weight(4, 3.5, 6),
  /** By the number under which another one names it. */
  citationByNumber: weight(3, 2.5, 4),
  /** By title, or by most of a short one. */
  documentByTitle: weight(3, 2.5, 4),
  mostOfTitle: weight(0.8, 0.6, 1),
  /** By place alone, newer ones a little higher: the year over ten thousand is added. */
  documentByPlace: weight(2, 2, 2.5),
  /** Of a place that is easily mistaken for the one that was named. */
  documentOfMistaken: weight(1.9, 1, 2),

  // Questions that ask the same in other words.
  /** Likeness at which a question counts as the same one: it is shown apart. */
  sameQuestion: weight(0.8, 0.7, 1),
  /** What a question is alike that was asked as it stands: more than any other. */
  askedAsItStands: weight(2, 1.1, 3),
  /** Likeness from which a question boosts the lines that it rests on, and by how much: nothing at `boostFrom`. */
  similarQuestion: weight(0.6, 0.4, 0.8),
  /** The most that a question of another point counts as alike: it may stand among the lines, never in the box. */
  otherPoint: weight(0.7, 0.5, 0.79),
  boostFrom: weight(0.4, 0.2, 0.6),
  boost: weight(0.8, 0, 1.5),
  /** What each further line of an answer is boosted less. */
  boostLater: weight(0.03, 0, 0.1),
  /** What is left of a likeness where no place is named and the answer is that of one; where it is that the text is silent. */
  answerOfOnePlace: weight(0.97, 0.9, 1),
  /** What is left of a likeness where one place is named and the answer compares several. */
  comparisonOfOne: weight(0.9, 0.8, 1),
  silentAnswer: weight(0.95, 0.9, 1),

  // Which sections are read at all.
  /** Sections below this share of the best one's score are not read, once enough are. */
  worthReading: weight(0.55, 0.3, 0.9),
  /** A section has a row only to say that nothing is said, or what is asked for only loosely. */
  sectionLoosely: weight(0.5, 0.1, 1),
  /** Somebody may qualify for something in it: first of those that answer as much. */
  sectionGrants: weight(0.3, 0, 0.6),
  /** It explains a word whose meaning is asked for. */
  sectionExplains: weight(3, 1, 5),
} as const satisfies Record<string, RankingWeight>;

/** The defaults by name. */
export const WEIGHTS = Object.fromEntries(
  Object.entries(RANKING_WEIGHTS).map(([name, { default: value }]) => [name, value]),
) as { readonly [Name in keyof typeof RANKING_WEIGHTS]: number };
