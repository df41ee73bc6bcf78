import { numbersIn } from '../library/numbers-in.ts';
import { ADDRESS_IN_TEXT } from '../schema/outside-address.ts';
import type { Bound, QuantityKind } from '../schema/quantity.ts';
import { type EdgeRules, edgeOf, edgeRulesIn, type FoundEdge } from './edge-rules.ts';
import { findDates } from './find-dates.ts';
import { inlineOrdinals } from './inline-ordinals.ts';
import { ordinalAt } from './ordinal.ts';
import { plainFigures } from './plain-figures.ts';
import { quoteAround } from './quote-around.ts';

/** A number that a text gives, with what it may be. */
export interface FoundNumber {
  kind: QuantityKind;
  /** In single units: 140000 of 14万. */
  value: number;
  upTo?: number;
  /** As printed; null where the text prints none. */
  unit: string | null;
  bound: Bound;
  /** Whether it belongs to the range that it ends, where the text says so. */
  edge?: FoundEdge;
  period?: string;
  once?: true;
  /** As printed, with its unit. */
  text: string;
  quote: string;
  start: number;
  end: number;
}

const DURATIONS = '个工作日|工作日|个自然日|自然日|日历天|个月|小时|学时|课时|分钟|周年|年|天|日|周(?!岁)|个学期|学期';
const SHARES = '个百分点|百分点|%|‰|倍|成(?=以)';
const COUNTS =
  '人次|人|元|万元|名|位|周岁|岁|家|所|个|项|次|份|门|种|类|分(?!之)|期|套|件|户|条|张|台|批|轮|届|宗|处|孩|胎|方面|平方米|亩|CC|毫升|课|场|篇|部|级(?=以上)|大行动|寸';
const UNIT = `(?:${DURATIONS}|${SHARES}|${COUNTS})`;
const ARABIC = String.raw`(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?\s*[千百]?[万亿]?`;
const HAN =
  '(?:百分之[零〇一二三四五六七八九十百点]+|[一二两三四五六七八九十百千](?:[零〇一二两三四五六七八九十百千万亿]*[一二两三四五六七八九十百千万亿])?|半)';
const BETWEEN = String.raw`\s*(?:[-—–－~～]+|至|到)\s*`;
const NUMBER = new RegExp(
  String.raw`(?<from>${ARABIC})\s*(?<unitOfFrom>${UNIT})?${BETWEEN}(?<to>${ARABIC})\s*(?<unit>${UNIT})?` +
    `|(?<hanFrom>${HAN})${BETWEEN}(?<hanTo>${HAN})(?<hanUnit>${UNIT})` +
    String.raw`|(?<one>${ARABIC})\s*余?多?(?<oneUnit>${UNIT})?` +
    `|(?<han>${HAN})余?多?(?<unitOfHan>${UNIT})|(?<share>百分之[零〇一二三四五六七八九十百点]+)`,
  'gu',
);

/** Words with a figure in them that count nothing. */
const NO_NUMBER =
  /[上下]一年度?|[一二三四五六七八九十]+届|一次性|统一|同一|唯一|(?<![一二三四五六七八九十百千])万一|一定|一致|一般|一律|一线|一并|一样|一切|一体|一类|一批|一类|一条|一门|一户|一方面|一个(?!月|工作日|季度|学期)|一级|二级|三级|四级|五级|三个一|两新|双一流|一年级|三险|五险一金|[一二]手|十分(?=[重困显明必紧突关])|(?<!个)百分点|第三方|一项一|二维|三农|四清|一对一|点对点|一站式|一卡通|一口/g;

