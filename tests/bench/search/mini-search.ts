import MiniSearch from 'minisearch';
import type { Library } from '../../../src/library/library.ts';
import { entryOf } from '../../../src/library/library.ts';
import { type ClauseItem, clauseOf } from '../../../src/schema/policy-body.ts';
import type { SearchAnswer } from './metrics.ts';

const FIELDS = ['summary', 'text', 'quotes', 'clauseTitle', 'documentTitle', 'place'] as const;

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
const wordsOf = (text: string) =>
  [...segmenter.segment(text)].filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment);

/**
 * MiniSearch over the same texts, a record for each provision, cut into words by Intl.Segmenter, neither prefixes nor
 * near misses taken; results that have all words, or any of them.
 */
export function miniSearch(library: Library, combineWith: 'AND' | 'OR'): (query: string) => SearchAnswer {
  const records = library.policies.flatMap((policy) =>
    policy.clauses.flatMap((clause) =>
      clause.items.map((item) => ({
        id: `${policy.id} ${item.id}`,
        document: policy.id,
        clause: clauseOf(item),
        provision: item.id,
        summary: item.summary,
        text: textOf(item),
        quotes: item.kind === 'provision' ? item.evidence.map(({ quote }) => quote).join(' ') : '',
        clauseTitle: clause.title,
        documentTitle: policy.title,
        place: entryOf(library.places, policy.place).name,
      })),
    ),
  );
  const index = new MiniSearch<(typeof records)[number]>({
    fields: [...FIELDS],
    storeFields: ['document', 'clause', 'provision'],
    tokenize: wordsOf,
    searchOptions: { combineWith, prefix: false, fuzzy: false },
  });
  index.addAll(records);
  return (query) => ({
    results: index.search(query).map(({ document, clause, provision }) => ({ document, clause, provision })),
    cards: [],
  });
}

function textOf(item: ClauseItem): string {
  return item.kind === 'table'
    ? [item.columns, ...item.rows.map(({ cells }) => cells)].map((cells) => cells.join(' ')).join(' ')
    : item.text;
}
