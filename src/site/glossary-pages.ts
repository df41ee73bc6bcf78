import type { Library } from '../library/library.ts';
import { LONGEST_LIST, pagesOfList } from '../permalinks/list-pages.ts';

/** The pages of the glossary. */
export function glossaryPages(
  { glossary }: Library,
  wasAt: (address: string) => boolean,
): Library['glossary'][number][][] {
  return pagesOfList('/glossary/', glossary, LONGEST_LIST.terms, ({ id }) => id, wasAt);
}
