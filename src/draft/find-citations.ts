import type { Relation } from '../schema/policy.ts';
import { plainFigures } from './plain-figures.ts';
import { quoteAround } from './quote-around.ts';

/** A document that a text names. */
export interface FoundCitation {
  /** As the text gives it, without 《》. */
  title: string;
  /** Document number as printed behind the title; null where there is none. */
  number: string | null;
  relation: Relation;
  quote: string;
  start: number;
}

/** What a document's title ends with; forms and certificates between 《》 are none. */
export const DOCUMENT_TITLE_END =
  /(?:通知|意见|办法|规定|条例|方案|细则|决定|法|规划|计划|纲要|措施|规则|指南|指引|公告|批复|函|通告|政策|标准|制度|目录|要点|章程|协议|分值表|指标体系)(?:[（(][^（）()]*[）)])?$/;
/** Short names that a text gives a document it has named before. */
const SHORT_NAME = /^.{0,4}(?:办法|规定|通知|意见|方案|细则|目录|条例)$/;

/** A document number, as a pattern of it in plain figures: 粤府办〔2012〕66号. */
export const DOCUMENT_NUMBER = String.raw`[\p{Script=Han}]{1,10}\s*[〔[【(（]\s*(?:19|20)\d\d\s*[〕\]】)）]\s*\d+\s*号`;
/** Number of an order, by which laws and regulations are promulgated: 国务院令第663号. */
export const ORDER_NUMBER = String.raw`[\p{Script=Han}]{1,16}令\s*第?\s*\d+\s*号`;
const TITLE = /[《«]((?:[^《》«»]|《[^《》]*》|«[^«»]*»)+)[》»]/gu;

/** Every document that a text names, by its title between 《》 or by its number alone, each once. */
export function findCitations(text: string): FoundCitation[] {
  const plain = plainFigures(text);
  const found: FoundCitation[] = [];
  const numbered: [number, number][] = [];
  for (const match of plain.matchAll(TITLE)) {
    const title = text
      .slice(match.index + 1, match.index + match[0].length - 1)
      .replace(/\s+/g, '')
      .normalize('NFKC')
      .replaceAll('(', '（')
      .replaceAll(')', '）');
    const end = match.index + match[0].length;
    const behind = new RegExp(String.raw`^\s*[（(]?\s*(${DOCUMENT_NUMBER}|${ORDER_NUMBER})`, 'u').exec(
      plain.slice(end),
    );
    if (behind) numbered.push([end, end + behind[0].length]);
    const isDocument = behind !== null || (DOCUMENT_TITLE_END.test(title) && !SHORT_NAME.test(title));
    if (!isDocument || title.length < 2 || title.length > 80) continue;
    found.push({
      title,
      number: behind
        ? printedNumber(text.slice(end).slice(behind[0].length - (behind[1] ?? '').length, behind[0].length))
        : null,
      relation: relationOf(plain, match.index, end + (behind?.[0].length ?? 0)),
      quote: quoteAround(text, match.index, Math.min(end, match.index + 60)),
      start: match.index,
    });
  }
  for (const match of plain.matchAll(new RegExp(DOCUMENT_NUMBER, 'gu'))) {
    const [start, end] = [match.index, match.index + match[0].length];
    if (numbered.some(([from, to]) => start < to && from < end)) continue;
    const number = printedNumber(text.slice(start, end));
    found.push({
      title: number,
      number,
      relation: relationOf(plain, start, end),
      quote: quoteAround(text, start, end),
      start,
    });
  }
  return found.sort((a, b) => a.start - b.start);
}

/** A document number in the form that texts print most: 粤府办〔2012〕66号, 国务院令第663号. */
export function printedNumber(number: string): string {
  return number
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/[[【(]/, '〔')
    .replace(/[\]】)]/, '〕')
    .replace(/^中华人民共和国(?=国务院令)/, '')
    .replace(/^(?:和|及|与|以|按|依据|根据|据)(?=.{2})/, '');
}

function relationOf(text: string, start: number, end: number): Relation {
  // Words of other titles say nothing of this one: 根据《实施办法》、《条例》.
  const before = (
    text
      .slice(Math.max(0, start - 200), start)
      .split(/[。；;\n]/)
      .at(-1) ?? ''
  )
    .replace(/^[^《]*》|《[^《》]*》|（[^（）]*〔\d+〕[^（）]*）/g, '')
    .slice(-40);
  const after = text.slice(end, end + 24).split(/[。；;\n]/)[0] ?? '';
  if (/废止|失效|不再执行/.test(after)) return 'repeals';
  if (/重新(?:发布|公布)|延长|继续执行|延续/.test(before.slice(-8) + after)) return 'continues';
  if (/贯彻|落实|实施/.test(before)) return 'implements';
  if (/根据|依据|按照|依照|结合/.test(before)) return 'based-on';
  return 'mentions';
}
