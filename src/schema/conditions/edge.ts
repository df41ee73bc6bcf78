/**
 * Whether the number at the end of a range belongs to it: 以上 and 以下 do not say so by themselves. `included` (含) and
 * `excluded` (不含) stand on words of the document; `not-written` decides nothing at the number itself.
 */
export const EDGES = ['included', 'excluded', 'not-written'] as const;
export type Edge = (typeof EDGES)[number];

/** What a comparison with the end of a range may say of the number itself. */
export interface EdgeReading {
  edge?: Edge | undefined;
  /** Id of the provision or table whose words say so: 含本数, 不含36个月; of another held document with its id before: `document#provision`. */
  edgeBy?: string | undefined;
}

/** The words by which a text takes the number itself in, or leaves it out. */
export const EDGE_WORDS = {
  included: /(?:^|[^不])(?:包含|包括|含)/,
  excluded: /不(?:包含|包括|含)/,
} as const;
