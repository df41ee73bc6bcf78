/** As much of a sentence as … may stand for, in characters. */
const LONGEST_GAP = 40;

/** Patterns are words of a few tables, asked of every phrase: each is made ready once. */
const expressions = new Map<string, RegExp>();

function expressionOf(pattern: string): RegExp {
  const known = expressions.get(pattern);
  if (known) return known;
  const parts = pattern.split('…').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const expression = new RegExp(parts.join(`[^。；;]{0,${LONGEST_GAP}}?`), 'g');
  expressions.set(pattern, expression);
  return expression;
}

/**
 * The segments of a text that are worded as a pattern, in reading order; … in the pattern stands for any segment within
 * one sentence, the shortest that fits: `将…纳入…范围` in 将高校毕业生纳入培训范围.
 */
export function segmentsLike(pattern: string, text: string): { start: number; end: number; text: string }[] {
  const expression = expressionOf(pattern);
  expression.lastIndex = 0;
  const found: { start: number; end: number; text: string }[] = [];
  for (let match = expression.exec(text); match; match = expression.exec(text)) {
    found.push({ start: match.index, end: match.index + match[0].length, text: match[0] });
    // An empty match would be found for ever.
    if (match[0] === '') expression.lastIndex += 1;
  }
  return found;
}
