import { numbersIn } from '../library/numbers-in.ts';
import { plainFigures } from './plain-figures.ts';
import { quoteAround } from './quote-around.ts';

/**
 * What a date in a text is: the day beneath a signature, that of a field (成文日期), on which it was printed, put up, from which it
 * holds, until which it holds, of what it repeals, or one that is mentioned.
 */
export type DateKind = 'signed' | 'dated' | 'printed' | 'published' | 'effective' | 'until' | 'repealed' | 'mentioned';

/** A date, month, year or span of years that a text gives. */
export interface FoundDate {
  kind: DateKind;
  /** `YYYY-MM-DD`, `YYYY-MM`, `YYYY`, `YYYY/YYYY`; as printed where it has no year. */
  date: string;
  /** As printed. */
  text: string;
  quote: string;
  /** Place in the text: first character, and the one after the last. */
  start: number;
  end: number;
}

const Y = String.raw`(?:(?<!\d)(?:19|20)\d\d|[一二][〇零○0O一二三四五六七八九]{3})`;
const N = String.raw`(?:\d{1,2}|[一二三四五六七八九十]{1,3})`;
/** The hour of a day: 17:00, 17时. */
const HOUR = String.raw`(?:\s*\d{1,2}(?:\s*时|[:：]\d\d(?!\d)))?`;
const DATE = new RegExp(
  [
    String.raw`${Y}\s*年\s*${N}\s*月\s*${N}\s*[日号]${HOUR}`,
    String.raw`(?:19|20)\d\d\s*[-./]\s*(?:0?[1-9]|1[0-2])\s*[-./]\s*(?:[12]\d|3[01]|0?[1-9])(?!\d)`,
    String.raw`${Y}\s*年?\s*[-—–－~～至到]+\s*${Y}\s*年`,
    String.raw`${Y}\s*年\s*${N}\s*月(?:份|底|末|初)?`,
    String.raw`${Y}\s*年(?:底|末|初|度)?`,
    String.raw`(?<![个\d])(?:1[0-2]|[1-9])\s*月\s*\d{1,2}\s*日${HOUR}`,
    String.raw`(?:每|次|当|上|下|首|末)个?月\s*${N}\s*[日号]`,
    String.raw`(?<![个\d.])(?:1[0-2]|[1-9])\s*月(?:份|底|末|初)?(?![\d个])`,
    '“?十[一二三四五六]五”?(?=时期|期间|规划|末)',
  ].join('|'),
  'g',
);

/** Every date of a text, in its order, with what it is. */
export function findDates(text: string): FoundDate[] {
  const plain = plainFigures(text);
  return [...plain.matchAll(DATE)].flatMap((match): FoundDate[] => {
    const [start, end] = [match.index, match.index + match[0].length];
    // 〔2019〕24号 and 2019年第16次 hold no date.
    if (/[〔[]\s*$/.test(plain.slice(0, start))) return [];
    const quote = quoteAround(text, start, end);
    return [
      { kind: kindOf(plain, start, end), date: dateOf(match[0]), text: text.slice(start, end), quote, start, end },
    ];
  });
}

function dateOf(printed: string): string {
  const numbers = printed
    .replace(/^[一二].{3}(?=年)/, (year) => year.replace(/[〇○0O]/g, '零'))
    .split(/[年月日号\-./—–－~～至到]+/)
    .flatMap((part) => numbersIn(part).slice(0, 1));
  const [first, second, third] = numbers;
  const two = (number: number | undefined) => String(number).padStart(2, '0');
  if (first === undefined || first < 1900) return printed.replace(/\s/g, '');
  if (third !== undefined) return `${first}-${two(second)}-${two(third)}`;
  if (second === undefined) return String(first);
  return second > 1900 ? `${first}/${second}` : `${first}-${two(second)}`;
}

function kindOf(text: string, start: number, end: number): DateKind {
  const before = text.slice(Math.max(0, start - 16), start).replace(/\s/g, '');
  const after = text.slice(end, end + 14).replace(/\s/g, '');
  const line = text.slice(text.lastIndexOf('\n', start - 1) + 1, nextBreak(text, end)).trim();
  if (/^印发/.test(after) || /印发日期[:：]?$/.test(before)) return 'printed';
  if (/(?:成文|发文|生成)日期[:：]?$/.test(before)) return 'dated';
  if (/(?:(?:发布|发表|公开|公布|提供)(?:日期|时间)|来源)[:：]?$/.test(before) || /^\d\d:\d\d/.test(after))
    return 'published';
  if (/^(?:起)?(?:正式)?(?:施行|实施|执行|生效)/.test(after) || /(?:实施|施行|执行|生效)日期[:：]?$/.test(before))
    return 'effective';
  if (/(?:有效期(?:限)?(?:至|到|截止|延长至|调整至)|失效日期[:：]?|执行至|(?:有效)至|延至)$/.test(before))
    return 'until';
  if (/^(?:废止|失效|止(?!损))/.test(after)) return 'until';
  const isAlone = line.length <= end - start + 4;
  if (isAlone && /[:：]\d\d$/.test(text.slice(start, end))) return 'published';
  if (isAlone) return line.includes('日') ? 'signed' : /^\d{4}\D\d+\D\d+/.test(line) ? 'published' : 'mentioned';
  if (/废止/.test(after)) return 'repealed';
  return 'mentioned';
}

const nextBreak = (text: string, from: number) => {
  const at = text.indexOf('\n', from);
  return at === -1 ? text.length : at;
};

/** The day of a line that holds nothing else, as it stands beneath a signature. */
export function dayAlone(line: string): FoundDate | undefined {
  const [date] = findDates(line);
  return date && /日/.test(date.text) && line.trim().length <= date.end - date.start + 4 ? date : undefined;
}
