import { groupBy } from '../language/group-by.ts';
import { numbersIn } from '../library/numbers-in.ts';
import { cleanQuery } from './clean-query.ts';
import { type DocumentNumber, documentNumberIn } from './document-number.ts';
import { type LexiconMeaning, type PreparedLexicon, segmentsOf } from './lexicon.ts';
import type { Pinyin, SpellingCorrection } from './pinyin.ts';
import { squeeze } from './squeeze.ts';
import { cutUnknown } from './words-in.ts';

/** One thing that a query asks for. A line answers it by its words, by the row it stands in, or by its topic. */
export interface QueryTerm {
  /** As it was typed. */
  label: string;
  /** The same, squeezed: what is looked for in texts. */
  plain: string;
  /**
   * Typed by itself, between spaces or signs, or with nothing beside it but words of the vocabulary: a word that somebody
   * chose, and no piece of a sentence.
   */
  standalone: boolean;
  /** Groups of words that mean the same. */
  groups: number[];
  /** Rows of comparisons that it asks for. */
  rows: string[];
  topics: string[];
  /** Topics of whose grants it is a loose name: 补贴 of an award. */
  loosely: string[];
  /** The number that it names; null where it is a word. */
  number: number | null;
  /** Says that something is not there: 没买房, 无证. */
  negative: boolean;
  /** Stands before the last clause that asks for anything: it tells of circumstances. */
  circumstance: boolean;
}

/** What a query means, as far as the lexicon tells. */
export interface Understood {
  /** The query in common forms; empty where there was nothing to look for. */
  text: string;
  shortened: boolean;
  number: DocumentNumber | null;
  /** Ids of places that it names. */
  places: string[];
  /** Names of parts of those places, which lines may mention. */
  parts: string[];
  /** Names of places of which nothing is held. */
  elsewhere: string[];
  terms: QueryTerm[];
  /** Something of it is no word that is looked for: a piece of one beside the name of a place. */
  pieces: boolean;
  /** Asks whether a document still holds. */
  status: boolean;
  /** Asks what something means. */
  meaning: boolean;
  /** What was read as something else than typed. */
  readings: SpellingCorrection[];
}

/** Words with which people ask what something is. */
const ASKS_FOR_MEANING = /是什么|什么是|什么意思|啥意思|是啥|啥是|定义|含义|指什么|指哪|指的是|解释|哪个高|区别/;

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
  const letters = found ? text.replace(found.written, ' ') : text;
  const read = pinyin ? readAloud(letters, pinyin, misspelt) : { text: letters, readings: [] };
  const clauses = read.text.split(CLAUSE_END).map((clause) => readClause(clause, prepared));
  const asking = clauses.reduce((last, { terms }, at) => (terms.length > 0 ? at : last), -1);
  const apart = new Set(text.split(/[\s\p{P}\p{S}]+/u));
  const all = <Part>(partOf: (clause: QueryClause, at: number) => readonly Part[]) => [
    ...new Set(clauses.flatMap(partOf)),
  ];
  const places = all((clause) => clause.places);
  // A place of which nothing is held is only told where a later clause names one of its own: 户口在河南，能迁清远吗.
  const elsewhere = all((clause, at) => {
    const isTold = clause.places.length === 0 && clauses.slice(at).some((later) => later.places.length > 0);
    return isTold ? [] : clause.elsewhere;
  });
  const status = clauses.some((clause) => clause.status);
  const terms = withoutRepeats(
    clauses.flatMap((clause, at) =>
      clause.terms.map((need) => ({
        ...need,
        circumstance: at < asking,
        standalone: need.standalone || apart.has(need.label),
      })),
    ),
  );
  const isNothing = terms.length + places.length + elsewhere.length === 0 && !found && !status;
  return {
    text,
    shortened,
    number: found?.number ?? null,
    places,
    parts: all((clause) => clause.parts),
    elsewhere,
    // A question of nothing but small words and pieces is looked for as it stands.
    terms: isNothing ? asItStands(read.text, prepared) : terms,
    pieces: clauses.some((clause) => clause.pieces),
    status,
    meaning: ASKS_FOR_MEANING.test(text),
    readings: read.readings,
  };
}

function asItStands(text: string, prepared: PreparedLexicon): QueryTerm[] {
  const words = withoutRepeats(wordTerms(text, prepared, () => false).terms);
  return words.length > 0 || squeeze(text).length < 2 ? words : [wordTerm(squeeze(text))];
}

const CLAUSE_END = /[,，。;；!！?？\n]/;

/** What a clause of a query asks for and names. */
type QueryClause = Pick<Understood, 'terms' | 'places' | 'parts' | 'elsewhere' | 'pieces' | 'status'> & {
  /** Small words stand in it, as in a sentence. */
  small: boolean;
};

