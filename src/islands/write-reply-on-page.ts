/** Writes the forms of the reply that stands in a page's share panel. Markdown stands nowhere until it is written here. */
import { namedReplyHtml } from '../reply/html-reply.ts';
import { namedReplyMarkdown } from '../reply/markdown-reply.ts';
import type { Copied } from './copying.ts';
import { replyOnPage } from './reply-on-page.ts';

document.querySelector('#reply-markdown code')?.replaceChildren(namedReplyMarkdown(replyOnPage(document)));

/**
 * A reply with its format, as it is copied: rich together with its text, or as Markdown.
 * @param form `html` or `markdown`
 * @throws where the page holds no reply
 */
export function writtenReply(page: ParentNode, form: string, text: string): Copied {
  const reply = replyOnPage(page);
  return form === 'html' ? [text, namedReplyHtml(reply)] : namedReplyMarkdown(reply);
}
