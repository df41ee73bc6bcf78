import { memoize } from '../../language/memoize.ts';
import type { WrittenReply } from '../../reply/join-replies.ts';
import { parsePage } from '../parse-page.ts';
import { showDays } from '../show-days.ts';
import { withPatience } from '../with-patience.ts';

/**
 * The reply that stands on the page of a question, as of the reader's day. The page is asked for as it stands now.
 * @throws where it cannot be reached, or holds no reply
 */
export const replyOfPage = memoize(async (path: string): Promise<WrittenReply> => {
  const response = await withPatience(fetch(path));
  if (!response.ok) throw new Error(`${path} answered ${response.status}`);
  const page = parsePage(await response.text());
  showDays(page, String(document.body.dataset['clock']));
  const written = (form: string) => {
    const text = page.querySelector(`#reply-${form} > :not([hidden])`)?.textContent;
    if (!text) throw new Error(`${path} holds no reply`);
    return text;
  };
  return { text: written('text'), html: written('html') };
});
