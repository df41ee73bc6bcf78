import type { Reply } from './reply.ts';
import { type ToldReply, toldReply } from './told-reply.ts';

/** Characters that Markdown reads as marks (CommonMark 2.4). */
const escaped = (text: string) => text.replace(/[\\`*_[\]<>#]/g, '\\$&');

/** A reply in Markdown (CommonMark), with every phrase it rests on and a link to each. */
export const markdownReply = (reply: Reply): string => toldMarkdown(toldReply(reply));

/** The same of a reply whose documents are named. */
export function toldMarkdown({ question, answer, grounds, cautions, link }: ToldReply): string {
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
