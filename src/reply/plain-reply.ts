import type { Reply, ReplyGround } from './reply.ts';

/** As long as a reply may be that goes into one text message: three parts of 67 characters, which phones show as one. */
export const MESSAGE_LIMIT = 200;

/**
 * A reply as plain text: question, answer, clause, caution, link, a line each.
 * Where it would not fit a text message, it is told in fewer words: first without the phrase, then with one clause
 * of each document, without titles, and last with cautions cut to what they are about.
 */
export function plainReply(reply: Reply, limit = MESSAGE_LIMIT): string {
  const { grounds, cautions } = reply;
  const shapes = [
    () => write(reply, withQuote(grounds), cautions),
    () => write(reply, clauses(grounds, 3), cautions),
    () => write(reply, clauses(grounds, 1), cautions),
    () => write(reply, places(grounds), cautions),
    () => write(reply, places(grounds), briefly(cautions)),
  ];
  let text = '';
  for (const shape of shapes) {
    text = shape();
    if ([...text].length <= limit) break;
  }
  return text;
}

function write({ question, answer, link }: Reply, grounds: string, cautions: readonly string[]): string {
  return [
    question === null ? answer : `问：${question}\n答：${answer}`,
    grounds && `依据：${grounds}`,
    cautions.length > 0 && `注意：${cautions.join('；')}。`,
    link,
  ]
    .filter(Boolean)
    .join('\n');
}

/** Cautions without what follows from them, which is said once for all. */
function briefly(cautions: readonly string[]): string[] {
  return cautions.length === 0 ? [] : [...cautions.map((caution) => caution.replace(/，.*/, '')), '是否现行须核实'];
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

/** Each place with the first clause of each of its documents. */
function places(grounds: readonly ReplyGround[]): string {
  return [...Map.groupBy(grounds, documentOf).values()]
    .map((those) => `${those[0]?.place}${those.find(({ clause }) => clause)?.clause ?? ''}`)
    .join('；');
}
