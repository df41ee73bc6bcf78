import { wordTerms } from './clause-words.ts';
import { cleanQuery } from './clean-query.ts';
import { type DocumentNumber, documentNumberIn } from './document-number.ts';
import type { PreparedLexicon } from './lexicon.ts';
import type { Pinyin, SpellingCorrection } from './pinyin.ts';
import { isKnown, type QueryTerm, withoutRepeats, wordTerm } from './query-term.ts';
import { type ClauseTerm, type QueryClause, readClause } from './read-clause.ts';
import { squeeze } from './squeeze.ts';
import { inWrittenWords } from './written-words.ts';

/** What a query means, as far as the lexicon tells. */
export interface Understood {
  /** The query in common forms; empty where there was nothing to look for. */
  text: string;
  /** The same as it was read: words of dialects as written ones, letters as pinyin, misspelt words as what they sound like. */
  asRead: string;
  shortened: boolean;
  number: DocumentNumber | null;
  /** Ids of places that it names. */
  places: string[];
  /** Names of parts of those places, which items may mention. */
  parts: string[];
  /** Names of places of which nothing is held. */
  elsewhere: string[];
  terms: QueryTerm[];
  /** Pieces of it that stand in no document, and were let go. */
  letGo: QueryTerm[];
  /** Something of it is no word that is looked for: a piece of one beside the name of a place. */
  pieces: boolean;
  /** It is a sentence as people say it, and no list of words. */
  sentence: boolean;
  /** Asks whether a document still holds. */
  status: boolean;
  /** Asks what something means. */
  meaning: boolean;
  /** Asks how several are alike. */
  compares: boolean;
  /** What was read as something else than typed. */
  readings: SpellingCorrection[];
}

/** Words with which people ask what something is. */
const ASKS_FOR_MEANING = /是什么|什么是|什么意思|啥意思|是啥|啥是|定义|含义|指什么|指哪|指的是|解释|哪个高|区别/;

/** Words with which people ask how several are alike. */
const COMPARES =
  /区别|不同|一样|比较|对比|差别|分别|一回事|各地|哪个(城市|好|高|大|厉害|容易|有用)|哪些(城市|地方|文件)|哪里.{0,4}(好|低|容易|宽)/;

/**
 * Works out what a query asks for. Takes any string and never throws.
 * @param pinyin how words sound, where that is known: letters are then read as pinyin, and the words in `misspelt`
 *   as what they sound like
 */
