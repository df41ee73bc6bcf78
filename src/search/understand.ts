import { groupBy } from '../language/group-by.ts';
import { numbersIn } from '../library/numbers-in.ts';
import { cleanQuery } from './clean-query.ts';
import { type DocumentNumber, documentNumberIn } from './document-number.ts';
import { type LexiconMeaning, type PreparedLexicon, type Segment, segmentsOf } from './lexicon.ts';
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
  /** A word of a sentence that the vocabulary does not know, or a figure that tells of the asker: it may be let go. */
  piece: boolean;
  /** A trade: 焊工. What does not depend on trades answers all of them. */
  trade: boolean;
  /** Names a subject of its own: a line with pieces of the name only (驾驶员) does not speak of it (驾驶证). */
  whole: boolean;
}

/** What a query means, as far as the lexicon tells. */
export interface Understood {
  /** The query in common forms; empty where there was nothing to look for. */
  text: string;
  /** The same as it was read: letters as pinyin, misspelt words as what they sound like. */
  asRead: string;
  shortened: boolean;
  number: DocumentNumber | null;
  /** Ids of places that it names. */
  places: string[];
  /** Names of parts of those places, which lines may mention. */
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
  const letters = found ? text.replace(found.written, ' ') : text;
  const read = pinyin ? readAloud(letters, pinyin, misspelt) : { text: letters, readings: [] };
  const apart = new Set(read.text.split(/[\s\p{P}\p{S}]+/u).filter(Boolean));
  const clauses = read.text.split(CLAUSE_END).map((clause) => readClause(clause, prepared, apart));
  const sentence = clauses.some(({ small }) => small) || [...text].length >= SENTENCE;
  // A clause of pieces asks for nothing, where another asks for something known.
  const lastWith = (asks: (term: ToldTerm) => boolean) =>
    clauses.reduce((last, { terms }, at) => (terms.some(asks) ? at : last), -1);
  const known = lastWith((term) => isKnown(term) && !term.own);
  const asking = known >= 0 ? known : lastWith(() => true);
  const all = <Part>(partOf: (clause: QueryClause, at: number) => readonly Part[]) => [
    ...new Set(clauses.flatMap(partOf)),
  ];
  const named = all((clause) => clause.places);
  const askedOf = named.filter((id) => !clauses.some(({ toldPlaces }) => toldPlaces.includes(id)));
  const places = askedOf.length > 0 ? askedOf : named;
  // A place of which nothing is held is only told where a later clause names one of its own: 户口在河南，能迁清远吗.
  const toldOf = new Set(clauses.flatMap((clause) => clause.toldElsewhere));
  const elsewhere = all((clause, at) => {
    const isTold = clause.places.length === 0 && clauses.slice(at).some((later) => later.places.length > 0);
    if (isTold) return [];
    // Where somebody or a certificate comes from is not asked about, wherever else in the sentence it is named again.
    if (places.length > 0) return clause.elsewhere.filter((name) => !toldOf.has(name));
    return [...clause.elsewhere, ...clause.toldElsewhere];
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

/** The last of some; Array.prototype.at is younger than the oldest browsers. */
const lastOf = <Item>(items: readonly Item[]): Item | undefined => items[items.length - 1];

/** Somebody's own age beside something else that is asked. */
const isOwnAge = (term: ToldTerm, told: readonly ToldTerm[]) => {
  if (!term.own) return false;
  // 父母七十岁 tells of them.
  const before = told[told.findIndex((other) => other.own) - 1];
  const isOfThem = before !== undefined && before.groups.length > 0 && before.topics.length === 0 && !before.trade;
  return isOfThem || told.some((other) => other.rows.length > 0 && !other.rows.some((row) => term.rows.includes(row)));
};

/** What must be met of what is asked for: all but pieces and trades, or all where there is nothing else. */
export function requiredOf(terms: readonly QueryTerm[]): readonly QueryTerm[] {
  const required = terms.filter((term) => !isOptional(term));
  return required.length > 0 ? required : terms;
}

/** True of what may be passed over. */
export const isOptional = ({ piece, trade }: Pick<QueryTerm, 'piece' | 'trade'>): boolean => piece || trade;

const CLAUSE_END = /[,，。;；!！?？\n]/;

/** A need of a clause; `own` where it is of somebody's own age. */
type ToldTerm = QueryTerm & { own?: boolean };

/** What a clause of a query asks for and names. */
type QueryClause = Pick<Understood, 'places' | 'parts' | 'elsewhere' | 'pieces' | 'status'> & {
  terms: ToldTerm[];
  /** Names of places of which nothing is held, and ids of others, where they tell of the asker. */
  toldElsewhere: string[];
  toldPlaces: string[];
  /** Small words stand in it, as in a sentence. */
  small: boolean;
};

function readClause(text: string, prepared: PreparedLexicon, apart: ReadonlySet<string>): QueryClause {
  const clause: QueryClause = {
    terms: [],
    places: [],
    parts: [],
    elsewhere: [],
    pieces: false,
    status: false,
    small: false,
    toldElsewhere: [],
    toldPlaces: [],
  };
  const segments = withTradesWhole(segmentsOf(text, prepared), prepared);
  /** Something before says that what follows is not there: 没有在云州买房. */
  let denied = false;
  segments.forEach(({ text, meanings }, at) => {
    const before = clause.terms.length;
    // Somebody's own age asks what ages there are; it stands in no document.
    const ofAge = /^周?岁/.test(segments[at + 1]?.text ?? '');
    // A certificate of a trade is not asked for beside the trade.
    if (
      /^证书?$/.test(text) &&
      lastOf(clause.terms)?.trade &&
      segments[at - 1]?.text.endsWith(lastOf(clause.terms)?.label ?? '?')
    )
      return;
    const isPlace = meanings?.some(({ kind }) => kind === 'place' || kind === 'elsewhere') ?? false;
    // 入云州户: what is asked stands around the place.
    const around =
      isPlace && /[入落上迁转]$/.test(segments[at - 1]?.text ?? '') && /^户/.test(segments[at + 1]?.text ?? '');
    if (around) take('入户', prepared.meanings.get('入户') ?? [], prepared, clause);
    // Where somebody lives or comes from is told beside the place that is asked about.
    const texts = segments.map((segment) => segment.text);
    const worksThere =
      meanings?.some(({ kind }) => kind === 'elsewhere') === true &&
      (WORKS_BEFORE.test(texts.slice(0, at).join('')) || WORKS_BEHIND.test(texts.slice(at + 1).join('')));
    if (worksThere) take('外地', prepared.meanings.get('外地') ?? [], prepared, clause);
    // 落云, 入云: what is asked stands before the place.
    if (isPlace && !around && /[落入]$/.test(segments[at - 1]?.text ?? '') && segments[at - 1]?.meanings === null)
      take('入户', prepared.meanings.get('入户') ?? [], prepared, clause);
    const behind = texts.slice(at + 1).join('');
    const isTold = isPlace && (TELLS_WHERE.test(segments[at - 1]?.text ?? '') || COMES_FROM.test(behind));
    // 不是云州户口: a registration that somebody has or has not is told.
    if (isPlace && COMES_FROM.test(behind))
      clause.toldPlaces.push(...(meanings ?? []).flatMap((one) => (one.kind === 'place' ? [one.id] : [])));
    const isOwn =
      text === '户口' && IS_OF.test(texts.slice(0, at - 1).join('')) && isPlaceName(segments[at - 1]) && at > 0;
    if (isOwn) return;
    // 过期了怎么办 is told of somebody's paper, and asks nothing of a document.
    if (meanings?.every(({ kind }) => kind === 'status') && ENDS.test(text) && OWN_BEHIND.test(behind)) return;
    if (isTold && meanings?.some(({ kind }) => kind === 'elsewhere')) {
      clause.toldElsewhere.push(text);
    } else if (meanings) take(text, meanings, prepared, clause);
    else takeWords(ofAge ? text.replace(LAST_NUMBER, '') : text, prepared, clause, apart);
    const added = clause.terms.slice(before);
    if (/^周?岁/.test(text) && LAST_NUMBER.test(segments[at - 1]?.text ?? ''))
      for (const term of added) term.own = true;
    const known = added.find(isKnown);
    if (known && denied) known.negative = true;
    denied = DENIES.test(text) || (denied && known === undefined && (meanings !== null || [...text].length <= 2));
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

/** What stands before a place where somebody is. */
const TELLS_WHERE = /(在|从|老家|来自|户口是|厂在|单位在)$/;

/** What stands behind a place from which somebody or a paper comes. */
const COMES_FROM = /^(老家|人(?!才)|考的|过来的|[的嘅].{0,4}[证牌])/;

/** What stands before a place of which somebody's registration is. */
const IS_OF = /[是非]$/;

/** What tells, behind a word for an end, that it is of a paper of one's own. */
const OWN_BEHIND = /^了?(怎么办|咋办|咋整|忘|没|[一二两三四五六七八九十几半\d]+个?多?[天月年])/;

const isPlaceName = (segment: Segment | undefined) =>
  segment?.meanings?.some(({ kind }) => kind === 'place' || kind === 'elsewhere') ?? false;

/** What tells that somebody works at a place, before and behind it. */
const WORKS_BEFORE = /(厂|单位|公司|工作|上班)在?$/;
const WORKS_BEHIND = /^.{0,8}(上班|工作|打工)/;

/** What denies what comes next; 有没有 is a form of its own. */
const DENIES = /(^|[^有])(没|没有|没得|未|冇)$/;

/** What is said of the term of a document, and of anybody's papers. */
const ENDS = /过期|到期|失效|作废|有效期|管用/;
const OWN_PAPER = /(证|证书|合同|护照|社保)$/;

/** Adds what a form of the lexicon stands for. */
function take(
  label: string,
  meanings: readonly LexiconMeaning[],
  { lexicon }: PreparedLexicon,
  clause: QueryClause,
): void {
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
        // 身份证过期 is told of somebody's paper, and asks nothing of a document.
        if (!ENDS.test(label) || !OWN_PAPER.test(lastOf(clause.terms)?.label ?? '')) clause.status = true;
        break;
      case 'group':
        term.groups.push(meaning.index);
        term.whole ||= lexicon.subjects.includes(meaning.index);
        break;
      case 'row':
        term.rows.push(meaning.row);
        break;
      case 'topic':
        term[meaning.loosely ? 'loosely' : 'topics'].push(meaning.topic);
        break;
      case 'trade':
        term.trade = true;
        if (lexicon.trades.group >= 0) term.groups.push(lexicon.trades.group);
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

const LAST_NUMBER = new RegExp(`(?:\\d+|[${FIGURES}十百]+)[多来几]?$`);

/** What follows a number that tells of somebody's own time: 三年, 47了. */
const OF_TIME = /^(多?年|个?多?月|天|日|周|号|了|多)/;
const YEAR = /^(19|20)\d\d$/;

/** Adds the words and numbers of a segment that the lexicon does not know. */
function takeWords(text: string, prepared: PreparedLexicon, clause: QueryClause, apart: ReadonlySet<string>): void {
  const withoutTrades = takeTrades(text, prepared, clause);
  const rest = withoutTrades.replaceAll('百分之', '').replace(NUMBER, (figure, at: number, whole: string) => {
    const [number] = numbersIn(figure);
    if (number === undefined) return figure;
    const piece = YEAR.test(figure) || OF_TIME.test(whole.slice(at + figure.length));
    clause.terms.push({ ...wordTerm(figure), number, piece });
    return '\0';
  });
  const isFiller = (word: string) => prepared.meanings.get(word)?.some(({ kind }) => kind === 'filler') ?? false;
  const { terms, pieces, small } = wordTerms(rest.replace(COUNTED, ' '), prepared, isFiller, apart);
  clause.terms.push(...terms);
  clause.pieces ||= pieces;
  clause.small ||= small;
}

/** Joins what was cut out of the name of a trade with the rest of it: 检查 of 瓦斯检查工. */
function withTradesWhole(segments: readonly Segment[], { lexicon }: PreparedLexicon): Segment[] {
  const whole: Segment[] = [];
  for (const segment of segments) {
    const cut = lastOf(whole);
    const isAsked = cut?.meanings?.every(({ kind }) => kind === 'row' || kind === 'topic') ?? false;
    if (
      segment.meanings ||
      !cut ||
      !isAsked ||
      !lexicon.trades.endings.some((ending) => segment.text.startsWith(ending))
    ) {
      whole.push(segment);
      continue;
    }
    whole.pop();
    const before = lastOf(whole)?.meanings === null ? (whole.pop()?.text ?? '') : '';
    whole.push({ text: before + cut.text + segment.text, meanings: null });
  }
  return whole;
}

/** What may stand before a trade and is none of it. */
const BEFORE_TRADE = /[的了是做当在学考个名有过着和跟干拿得我你他]/;

/** Adds trades that are known by their endings alone, and gives the text without them. */
function takeTrades(text: string, { lexicon, dictionary }: PreparedLexicon, clause: QueryClause): string {
  const { endings, group, not } = lexicon.trades;
  if (endings.length === 0) return text;
  return text.replace(new RegExp(`\\p{Script=Han}{1,6}?(?:${endings.join('|')})`, 'gu'), (found) => {
    const name = lastOf(found.split(BEFORE_TRADE)) ?? '';
    if ([...name].length < 2 || not.some((word) => name.endsWith(word)) || dictionary.has(name)) return found;
    clause.terms.push({ ...wordTerm(name), trade: true, groups: group >= 0 ? [group] : [] });
    return `${found.slice(0, found.length - name.length)} `;
  });
}

/** A word as it is typed between spaces. */
const TYPED_WORD = /^\p{Script=Han}{2,4}$/u;

/** True where cutting leaves a character over, and none is a small word. */
function isCutApart(word: string, prepared: PreparedLexicon, isFiller: (word: string) => boolean): boolean {
  const pieces = cutUnknown(word, prepared);
  return pieces.some((piece) => [...piece].length === 1) && pieces.every((piece) => !isFiller(piece));
}

/**
 * The words of a text. Characters that no word of the dictionary has are joined: together they say more. One that is left
 * alone is a piece of something.
 */
function wordTerms(
  text: string,
  prepared: PreparedLexicon,
  isFiller: (word: string) => boolean,
  apart: ReadonlySet<string> = new Set(),
): { terms: QueryTerm[]; pieces: boolean; small: boolean } {
  const terms: QueryTerm[] = [];
  let pieces = false;
  let small = false;
  // What stands apart was typed apart.
  for (const part of text.split(/[\s\p{P}\p{S}]+/u)) {
    // What somebody typed apart is one word, whatever a dictionary makes of it.
    if (apart.size > 1 && apart.has(part) && TYPED_WORD.test(part) && isCutApart(part, prepared, isFiller)) {
      terms.push({ ...wordTerm(part), standalone: true });
      continue;
    }
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
  whole: false,
  rows: [],
  topics: [],
  loosely: [],
  number: null,
  negative: /^[没无未不非]/.test(label),
  circumstance: false,
  piece: false,
  trade: false,
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
    first
      ? [
          {
            ...first,
            circumstance: first.circumstance && others.every(({ circumstance: aside }) => aside),
            piece: first.piece && others.every(({ piece }) => piece),
          },
        ]
      : [],
  );
}
