import { officialName } from './name-policy.ts';
import type { Reply } from './reply.ts';

/** Characters that Markdown reads as marks (CommonMark 2.4). */
const escaped = (text: string) => text.replace(/[\\`*_[\]<>#]/g, '\\$&');

/** A reply in Markdown (CommonMark), with every phrase it rests on and a link to each. */
export function markdownReply({ question, answer, grounds, cautions, link }: Reply): string {
  const lines = grounds.map(({ document, clause, quotes, says, link: line }) => {
    const told = says === null ? quotes.map((quote) => `“${escaped(quote)}”`).join('') : escaped(says);
    return `- [${escaped(officialName(document) + (clause ?? ''))}](${line})${told && `：${told}`}`;
  });
  return [
    question === null ? `**${escaped(answer)}**` : `**${escaped(question)}**\n\n${escaped(answer)}`,
    lines.length > 0 && `依据：\n\n${lines.join('\n')}`,
    ...cautions.map((caution) => `> ${escaped(caution)}。`),
    `有据：<${link}>`,
  ]
    .filter(Boolean)
    .join('\n\n');
}
