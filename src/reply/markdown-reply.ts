import type { Reply } from './reply.ts';
import { type NamedReply, replyWithNames } from './reply-with-names.ts';

/** Characters that Markdown reads as marks (CommonMark 2.4). */
const escaped = (text: string) => text.replace(/[\\`*_[\]<>#]/g, '\\$&');

/** A reply in Markdown (CommonMark), with every phrase it rests on and a link to each. */
export const markdownReply = (reply: Reply): string => namedReplyMarkdown(replyWithNames(reply));

/** The same of a reply whose documents are named. */
export function namedReplyMarkdown({ question, answer, grounds, cautions, link }: NamedReply): string {
  const lines = grounds.map(({ name, quotes, says, link: line }) => {
    const told = says === null ? quotes.map((quote) => `“${escaped(quote)}”`).join('') : escaped(says);
    return `- [${escaped(name)}](${line})${told && `：${told}`}`;
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
