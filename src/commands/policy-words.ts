import type { Library } from '../library/library.ts';
import { itemsOf } from '../schema/policy-body.ts';

/** Most words that the dictionary has: it is read before every first search and must not grow with the documents. */
const MOST = 2000;

/** A word that stands once only is found without being known. */
const OFTEN = 2;

const WORD = /^\p{Script=Han}{2,}$/u;

/**
 * The words of all documents, the most frequent first. They are gathered here once, when the index is made, by the Node that the
 * project brings: browsers are given the list and never asked for words, since each of them cuts differently.
 */
export function policyWords({ policies }: Library): string[] {
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  const counts = new Map<string, number>();
  const texts = policies.flatMap((policy) =>
    itemsOf(policy).flatMap((item) => [
      item.summary,
      ...(item.kind === 'table' ? [] : [item.text]),
      ...(item.kind === 'provision' ? item.evidence.map(({ quote }) => quote) : []),
    ]),
  );
  for (const text of texts) {
    for (const { segment } of segmenter.segment(text.normalize('NFKC')))
      if (WORD.test(segment)) counts.set(segment, (counts.get(segment) ?? 0) + 1);
  }
  // By how often they stand, roughly: words that are as frequent go by their characters, and the list packs smaller.
  const level = (count: number) => Math.floor(Math.log2(count));
  return [...counts]
    .filter(([, count]) => count >= OFTEN)
    .sort(([one, often], [other, oftenToo]) => level(oftenToo) - level(often) || (one < other ? -1 : 1))
    .slice(0, MOST)
    .map(([word]) => word);
}
