import { officialName } from './name-document.ts';
import type { Reply } from './reply.ts';

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string) => text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);

/** A reply as HTML to paste into a page: paragraphs and a list, no classes, no styles. */
export function htmlReply({ question, answer, grounds, cautions, link }: Reply): string {
  const lines = grounds.map(({ document, clause, quotes, says, link: line }) => {
    const told = says === null ? quotes.map((quote) => `<q>${escaped(quote)}</q>`).join('') : escaped(says);
    const name = escaped(officialName(document) + (clause ?? ''));
    return `<li><a href="${escaped(line)}">${name}</a>${told && `：${told}`}</li>`;
  });
  return [
    question === null
      ? `<p><strong>${escaped(answer)}</strong></p>`
      : `<p><strong>${escaped(question)}</strong></p>\n<p>${escaped(answer)}</p>`,
    lines.length > 0 && `<p>依据：</p>\n<ul>\n${lines.join('\n')}\n</ul>`,
    ...cautions.map((caution) => `<p><small>${escaped(caution)}。</small></p>`),
    `<p>有据：<a href="${escaped(link)}">${escaped(link)}</a></p>`,
  ]
    .filter(Boolean)
    .join('\n');
}
