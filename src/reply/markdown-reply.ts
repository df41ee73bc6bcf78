import type { Reply } from './reply.ts';

/** Characters that Markdown reads as marks (CommonMark 2.4). */
const escaped = (text: string) => text.replace(/[\\`*_[\]<>#]/g, '\\$&');

/** A reply in Markdown (CommonMark), with every phrase it rests on and a link to each. */
export function markdownReply({ question, answer, grounds, cautions, link }: Reply): string {
  const lines = grounds.map(({ place, document, number, clause, quote, link: line }) => {
    const name = `${place}《${document}》${number ? `（${number}）` : ''}${clause ?? ''}`;
    return `- [${escaped(name)}](${line})${quote ? `：“${escaped(quote)}”` : ''}`;
  });
  return [
    question === null ? `**${escaped(answer)}**` : `**${escaped(question)}**\n\n${escaped(answer)}`,
    lines.length > 0 && `依据：\n\n${lines.join('\n')}`,
    ...cautions.map((caution) => `> ${escaped(caution)}。`),
    `[有据：${escaped(link.replace(/^https?:\/\//, ''))}](${link})`,
  ]
    .filter(Boolean)
    .join('\n\n');
}
