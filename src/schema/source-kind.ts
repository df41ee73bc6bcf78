/** What the text that we read is. */
export const SOURCE_KINDS = ['official', 'official-in-repost', 'news-report', 'third-party-copy'] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];