/** Segments of a text in which figures are no numbers: dates, document numbers, references, ordinals, addresses, titles' years. */
function segmentsWithoutNumbers(text: string, plain: string): [number, number][] {
  const segments: [number, number][] = findDates(text).map(({ start, end }) => [start, end]);
  const add = (pattern: RegExp) => {
    for (const match of plain.matchAll(pattern)) segments.push([match.index, match.index + match[0].length]);
  };
  add(/[\p{Script=Han}]{0,12}\s*[〔[【(]\s*(?:19|20)\d\d\s*[〕\]】)]\s*第?\s*\d+\s*号/gu);
  add(
    /第\s*[（(]?\s*[\d一二三四五六七八九十百、,，或和至]+\s*[）)]?\s*(?:[编章节条款项目点号届期页步批轮次季类档位名]|个工作日|人民)/g,
  );
  add(/第\s*[（(]?\s*(?:\d+|[一二三四五六七八九十]+)/g);
  add(/(?:附件|附表|附录|表|图|案例|序号)\s*[\d一二三四五六七八九十]+/g);
  add(/[（(]\s*(?:[一二三四五六七八九十]+|\d{1,2})\s*[）)]/g);
  add(/(?:https?:\/\/|www\.)[\x21-\x7e]+/g);
  add(/[A-Za-z\d]*[A-Za-z][-A-Za-z\d]*\d[-A-Za-z\d]*|\d{2,}-\d{3,}(?:-\d+)*|\d{7,}|\d{3,4}-\d{7,8}/g);
  add(/\d{1,2}[:：]\d\d|\d{1,2}\s*时(?![间限])/g);
  add(/^附\s*件\s*[:：]\s*\d+[.．、]/gm);
  add(NO_NUMBER);
  let at = 0;
  for (const line of plain.split('\n')) {
    const own = ordinalAt(line)?.length ?? 0;
    if (own > 0) segments.push([at, at + own]);
    for (const ordinal of inlineOrdinals(line, own)) segments.push([at + ordinal.at, at + ordinal.at + ordinal.length]);
    at += line.length + 1;
  }
  return segments;
}

/**
 * Every number of a text, in its order, in Arabic and Chinese figures, with unit, bound and what it may count. Ordinals,
 * dates, document numbers and addresses are none.
 * @param rules how the whole text reads its ranges
 */
export function findNumbers(text: string, rules: EdgeRules = edgeRulesIn(text)): FoundNumber[] {
  const plain = plainFigures(text);
  const without = segmentsWithoutNumbers(text, plain);
  return [...plain.matchAll(NUMBER)].flatMap((match): FoundNumber[] => {
    const [start, end] = [match.index, match.index + match[0].trimEnd().length];
    if (without.some(([from, to]) => start < to && from < end)) {
      // A range may begin where an ordinal or a date ends; what is left of it is looked at by itself.
      return [];
    }
    const { from, to, one, han, hanFrom, hanTo, share } = match.groups ?? {};
    const { unit, unitOfFrom, hanUnit, oneUnit, unitOfHan } = match.groups ?? {};
    const printedUnit = unit ?? unitOfFrom ?? hanUnit ?? oneUnit ?? unitOfHan;
    const [low = '', high] = [from ?? hanFrom ?? one ?? han ?? share, to ?? hanTo];
    // 60分/次 counts; 2020/5 and a/5 do not.
    if (/[A-Za-z_\d.]$|[A-Za-z\d]\/$/.test(plain.slice(0, start)) || /^[A-Za-z_]/.test(plain.slice(end))) return [];
    if (printedUnit === undefined && plain[end] === '/') return [];
    const isShare = /百分之/.test(low) || printedUnit === '%';
    const value = valueOfFigures(low, /[万亿]\s*$/.exec(high ?? '')?.[0]);
    const top = high === undefined ? undefined : valueOfFigures(high);
    if (value === undefined) return [];
    const quote = quoteAround(text, start, end);
    if (quote === '' || ADDRESS_IN_TEXT.test(quote)) return [];
    const { before, after } = surroundings(plain, start, end);
    const unitOf = isShare ? '%' : (printedUnit?.replace('万元', '元') ?? null);
    const scale = printedUnit === '万元' ? 1e4 : 1;
    const edge = edgeOf(
      { text, start, end },
      plain.slice(Math.max(0, start - 8), start),
      plain.slice(end, end + 24),
      rules,
    );
    const bound = boundWith(boundOf(before, after, unitOf), edge);
    // 每人每月1200元，最长不超过6个月: the six months are of no month.
    const clause = before.slice(-16).split(/[，,]/).at(-1) ?? '';
    const period = /每人每[年月次]|每生每[年月]|每[年月季周]|每[两二三四五]年|年度内/.exec(clause)?.[0];
    return [
      {
        kind: kindOf({ unit: unitOf, before, after, bound }),
        value: value * scale,
        ...(top !== undefined && top > value ? { upTo: top * scale } : {}),
        unit: unitOf,
        bound,
        ...(edge === undefined ? {} : { edge }),
        ...(period === undefined ? {} : { period }),
        ...(/一次性/.test(clause) ? { once: true as const } : {}),
        text: text.slice(start, end).trim(),
        quote,
        start,
        end,
      },
    ];
  });
}

/** Value of printed figures. A range of 20—24万 has its 万 at the end. */
function valueOfFigures(printed: string, large?: string): number | undefined {
  const figures = printed.replace(/\s/g, '').replace('百分之', '').replace(/^半$/, '0.5');
  if (figures.includes('点')) {
    const [whole = '', fraction = ''] = figures.split('点');
    return Number(`${numbersIn(whole)[0] ?? 0}.${[...fraction].map((digit) => numbersIn(digit)[0] ?? 0).join('')}`);
  }
  const isLarge = /[万亿]$/.test(figures) || large === undefined;
  const [value] = numbersIn(isLarge ? figures : `${figures}${large.trim()}`);
  return value;
}

/** The words before and after a number within its part of the sentence. */
function surroundings(text: string, start: number, end: number): { before: string; after: string } {
  const before =
    text
      .slice(Math.max(0, start - 40), start)
      .split(/[。；;\n]/)
      .at(-1) ?? '';
  const after = text.slice(end, end + 16).split(/[，。；：,;:\n、]/)[0] ?? '';
  return { before: before.replace(/\s/g, ''), after: after.replace(/\s/g, '') };
}

/** A bound by what is said of the number itself: 以上 that leaves it out is 超过, 以下 that does is 不满. */
function boundWith(bound: Bound, edge: FoundEdge | undefined): Bound {
  if (edge?.edge !== 'excluded') return bound;
  if (bound === 'at-least') return 'more-than';
  return bound === 'at-most' ? 'less-than' : bound;
}

function boundOf(before: string, after: string, unit: string | null): Bound {
  const near = before.slice(-12);
  if (/(?:不满|未满|不足|不到|低于|少于|小于)$/.test(near) && !/(?:不低于|不少于|不得低于|不得少于|不小于)$/.test(near))
    return 'at-most';
  if (
    /(?:不超过|不得超过|不能超过|不高于|最高|最多|至多|最长|上限|封顶)(?:分值|分限|标准|限)?[为加积可计享受带培领取资助上浮补贴限]{0,5}$/.test(
      near,
    ) ||
    /^(?:[（(][^）)]{0,12}[）)])?[（(]?(?:以内|以下|及以下|封顶)/.test(after)
  )
    return 'at-most';
  if (
    /(?:不低于|不少于|不得少于|不得低于|至少|最低|满|累计满|达)(?:到|得到)?$/.test(near) &&
    !/^(?:左右)/.test(after)
  ) {
    if (!/达(?:到)?$/.test(near) || /^[（(]?(?:以上|及以上)/.test(after)) return 'at-least';
  }
  if (/^(?:[（(][^）)]{0,12}[）)])?[（(]?(?:以上|及以上)/.test(after)) return 'at-least';
  if (/(?:超过|多于|逾|突破|高于|大于)$/.test(near)) return 'more-than';
  if (/^左右/.test(after) || /约$|大约$/.test(near)) return 'about';
  if (/(?<![最附就远])近$/.test(near) && !DURATION_UNIT.test(unit ?? '')) return 'nearly';
  return 'exact';
}

const DURATION_UNIT = new RegExp(`^(?:${DURATIONS})$`);
const TASK = /培训|新增|培养|建设|打造|建成|培育|开发|遴选|支持|组建|力争|任务|目标|规模|举办|建立|创建|实现/;
const STATUS = /截至|截止|目前|现有(?!基础)|已有|年底[，,]全国|其中.*约$|已达/;

function kindOf({
  unit,
  before,
  after,
  bound,
}: {
  unit: string | null;
  before: string;
  after: string;
  bound: Bound;
}): QuantityKind {
  if (unit === '元') return 'amount';
  if (STATUS.test(before) && bound !== 'at-least') return 'status';
  if (unit !== null && DURATION_UNIT.test(unit)) return 'duration';
  if (bound === 'at-most' || bound === 'less-than') return 'cap';
  if (
    /(?:确保|不低于|不少于|至少|不得少于|不得低于)/.test(before.slice(-12)) ||
    (/岁/.test(unit ?? '') && (bound === 'at-least' || bound === 'more-than'))
  )
    return 'floor';
  if (unit !== null && new RegExp(`^(?:${SHARES})$`).test(unit)) return 'ratio';
  if (/任务/.test(after) || (unit !== null && /^(?:人次|人|名|个|所|家|项|门|大行动)$/.test(unit) && TASK.test(before)))
    return 'task';
  return 'count';
}
