import { LONGEST_LIST, pagesOfList } from '../permalinks/list-pages.ts';
import type { Faq } from '../schema/faq.ts';
import { siteLibrary } from './library.ts';
import { isExpected } from './permalinks.ts';

const made = new WeakMap<readonly Faq[], readonly (readonly Faq[])[]>();

/** The pages of the list of questions, made once: every question asks on which it stands. */
export async function faqPages(): Promise<readonly (readonly Faq[])[]> {
  const { faqs } = await siteLibrary();
  const pages = made.get(faqs) ?? pagesOfList('/faq/', faqs, LONGEST_LIST.questions, ({ id }) => id, isExpected);
  made.set(faqs, pages);
  return pages;
}
