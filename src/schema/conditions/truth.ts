/**
 * The truth of a condition: two values, and two kinds of unknown. An answer can settle `unanswered`;
 * none can settle `silent`, because the text leaves the point open and the window must.
 */
export type Truth = 'met' | 'unmet' | 'unanswered' | 'silent';

/** Truths in the order in which `all` prefers them: the truth of an `all` is the last that any part has. */
export const TRUTHS = ['met', 'silent', 'unanswered', 'unmet'] as const satisfies Truth[];

/** The truth of what must not be so. */
export function negation(truth: Truth): Truth {
  return truth === 'met' ? 'unmet' : truth === 'unmet' ? 'met' : truth;
}

/** The truth of all of some parts; of no parts it is met. */
export function allOf(parts: readonly Truth[]): Truth {
  return TRUTHS.filter((truth) => parts.includes(truth)).pop() ?? 'met';
}
