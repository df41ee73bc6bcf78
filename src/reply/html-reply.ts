import { escapeHtml } from '../language/escape-html.ts';
import { officialName } from './name-policy.ts';
import type { Reply } from './reply.ts';

/** A reply as HTML to paste into a page: paragraphs and a list, no classes, no styles. */
export function htmlReply({ question, answer, grounds, cautions, link }: Reply): string {
  const lines = grounds.map(({ document, clause, quotes, says, link: line }) => {
    const told = says === null ? quotes.map((quote) => `<q>${escapeHtml(quote)}</q>`).join('') : escapeHtml(says);
    const name = escapeHtml(officialName(document) + (clause ?? ''));
    return `<li><a href="${escapeHtml(line)}">${name}</a>${told && `：${told}`}</li>`;
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
