import { lastOf } from '../language/last-of.ts';
import { numbersIn } from '../library/numbers-in.ts';
import { type PreparedLexicon, type Segment, segmentsOf } from './lexicon.ts';
import { type QueryTerm, wordTerm } from './query-term.ts';
import { squeeze } from './squeeze.ts';
import { cutUnknown } from './words-in.ts';

/** The words of a clause that the vocabulary does not know, as far as they were taken. */
interface ClauseWords {
  terms: QueryTerm[];
  /** Something of it is no word that is looked for. */
  pieces: boolean;
  /** Small words stand in it, as in a sentence. */
  small: boolean;
}

const FIGURES = '一二三四五六七八九十两〇零';
/** A number: Arabic figures, Chinese figures with a unit, or Chinese figures before what they count. */
const NUMBER = new RegExp(
  `[\\d,.]*\\d[万千百亿]?|[${FIGURES}]*[十百千万亿][${FIGURES}百千万亿]*|[${FIGURES}]+(?=[次年天个岁名人元倍成分])`,
  'g',
);

/** Where a number stood, with what it counts. */
const COUNTED = /\0[年月日天次回个名位所家份项级岁元块分]?/g;

/** A number that a text ends with. */
export const LAST_NUMBER = new RegExp(`(?:\\d+|[${FIGURES}十百]+)[多来几]?$`);

/** What follows a number that tells of somebody's own time: 三年, 47了. */
const OF_TIME = /^(多?年|个?多?月|天|日|周|号|了|多)/;
const YEAR = /^(19|20)\d\d$/;

/** Adds the words and numbers of a segment that the lexicon does not know. */
export function takeWords(
  text: string,
  prepared: PreparedLexicon,
  clause: ClauseWords,
  apart: ReadonlySet<string>,
): void {
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

/** Joins what was cut out of the name of a trade with the rest of it: 检查 of 瓦斯检查工, 塔吊 of 塔吊司机. */
export function withTradesWhole(segments: readonly Segment[], { lexicon }: PreparedLexicon): Segment[] {
  const whole: Segment[] = [];
  for (const segment of segments) {
    const cut = lastOf(whole);
    const isAsked = cut?.meanings?.every(({ kind }) => kind === 'row' || kind === 'topic' || kind === 'trade') ?? false;
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

/** What somebody does for a living, with what may stand before and behind it: 修车的, 跑滴滴的. */
const WORK = /(^|是|我|个)([修做搞跑卖开送扫种养画拉搬守收当摆]\p{Script=Han}{1,3}?的)(?=[能可想要怎咋有算落入也]|$)/u;
const NO_WORK = /[过到来好完了]的$/;

/** The segments of a clause, in which what somebody does for a living is a trade. */
export function segmentsWithWork(text: string, prepared: PreparedLexicon): Segment[] {
  const found = WORK.exec(text);
  const [, before = '', work = ''] = found ?? [];
  const done = work.slice(0, -1);
  const isOther =
    prepared.meanings.has(work) ||
    prepared.dictionary.has(done) ||
    segmentsOf(done, prepared).some(({ meanings }) => meanings);
  if (!found || isOther || NO_WORK.test(work)) return segmentsOf(text, prepared);
  const at = found.index + before.length;
  return [
    ...segmentsOf(text.slice(0, at), prepared),
    { text: work, meanings: [{ kind: 'trade' }] },
    ...segmentsOf(text.slice(at + work.length), prepared),
  ];
}

/** What may stand before a trade and is none of it. */
const BEFORE_TRADE = /[的了是做当在学考个名有过着和跟干拿得我你他]/;

/** Adds trades that are known by their endings alone, and gives the text without them. */
function takeTrades(text: string, { lexicon, dictionary }: PreparedLexicon, clause: ClauseWords): string {
  const { endings, group, not } = lexicon.trades;
  if (endings.length === 0) return text;
  const words = endings.filter((ending) => ending.length > 1);
  // 司机 is a trade by itself, too.
  const alone = words.length > 0 ? `|${words.join('|')}` : '';
  return text.replace(new RegExp(`\\p{Script=Han}{1,6}?(?:${endings.join('|')})${alone}`, 'gu'), (found) => {
    const name = lastOf(found.split(BEFORE_TRADE)) ?? '';
    if (
      [...name].length < 2 ||
      not.some((word) => name.endsWith(word)) ||
      (dictionary.has(name) && !words.includes(name))
    )
      return found;
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
export function wordTerms(
  text: string,
  prepared: PreparedLexicon,
  isFiller: (word: string) => boolean,
  apart: ReadonlySet<string> = new Set(),
): ClauseWords {
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
    const own = terms.slice(before);
    const [only, ...others] = own;
    if (only && others.length === 0) only.standalone = only.plain === squeeze(part);
    // 发明专利, typed apart, is asked for with both of its words.
    if (apart.size > 1 && apart.has(part) && TYPED_WORD.test(part)) for (const term of own) term.standalone = true;
  }
  return { terms, pieces, small };
}
