import type { Reply, ReplyGround } from './reply.ts';

/** As long as a reply may be that goes into one text message: three parts of 67 characters, which phones show as one. */
export const MESSAGE_LIMIT = 200;

/**
 * A reply as plain text: question, answer, clause, caution, link, a line each.
 * Where it would not fit a text message, the phrase goes first, then all clauses but the first of each document.
 */
export function plainReply(reply: Reply, limit = MESSAGE_LIMIT): string {
  const shapes = [
    () => write(reply, withQuote(reply.grounds)),
    () => write(reply, clauses(reply.grounds, 3)),
    () => write(reply, clauses(reply.grounds, 1)),
  ];
  let text = '';
  for (const shape of shapes) {
    text = shape();
    if ([...text].length <= limit) break;
  }
  return text;
}

function write({ question, answer, cautions, link }: Reply, grounds: string): string {
  return [
    question === null ? answer : `问：${question}\n答：${answer}`,
    grounds && `依据：${grounds}`,
    cautions.length > 0 && `注意：${cautions.join('；')}。`,
    link,
  ]
    .filter(Boolean)
    .join('\n');
}

const documentOf = ({ place, document }: ReplyGround) => `${place}《${document}》`;

/** The first phrase with its clause, for a reply that rests on one document. */
function withQuote(grounds: readonly ReplyGround[]): string {
  const [first] = grounds;
  const isOne = new Set(grounds.map(documentOf)).size === 1;
  if (!isOne || !first?.quote) return clauses(grounds, 3);
  return `${documentOf(first)}${first.clause ?? ''}：“${first.quote}”`;
}

/** Each document with its clauses, so many at most. */
function clauses(grounds: readonly ReplyGround[], most: number): string {
  return [...Map.groupBy(grounds, documentOf)]
    .map(([document, those]) => {
      const named = [...new Set(those.flatMap(({ clause }) => clause ?? []))];
      return `${document}${named.slice(0, most).join('、')}${named.length > most ? '等' : ''}`;
    })
    .join('；');
}
