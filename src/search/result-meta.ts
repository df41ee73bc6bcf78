import type { SearchRecord } from './records.ts';

/** What the index keeps of a record for showing it; all values are text. */
export type ResultMeta = Record<'title' | 'clause' | 'policy' | 'place' | 'term' | 'force', string>;

/** Names of the filters as the index knows them. */
export const FILTERS = { place: '地区', topic: '主题', term: '时效' } as const;
export type FilterName = keyof typeof FILTERS;

/** A record's values for showing and filtering, with states written out in words. */
export function metaOf(
  record: SearchRecord,
  words: { term: string; force: string },
): { meta: ResultMeta; filters: Record<FilterName, string[]> } {
  return {
    meta: {
      title: record.title,
      clause: record.clause,
      policy: record.policyTitle,
      place: record.place,
      term: words.term,
      force: words.force,
    },
    filters: { place: [record.place], topic: [record.topic], term: [words.term] },
  };
}
