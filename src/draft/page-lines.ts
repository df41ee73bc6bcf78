import type { Block } from './blocks.ts';

/** Names of the fields by which a site for open government lists a text, as it sets them above the text. */
const REGISTER = (
  '索引号 信息分类 分类 主题分类 体裁分类 组配分类 发文机关 发文机构 发文单位 发布机关 发布机构 发布单位 标题 名称 ' +
  '内容概述 发文字号 文件编号 文号 统一编号 成文日期 发文日期 印发日期 生成日期 发布日期 公开日期 实施日期 失效日期 ' +
  '有效性 文件状态 主题词 关键词'
).split(' ');
/** Names of what a page says of itself beneath a title. */
const BENEATH = (
  '发布时间 发表时间 公布日期 信息提供日期 时间 日期 信息来源 来源 作者 责任编辑 浏览次数 阅读次数 点击数 字体大小 字体 ' +
  '字号 保护视力色'
).split(' ');

/** A name with what divides it from its value; names are set with room in them (文       号：). */
const nameOf = (names: readonly string[]) =>
  String.raw`(?:${names.map((name) => [...name].join(String.raw`\s*`)).join('|')})\s*[\t：:]`;
const REGISTER_FIELD = new RegExp(`^${nameOf(REGISTER)}`);
const FIELD = new RegExp(`^[【[]?${nameOf([...REGISTER, ...BENEATH])}`);
const BETWEEN_FIELDS = new RegExp(String.raw`\n|(?<!\s)\s+(?=${nameOf([...REGISTER, ...BENEATH])})`);
const TITLE_FIELD = /^(?:标\s*题|名\s*称)\s*[：:\t]\s*/;
/** 当前位置：首页>政府信息公开>通知公告 */
const TRAIL = /^(?:您?的?(?:当前|现在|所在)的?)*位置(?:是)?\s*[：:]|^首页\s*[>＞›»]|[>＞›][^>＞›]+[>＞›]/;

/** True for a line of a page that is none of its text: a field with its value, or the way from the home page. */
export const isPageLine = (line: string): boolean => FIELD.test(line) || TRAIL.test(line);

/** The lines of a text, and of a line that holds several fields each for itself. */
export const linesAndFields = (text: string): string[] => text.split(BETWEEN_FIELDS).map((line) => line.trim());

/** A line without the name of the field for a title. */
export const withoutTitleField = (line: string): string => line.replace(TITLE_FIELD, '');

/** Blocks in which the list of fields that a page sets as a table is lines, as others set it. */
export function withoutRegisterTable(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block): Block[] => {
    if (block.kind !== 'table') return [block];
    const rows = block.rows.map(({ cells, line, lastLine }) => ({ text: cells.join('\t').trim(), line, lastLine }));
    const isRegister = rows.filter(({ text }) => REGISTER_FIELD.test(text)).length >= Math.max(3, rows.length / 2);
    return isRegister ? rows.map((row) => ({ kind: 'paragraph' as const, ...row })) : [block];
  });
}

/**
 * How many lines at the beginning a page sets above a text: the way from the home page, and particulars (索引号, 发文机关) with
 * their values. Particulars between a title and its text are not above it.
 * @param texts the lines before the first sentence, and before whom the text is addressed to
 */
export function pageLinesAbove(texts: readonly string[]): number {
  const trail = texts.findLastIndex((text) => TRAIL.test(text)) + 1;
  const isField = texts.map((text) => REGISTER_FIELD.test(text));
  // A field may stand on one line and its value on the next; an empty one stands before the heading.
  const isOfList = texts.map((text, at) => {
    const above = texts[at - 1] ?? '';
    const isValue = TITLE_FIELD.test(above) || (text.length <= 30 && !/关于|印发/.test(text));
    return isField[at] || (isField[at - 1] && /[：:]$/.test(above) && isValue);
  });
  for (let at = isOfList.indexOf(true); at !== -1; ) {
    const next = isOfList.indexOf(false, at);
    const end = next === -1 ? texts.length : next;
    const fields = isField.slice(at, end).filter(Boolean).length;
    const isAbove = at <= trail || texts.slice(end).some((text) => !isPageLine(text));
    if (fields >= 3 && isAbove) return Math.max(trail, end);
    at = isOfList.indexOf(true, end);
  }
  return trail;
}
