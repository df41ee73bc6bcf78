import { lastOf } from '../language/last-of.ts';
import { LAST_NUMBER, segmentsWithWork, takeWords, withTradesWhole } from './clause-words.ts';
import type { LexiconMeaning, PreparedLexicon, Segment } from './lexicon.ts';
import { isKnown, type QueryTerm, wordTerm } from './query-term.ts';

/** A term of a clause; `own` where it is of somebody's own age. */
export type ClauseTerm = QueryTerm & { own?: boolean };

/** What a clause of a query asks for and names. */
export interface QueryClause {
  terms: ClauseTerm[];
  /** Ids of places that it names, and names of their parts. */
  places: string[];
  parts: string[];
  /** Names of places of which nothing is held. */
  elsewhere: string[];
  /** Names of places of which nothing is held, and ids of others, where they tell of the asker. */
  askerElsewhere: string[];
  askerPlaces: string[];
  /** Something of it is no word that is looked for. */
  pieces: boolean;
  /** Asks whether a document still holds. */
  status: boolean;
  /** Small words stand in it, as in a sentence. */
  small: boolean;
}

/** Reads what a clause asks for and names. */
export function readClause(text: string, prepared: PreparedLexicon, apart: ReadonlySet<string>): QueryClause {
  const clause: QueryClause = {
    terms: [],
    places: [],
    parts: [],
    elsewhere: [],
    pieces: false,
    status: false,
    small: false,
    askerElsewhere: [],
    askerPlaces: [],
  };
  const segments = withTradesWhole(segmentsWithWork(text, prepared), prepared);
  /** Something before says that what follows is not there: 没有在云州买房. */
  let denied = false;
  segments.forEach(({ text, meanings }, at) => {
    const before = clause.terms.length;
    // Somebody's own age asks what ages there are; it stands in no document.
    const ofAge = /^周?岁/.test(segments[at + 1]?.text ?? '');
    // A certificate of a trade is not asked for beside the trade.
    const named = lastOf(clause.terms);
    if (/^证书?$/.test(text) && named?.trade && segments[at - 1]?.text.endsWith(named.label)) {
      named.paper = true;
      return;
    }
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
    // 补贴多少 asks how much it is; 多少 alone is a small word.
    const last = lastOf(clause.terms);
    const isAmount = text === '多少' && /^[呀啊呢吗嘛哦]?\s*$/.test(behind) && last?.rows.length === 0;
    if (isAmount && last.topics.length + last.loosely.length > 0)
      take('多少钱', prepared.meanings.get('多少钱') ?? [], prepared, clause);
    // 多久公布一次 asks how often, which is told where it is published, and not how long it takes.
    const isTime = meanings?.some((one) => one.kind === 'row' && one.row === 'processing-time') ?? false;
    if (isTime && OFTEN_BEHIND.test(behind)) return;
    const isFrom = IS_FROM.before.test(texts.slice(0, at).join('')) && IS_FROM.behind.test(behind);
    const isTold = isPlace && (TELLS_WHERE.test(segments[at - 1]?.text ?? '') || COMES_FROM.test(behind) || isFrom);
    // 不是云州户口: a registration that somebody has or has not is told.
    // Where somebody learned, or got a paper, is told beside the place that is asked about: 在清远读技师学院，想落广州.
    const isPast = /在$/.test(segments[at - 1]?.text ?? '') && LEARNED_BEHIND.test(behind);
    if (isPlace && (COMES_FROM.test(behind) || isFrom || isPast))
      clause.askerPlaces.push(...(meanings ?? []).flatMap((one) => (one.kind === 'place' ? [one.id] : [])));
    // 不是云州本地的户口 tells as much as 不是云州户口.
    const placeBefore = texts
      .slice(0, at)
      .reduceRight((last, word) => (OF_HERE.test(word) && last > 0 ? last - 1 : last), at - 1);
    const isOwn =
      text === '户口' && isPlaceName(segments[placeBefore]) && IS_OF.test(texts.slice(0, placeBefore).join(''));
    if (isOwn) return;
    // 过期了怎么办 is told of somebody's paper, and asks nothing of a document.
    if (meanings?.every(({ kind }) => kind === 'status') && ENDS.test(text) && OWN_BEHIND.test(behind)) return;
    // 香港的电工牌: whose paper it is is asked about, where the vocabulary knows it as people or a thing.
    const asWord = meanings?.filter(({ kind }) => kind === 'group') ?? [];
    const isPaperOf = asWord.length > 0 && PAPER_BEHIND.test(behind);
    // 晚了几天 is told, and no question of how long it takes.
    if (isTime && PASSED.test(texts[at - 1] ?? '')) return;
    if ((isTold || isPaperOf) && meanings?.some(({ kind }) => kind === 'elsewhere')) {
      clause.askerElsewhere.push(text);
      if (asWord.length > 0) take(text, asWord, prepared, clause);
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

/** What stands before a place where somebody is. */
const TELLS_WHERE = /(在|从|老家|来自|户口是|厂在|单位在)$/;

/** What stands behind a place from which somebody or a paper comes. */
const COMES_FROM = /^(?:[本当]地)?的?(老家|户籍|户口|籍|人(?!才)|考的|过来的|(?:那边|那里|嗰边)?[的嘅].{0,6}[证牌])/;

/** What stands behind a place of which somebody has a paper. */
const PAPER_BEHIND = /^.{0,6}[证牌本]/;

/** What makes of a time how often something is done. */
const OFTEN_BEHIND = /^.{0,6}一[次回趟]/;

/** What stands before a time that has passed. */
const PASSED = /[晚迟早超过断差缺误]了?$/;

/** What tells, behind a place, that somebody learned or got a paper there. */
const LEARNED_BEHIND = /^.{0,4}(读|念|考的|考了|考到|考出|发的|领的证|毕业)/;

/** What stands around a place that somebody is from: 我是云州的. */
const IS_FROM = { before: /[我他她你][是系]$/, behind: /^[的嘅]/ };

/** What stands before a place of which somebody's registration is. */
const IS_OF = /[是非]$/;

/** What tells, behind a word for an end, that it is of a paper of one's own. */
const OWN_BEHIND = /^了?(怎么办|咋办|咋整|忘|没|[一二两三四五六七八九十几半\d]+个?多?[天月年])/;

/** What may stand between the name of a place and the registration there. */
const OF_HERE = /^(?:[本当]地)?的?$/;

const isPlaceName = (segment: Segment | undefined) =>
  segment?.meanings?.some(({ kind }) => kind === 'place' || kind === 'elsewhere') ?? false;

/** What tells that somebody works at a place, before and behind it. */
const WORKS_BEFORE = /(厂|单位|公司|工作|上班)在?$/;
const WORKS_BEHIND = /^.{0,8}(上班|工作|打工)/;

/** What denies what comes next; 有没有 is a form of its own. */
const DENIES = /(^|[^有])(没|没有|没得|未|冇)$/;

/** What is said of the term of a document, and of anybody's papers. */
const ENDS = /过期|到期|失效|作废|有效期|管用/;
const OWN_PAPER = /(证|证书|合同|护照|社保|卡|通知书|积分|成绩)$/;

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
        // How long it holds is asked of the paper: 通知书有效期.
        else if (label === '有效期') clause.terms.push(term);
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
