/** How the summary of an open point ends: with what it leaves open, called so. */
const CALLED_OPEN = /[，,]?(?:文件|方案|报道|文本)?(?:都|也)?没有写(?:明|清楚)?$/;

/**
 * The question that an open point puts to the window, made of its summary; undefined where it does not end in 没有写.
 * @example openQuestion('父母随迁要交什么材料，没有写') // 父母随迁要交什么材料？
 */
export function openQuestion(summary: string): string | undefined {
  return CALLED_OPEN.test(summary) ? `${summary.replace(CALLED_OPEN, '')}？` : undefined;
}

/** The question about an open point however its summary ends: what it leaves open, or what to do about what it says. */
export const questionAbout = (summary: string) => openQuestion(summary) ?? `${summary}，要怎么办？`;
