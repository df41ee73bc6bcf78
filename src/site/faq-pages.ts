import { LONGEST_LIST, pagesOfList } from '../permalinks/list-pages.ts';
import type { Faq } from '../schema/faq.ts';
import { siteLibrary } from './library.ts';
import { isExpected } from './permalinks.ts';

/** The pages of the list of questions. */
export async function faqPages(): Promise<readonly (readonly Faq[])[]> {
  const { faqs } = await siteLibrary();
  return pagesOfList('/faq/', faqs, LONGEST_LIST.questions, ({ id }) => id, isExpected);
}
