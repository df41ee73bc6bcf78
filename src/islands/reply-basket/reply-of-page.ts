import { memoize } from '../../language/memoize.ts';
import { namedReplyHtml } from '../../reply/html-reply.ts';
import type { WrittenReply } from '../../reply/join-replies.ts';
import { fetchPage } from '../fetch-page.ts';
import { replyOnPage, textOnPage } from '../reply-on-page.ts';
import { showDays } from '../show-days.ts';

/**
 * The reply that stands on the page of a question, as of the reader's day. The page is asked for as it stands now.
 * @throws where it cannot be reached, or holds no reply
 */
export const replyOfPage = memoize(async (path: string): Promise<WrittenReply> => {
  const page = await fetchPage(path);
  showDays(page, String(document.body.dataset['clock']));
  const text = textOnPage(page, 'text');
  if (!text) throw new Error(`${path} holds no reply`);
  return { text, html: namedReplyHtml(replyOnPage(page)) };
});
