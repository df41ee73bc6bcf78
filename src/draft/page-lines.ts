/** Names of the fields by which a site for open government lists a text, as it sets them above the text. */
const REGISTER = (
  '索引号 信息分类 分类 主题分类 体裁分类 组配分类 发文机关 发文机构 发文单位 发布机关 发布机构 发布单位 标题 名称 ' +
  '内容概述 发文字号 文件编号 文号 统一编号 成文日期 发文日期 印发日期 生成日期 发布日期 公开日期 实施日期 失效日期 ' +
  '有效性 文件状态 主题词 关键词'
).split(' ');
/** Names of what a page says of itself beneath a title. */
const BENEATH =
  '发布时间 发表时间 公布日期 信息提供日期 信息来源 来源 作者 责任编辑 浏览次数 点击数 字体大小 字体 字号 保护视力色'.split(
    ' ',
  );

/** The beginning of a line that names a field; names are set with room in them (文       号：). */
const labelOf = (names: readonly string[]) =>
  new RegExp(String.raw`^[【[]?\s*(?:${names.map((name) => [...name].join(String.raw`\s*`)).join('|')})\s*[\t：:]`);
const REGISTER_FIELD = labelOf(REGISTER);
const FIELD = labelOf([...REGISTER, ...BENEATH]);
/** 当前位置：首页>政府信息公开>通知公告 */
const TRAIL = /^(?:您?的?(?:当前|现在|所在)的?)?位置(?:是)?\s*[：:]|^首页\s*[>＞›»]|[>＞›][^>＞›]+[>＞›]/;

/** True for a line of a page that is none of its text: a field with its value, or the way from the home page. */
export const isPageLine = (line: string): boolean => FIELD.test(line) || TRAIL.test(line);

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
    const hasValueBelow = isField[at - 1] && /[：:]$/.test(texts[at - 1] ?? '');
    return isField[at] || (hasValueBelow && text.length <= 30 && !/关于|印发/.test(text));
  });
  for (let at = isOfList.indexOf(true); at !== -1; ) {
    const next = isOfList.indexOf(false, at);
    const end = next === -1 ? texts.length : next;
    const fields = isField.slice(at, end).filter(Boolean).length;
    if (fields >= 3 && (end < texts.length || at <= trail)) return Math.max(trail, end);
    at = isOfList.indexOf(true, end);
  }
  return trail;
}
