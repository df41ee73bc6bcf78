/** Writes the forms of the reply that stands in a page's share panel. Markdown stands nowhere until it is written here. */
import { toldHtml } from '../reply/html-reply.ts';
import { toldMarkdown } from '../reply/markdown-reply.ts';
import type { Copied } from './copying.ts';
import { replyOnPage, textOnPage } from './reply-on-page.ts';

document.querySelector('#reply-markdown code')?.replaceChildren(toldMarkdown(replyOnPage(document)));

/**
 * A form of the reply, as it is copied: with its format together with its text.
 * @throws where the page holds no reply
 */
export function writeReplyOnPage(page: ParentNode, form: string): Copied {
  return form === 'html' ? [textOnPage(page, 'text'), toldHtml(replyOnPage(page))] : textOnPage(page, form);
}
