import { waysOfAsking } from '../library/check-faq-references.ts';
import type { Library } from '../library/library.ts';
import type { Problem } from '../library/problem.ts';
import type { Faq } from '../schema/faq.ts';
import { prepareLexicon } from '../search/lexicon.ts';
import { makeLexicon } from '../search/make-lexicon.ts';
import { questionKey } from '../search/question-key.ts';

/**
 * Ways of asking that two questions of one place share, place, politeness and tone aside: whoever types one could get
 * either. Of an answer about several places nothing is said: it is asked of them together.
 */
export function checkSameWaysOfPlace(
  library: Library,
  lineOf: (faq: string, path: PropertyKey[]) => number,
): Problem[] {
  const prepared = prepareLexicon(makeLexicon(library, () => [], []));
  const asked = new Map<string, { faq: Faq; path: PropertyKey[] }>();
  return library.faqs.flatMap((faq) => {
    const own = placesOf(faq, library);
    const [place] = own;
    if (place === undefined || own.length > 1) return [];
    return waysOfAsking(faq).flatMap(({ text, path }): Problem[] => {
      const { key } = questionKey(text, prepared);
      const known = asked.get(`${place} ${key}`);
      if (!known) asked.set(`${place} ${key}`, { faq, path });
      if (!known || known.faq === faq || key === '') return [];
      return [
        {
          file: faq.path,
          line: lineOf(faq.id, path),
          field: path.join('.'),
          found: `“${text}”去掉地名、客气话和语气词，和 ${known.faq.path} 第 ${lineOf(known.faq.id, known.path)} 行的问法一样`,
          expected: '同一个地方的每种问法只归一个问题',
          remedy: '把两个问题各自问的说清楚；问的是一回事的，合成一个问题。',
        },
      ];
    });
  });
}

/** Ids of the places whose documents an answer rests on. */
function placesOf({ restsOn }: Faq, { policies }: Library): string[] {
  const placeOf = new Map(policies.map(({ id, place }) => [id, place]));
  return [...new Set(restsOn.flatMap(({ policy }) => placeOf.get(policy) ?? []))];
}
