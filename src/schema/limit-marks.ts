/** What a limiting word does: it names a condition, or it names what the rule is about, and so what it is not about. */
export const LIMIT_KINDS = ['condition', 'scope'] as const;
export type LimitKind = (typeof LIMIT_KINDS)[number];

/** What stands at the end of a short line for limiting words that it has no room for. */
export const LIMIT_MARKS = { condition: '有条件', scope: '有范围' } as const satisfies Record<LimitKind, string>;

/**
 * A short line with the marks of the limits that it does not say: 单位聘用的高级工以上人才同等待遇（有范围）. The mark is part
 * of the line from the moment it is read, so that it stands wherever the line does.
 */
export function withLimitMarks(line: string, marked: readonly LimitKind[] | undefined): string {
  if (!marked || marked.length === 0) return line;
  const marks = LIMIT_KINDS.flatMap((kind) => (marked.includes(kind) ? LIMIT_MARKS[kind] : [])).join(' · ');
  return line.endsWith('。') ? `${line.slice(0, -1)}（${marks}）。` : `${line}（${marks}）`;
}