function readClause(text: string, prepared: PreparedLexicon): QueryClause {
  const clause: QueryClause = {
    terms: [],
    places: [],
    parts: [],
    elsewhere: [],
    pieces: false,
    status: false,
    small: false,
  };
  const segments = segmentsOf(text, prepared);
  segments.forEach(({ text, meanings }, at) => {
    // Somebody's own age asks what ages there are; it stands in no document.
    const ofAge = /^周?岁/.test(segments[at + 1]?.text ?? '');
    if (meanings) take(text, meanings, clause);
    else takeWords(ofAge ? text.replace(LAST_NUMBER, '') : text, prepared, clause);
  });
  // Within a sentence, what nobody knows may be a piece of something else.
  return clause.small ? { ...clause, terms: clause.terms.map((need) => ({ ...need, standalone: false })) } : clause;
}

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

/** Adds what a form of the lexicon stands for. */
function take(label: string, meanings: readonly LexiconMeaning[], clause: QueryClause): void {
  const term: QueryTerm = { ...wordTerm(label) };
  for (const meaning of meanings) {
    switch (meaning.kind) {
      case 'place':
        clause.places.push(meaning.id);
        if (meaning.part !== null) clause.parts.push(meaning.part);
        return;
      case 'elsewhere':
        clause.elsewhere.push(label);
        return;
      case 'status':
        clause.status = true;
        break;
      case 'group':
        term.groups.push(meaning.index);
        break;
      case 'row':
        term.rows.push(meaning.row);
        break;
      case 'topic':
        term[meaning.loosely ? 'loosely' : 'topics'].push(meaning.topic);
        break;
      case 'filler':
        break;
    }
  }
  if (isKnown(term)) clause.terms.push(term);
  else clause.small = true;
}

const FIGURES = '一二三四五六七八九十两〇零';
/** A number: Arabic figures, Chinese figures with a unit, or Chinese figures before what they count. */
const NUMBER = new RegExp(
  `[\\d,.]*\\d[万千百亿]?|[${FIGURES}]*[十百千万亿][${FIGURES}百千万亿]*|[${FIGURES}]+(?=[次年天个岁名人元倍成])`,
  'g',
);

/** Where a number stood, with what it counts. */
const COUNTED = /\0[年月日天次回个名位所家份项级岁元块]?/g;

const LAST_NUMBER = new RegExp(`(?:\\d+|[${FIGURES}十百]+)$`);

/** Adds the words and numbers of a segment that the lexicon does not know. */
function takeWords(text: string, prepared: PreparedLexicon, clause: QueryClause): void {
  const rest = text.replaceAll('百分之', '').replace(NUMBER, (figure) => {
    const [number] = numbersIn(figure);
    if (number === undefined) return figure;
    clause.terms.push({ ...wordTerm(figure), number });
    return '\0';
  });
  const isFiller = (word: string) => prepared.meanings.get(word)?.some(({ kind }) => kind === 'filler') ?? false;
  const { terms, pieces, small } = wordTerms(rest.replace(COUNTED, ' '), prepared, isFiller);
  clause.terms.push(...terms);
  clause.pieces ||= pieces;
  clause.small ||= small;
}

/**
 * The words of a text. Characters that no word of the dictionary has are joined: together they say more. One that is left
 * alone is a piece of something.
 */
function wordTerms(
  text: string,
  prepared: PreparedLexicon,
  isFiller: (word: string) => boolean,
): { terms: QueryTerm[]; pieces: boolean; small: boolean } {
  const terms: QueryTerm[] = [];
  let pieces = false;
  let small = false;
  // What stands apart was typed apart.
  for (const part of text.split(/[\s\p{P}\p{S}]+/u)) {
    const before = terms.length;
    let single = '';
    const close = () => {
      if ([...single].length > 1) terms.push(wordTerm(single));
      else pieces ||= single !== '';
      single = '';
    };
    for (const word of cutUnknown(part, prepared)) {
      if (!isFiller(word) && [...word].length === 1) {
        single += word;
        continue;
      }
      close();
      if (isFiller(word)) small = true;
      else terms.push(wordTerm(word));
    }
    close();
    const [only, ...others] = terms.slice(before);
    if (only && others.length === 0) only.standalone = only.plain === squeeze(part);
  }
  return { terms, pieces, small };
}

export const wordTerm = (label: string): QueryTerm => ({
  label,
  plain: squeeze(label),
  standalone: false,
  groups: [],
  rows: [],
  topics: [],
  loosely: [],
  number: null,
  negative: /^[没无未不非]/.test(label),
  circumstance: false,
});

/** True where the vocabulary knows what is asked for. */
export function isKnown({ groups, rows, topics }: QueryTerm): boolean {
  return groups.length + rows.length + topics.length > 0;
}

/** Each need once, where it first stands; aside only where it is nowhere asked for. */
function withoutRepeats(terms: readonly QueryTerm[]): QueryTerm[] {
  const byKey = groupBy(terms, (term) => {
    const { label, groups, rows, topics, number, negative } = term;
    if (number !== null) return `#${number}`;
    return isKnown(term) ? [negative, ...groups, ...rows, ...topics].join('+') : label;
  });
  return [...byKey.values()].flatMap(([first, ...others]) =>
    first ? [{ ...first, circumstance: first.circumstance && others.every(({ circumstance: aside }) => aside) }] : [],
  );
}
