import { memoize } from '../language/memoize.ts';
import { LONGEST_LIST, pagesOfList } from '../permalinks/list-pages.ts';
import type { Faq } from '../schema/faq.ts';
import { siteLibrary } from './library.ts';
import { isExpected } from './permalinks.ts';

const pagesOf = memoize((faqs: readonly Faq[]) =>
  pagesOfList('/faq/', faqs, LONGEST_LIST.questions, ({ id }) => id, isExpected),
);

/** The pages of the list of questions, made once: every question asks on which it stands. */
export async function faqPages(): Promise<readonly (readonly Faq[])[]> {
  return pagesOf((await siteLibrary()).faqs);
}
