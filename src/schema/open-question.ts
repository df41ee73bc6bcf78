/** How the summary of an open point ends: with what it leaves open, called so, and perhaps where it should stand. */
const CALLED_OPEN =
  /[，,]?(?:文件|方案|报道|文本|办法|规定|通知|细则|意见|问答|这里)?(?:都|也)?没有[写列](?:明|清楚)?(?:；[^；]*没有收录)?$/;

/** Words that ask. */
const ASKS = /[吗呢哪谁怎几何]|什么|多少|多[大久长]|还是|是否|(.)不\1|有没有|要不要/;

/**
 * The question that an open point puts to the window, made of its summary; undefined where it does not end in 没有写. What is left
 * without a word that asks is asked about.
 * @example openQuestion('父母随迁要交什么材料，没有写') // 父母随迁要交什么材料？
 * @example openQuestion('户口已经在广州的，没有写') // 户口已经在广州的，怎么办？
 */
export function openQuestion(summary: string): string | undefined {
  if (!CALLED_OPEN.test(summary)) return undefined;
  const open = summary.replace(CALLED_OPEN, '');
  return ASKS.test(open.slice(open.lastIndexOf('；') + 1)) ? `${open}？` : `${open}，怎么办？`;
}

/** What to ask about an open point: as it is written there, else as its summary makes it. */
export const questionOf = (item: { summary: string } | { summary: string; ask?: string | undefined }): string =>
  ('ask' in item ? item.ask : undefined) ?? questionAbout(item.summary);

/** The question about an open point however its summary ends: what it leaves open, or what to do about what it says. */
export const questionAbout = (summary: string) => openQuestion(summary) ?? `${summary}，要怎么办？`;
