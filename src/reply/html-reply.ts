import { escapeHtml } from '../language/escape-html.ts';
import type { Reply } from './reply.ts';
import { type NamedReply, replyWithNames } from './reply-with-names.ts';

/** A reply as HTML to paste into a page: paragraphs and a list, no classes, no styles. */
export const htmlReply = (reply: Reply): string => namedReplyHtml(replyWithNames(reply));

/** The same of a reply whose documents are named; each caution is a line of its own. */
export function namedReplyHtml({ question, answer, grounds, cautions, link }: NamedReply): string {
  const lines = grounds.map(({ name, quotes, says, link: line }) => {
    const told = says === null ? quotes.map((quote) => `<q>${escapeHtml(quote)}</q>`).join('') : escapeHtml(says);
    return `<li><a href="${escapeHtml(line)}">${escapeHtml(name)}</a>${told && `：${told}`}</li>`;
  });
  return [
    question === null
      ? `<p><strong>${escapeHtml(answer)}</strong></p>`
      : `<p><strong>${escapeHtml(question)}</strong></p>\n<p>${escapeHtml(answer)}</p>`,
    lines.length > 0 && `<p>依据：</p>\n<ul>\n${lines.join('\n')}\n</ul>`,
    ...cautions.map((caution) => `<p><small>${escapeHtml(caution)}。</small></p>`),
    `<p>有据：<a href="${escapeHtml(link)}">${escapeHtml(link)}</a></p>`,
  ]
    .filter(Boolean)
    .join('\n');
}