export function understand(
  query: string,
  prepared: PreparedLexicon,
  pinyin?: Pinyin,
  misspelt: readonly string[] = [],
): Understood {
  const { text, shortened } = cleanQuery(query);
  const found = documentNumberIn(text);
  const letters = inWrittenWords(found ? text.replace(found.written, ' ') : text, prepared.written);
  const read = pinyin ? readAloud(letters, pinyin, misspelt) : { text: letters, readings: [] };
  const apart = new Set(read.text.split(/[\s\p{P}\p{S}]+/u).filter(Boolean));
  const clauses = read.text.split(CLAUSE_END).map((clause) => readClause(clause, prepared, apart));
  const sentence = clauses.some(({ small }) => small) || [...text].length >= SENTENCE;
  // A clause of pieces asks for nothing, where another asks for something known.
  const lastWith = (asks: (term: ClauseTerm) => boolean) =>
    clauses.reduce((last, { terms }, at) => (terms.some(asks) ? at : last), -1);
  // What somebody has not is told, where anything else is asked: 要跑哪里,没房.
  const stated = lastWith((term) => isKnown(term) && !term.own && !term.negative);
  const known = stated >= 0 ? stated : lastWith((term) => isKnown(term) && !term.own);
  const asking = known >= 0 ? known : lastWith(() => true);
  const all = <Part>(partOf: (clause: QueryClause, at: number) => readonly Part[]) => [
    ...new Set(clauses.flatMap(partOf)),
  ];
  const named = all((clause) => clause.places);
  const askedOf = named.filter((id) => !clauses.some(({ askerPlaces }) => askerPlaces.includes(id)));
  // 国家 is said of anything official, and asks of no place that another is only told beside.
  const isCountry = (id: string) => prepared.lexicon.places.some((place) => place.id === id && place.within === null);
  const places = askedOf.some((id) => !isCountry(id)) ? askedOf : named;
  // A place of which nothing is held is only told where a later clause names one of its own: 户口在河南，能迁清远吗.
  const toldOf = new Set(clauses.flatMap((clause) => clause.askerElsewhere));
  const elsewhere = all((clause, at) => {
    const isTold = clause.places.length === 0 && clauses.slice(at).some((later) => later.places.length > 0);
    if (isTold) return [];
    // Where somebody or a certificate comes from is not asked about, wherever else in the sentence it is named again.
    if (places.length > 0) return clause.elsewhere.filter((name) => !toldOf.has(name));
    return [...clause.elsewhere, ...clause.askerElsewhere];
  });
  const status = clauses.some((clause) => clause.status);
  const told = clauses.flatMap((clause, at) =>
    clause.terms.map((need) => {
      const standalone = need.standalone || apart.has(need.label);
      const piece = sentence && need.number !== null ? need.piece : sentence && !isKnown(need) && !standalone;
      return { ...need, circumstance: at < asking, standalone, piece };
    }),
  );
  const meant = withoutRepeats(told.map((need) => (isOwnAge(need, told) ? { ...need, circumstance: true } : need)));
  // Of what is said aloud, pieces that are no word of any document are not looked for: each would cost a file or two.
  const isSaid = (term: QueryTerm) =>
    [...text].length >= SPOKEN && term.piece && term.number === null && !prepared.dictionary.has(term.label);
  const terms = meant.filter((term) => !isSaid(term));
  const isNothing = terms.length + places.length + elsewhere.length === 0 && !found && !status;
  return {
    text,
    asRead: read.text,
    shortened,
    number: found?.number ?? null,
    places,
    parts: all((clause) => clause.parts),
    elsewhere,
    // A question of nothing but small words and pieces is looked for as it stands.
    terms: isNothing ? asItStands(read.text, prepared) : terms,
    letGo: isNothing ? [] : meant.filter(isSaid),
    pieces: clauses.some((clause) => clause.pieces),
    sentence,
    status,
    meaning: ASKS_FOR_MEANING.test(text),
    compares: COMPARES.test(text),
    readings: read.readings,
  };
}

function asItStands(text: string, prepared: PreparedLexicon): QueryTerm[] {
  const words = withoutRepeats(wordTerms(text, prepared, () => false).terms);
  return words.length > 0 || squeeze(text).length < 2 ? words : [wordTerm(squeeze(text))];
}

/** So long, in characters, a query is a sentence also where no small word stands in it. */
const SENTENCE = 12;

/** So long, in characters, a sentence tells of much besides what it asks. */
const LONG = 22;

/** True of a sentence that tells of much besides what it asks. */
export const isLong = ({ sentence, text }: Pick<Understood, 'sentence' | 'text'>): boolean =>
  sentence && [...text].length >= LONG;

/** So long, in characters, a sentence is said aloud rather than typed. */
const SPOKEN = 40;

/** True of a sentence that is said aloud. */
export const isSpoken = ({ sentence, text }: Pick<Understood, 'sentence' | 'text'>): boolean =>
  sentence && [...text].length >= SPOKEN;

/** Somebody's own age beside something else that is asked. */
const isOwnAge = (term: ClauseTerm, told: readonly ClauseTerm[]) => {
  if (!term.own) return false;
  // 父母七十岁 tells of them.
  const before = told[told.findIndex((other) => other.own) - 1];
  const isOfThem = before !== undefined && before.groups.length > 0 && before.topics.length === 0 && !before.trade;
  return isOfThem || told.some((other) => other.rows.length > 0 && !other.rows.some((row) => term.rows.includes(row)));
};

const CLAUSE_END = /[,，。;；!！?？\n]/;

/** Reads letters as pinyin, and misspelt words as what they sound like. */
function readAloud(
  text: string,
  pinyin: Pinyin,
  misspelt: readonly string[],
): { text: string; readings: SpellingCorrection[] } {
  const read = pinyin.readLetters(text);
  for (const typed of misspelt) {
    const corrected = pinyin.correctSpelling(read.text, typed);
    if (!corrected) continue;
    read.readings.push(corrected.reading);
    read.text = corrected.text;
  }
  return read;
}
