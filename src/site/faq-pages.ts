import type { Faq } from '../schema/faq.ts';
import { siteLibrary } from './library.ts';
import { LONGEST_LIST, pagesOfList } from './list-pages.ts';

/** The pages of the list of questions. */
export async function faqPages(): Promise<readonly (readonly Faq[])[]> {
  const { faqs } = await siteLibrary();
  return pagesOfList('/faq/', faqs, LONGEST_LIST.questions, ({ id }) => id);
}
