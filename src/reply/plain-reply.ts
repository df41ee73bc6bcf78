import { bareName, nameWithYear, officialName, shortName } from './name-policy.ts';
import type { PolicyNames, Reply, ReplyGround } from './reply.ts';
import { withoutLapsedTitles, withoutPlaces } from './validity-cautions.ts';

/** As long as a reply may be that goes into one text message: three parts of 67 characters, which phones show as one. */
export const MESSAGE_LIMIT = 200;

/** Clauses of a document that are named, where there is room. */
const MOST_CLAUSES = 3;

type Naming = (names: PolicyNames) => string;

/**
 * A reply as plain text: question, answer, document and clause with its phrases, caution, link, a line each.
 * Where it would not fit a text message, it is told in fewer words: first with fewer phrases, then with a shorter name of
 * the document, then with one clause of each document, then with cautions cut to what they are about, then with the
 * weightiest documents only, and last with cautions that name neither what has ended nor the places.
 */
export function plainReply(reply: Reply, limit = MESSAGE_LIMIT): string {
  let text = '';
  for (const shape of shapesOf(reply)) {
    text = shape();
    if ([...text].length <= limit) break;
  }
  return text;
}

function shapesOf(reply: Reply): (() => string)[] {
  const { grounds, cautions } = reply;
  const brief = briefly(cautions);
  const untitled = withoutLapsedTitles(brief);
  // Where these fit, there may be room again for the year of each document.
  const unnamed = withoutPlaces(untitled);
  const shape =
    (basis: () => string, cautioned = cautions) =>
    () =>
      write(reply, basis(), cautioned);
  return [
    ...quotable(grounds).flatMap((count) => shape(() => withQuotes(grounds, count, officialName))),
    ...quotable(grounds)
      .slice(-1)
      .flatMap((count) => [
        shape(() => withQuotes(grounds, count, shortName)),
        shape(() => withQuotes(grounds, count, nameWithYear)),
      ]),
    shape(() => clauses(grounds, MOST_CLAUSES, officialName)),
    shape(() => clauses(grounds, MOST_CLAUSES, shortName)),
    shape(() => clauses(grounds, 1, officialName)),
    shape(() => clauses(grounds, 1, shortName)),
    shape(() => clauses(grounds, 1, nameWithYear)),
    shape(() => clauses(grounds, 1, nameWithYear), brief),
    shape(() => clauses(grounds, 1, bareName), brief),
    ...[brief, untitled].flatMap((cautioned) =>
      fewer(grounds).map((count) => shape(() => weightiest(grounds, count, bareName), cautioned)),
    ),
    shape(() => clauses(grounds, 1, nameWithYear), unnamed),
    ...[nameWithYear, bareName].flatMap((name) =>
      fewer(grounds).map((count) => shape(() => weightiest(grounds, count, name), unnamed)),
    ),
    shape(() => clauses(grounds, 1, ({ place }) => place), brief),
  ];
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
  return cautions.length === 0 ? [] : [...cautions.map((caution) => caution.replace(/，.*/, '')), '有没有效要先问'];
}

/** How many phrases of the weightiest ground may be shown, all of them first; none where a reply rests on several documents. */
function quotable(grounds: readonly ReplyGround[]): number[] {
  const count = byDocument(grounds).length === 1 ? (grounds[0]?.quotes.length ?? 0) : 0;
  return Array.from({ length: count }, (_, at) => count - at);
}

/** How many documents fewer may be named than a reply rests on. */
function fewer(grounds: readonly ReplyGround[]): number[] {
  const all = byDocument(grounds).length;
  return Array.from({ length: all - 1 }, (_, at) => all - 1 - at);
}

/** The weightiest documents, so many, and how many there are. */
function weightiest(grounds: readonly ReplyGround[], count: number, name: Naming): string {
  const documents = byDocument(grounds);
  const named = clauses(documents.slice(0, count).flat(), 1, name).replace(/等$/, '');
  return `${named}等${documents.length}份文件`;
}

/** The grounds of each document, the weightiest first. */
function byDocument(grounds: readonly ReplyGround[]): ReplyGround[][] {
  const byName = new Map<string, ReplyGround[]>();
  for (const ground of grounds) {
    const name = officialName(ground.document);
    byName.set(name, [...(byName.get(name) ?? []), ground]);
  }
  return [...byName.values()];
}

/** The weightiest clause with so many of its phrases. */
function withQuotes([first]: readonly ReplyGround[], count: number, name: Naming): string {
  if (!first) return '';
  const quotes = first.quotes.slice(0, count).map((quote) => `“${quote}”`);
  return `${name(first.document)}${first.clause ?? ''}：${quotes.join('')}${count < first.quotes.length ? '等' : ''}`;
}

/** Each document with its clauses, so many at most. */
function clauses(grounds: readonly ReplyGround[], most: number, name: Naming): string {
  return byDocument(grounds)
    .map((those) => {
      const named = [...new Set(those.flatMap(({ clause }) => clause ?? []))];
      const document = those[0] ? name(those[0].document) : '';
      return `${document}${named.slice(0, most).join('、')}${named.length > most ? '等' : ''}`;
    })
    .join('；');
}
