import type { Faq } from '../schema/faq.ts';
import { LIMIT_MARKS, type LimitKind } from '../schema/limit-marks.ts';
import { segmentsLike } from '../schema/phrase-pattern.ts';
import { type ClauseItem, itemsOf, type Policy } from '../schema/policy-body.ts';
import { type LimitRow, limitRows } from '../schema/wording.ts';
import type { Library } from './library.ts';
import { type LineOf, type Problem, problemAt } from './problem.ts';

/** A limit that a short line is not about, with the reason. */
interface Unlimited {
  limit: string;
  reason: string;
}

/** A short line with what it summarises. */
interface ShortLine {
  text: string;
  /** The quotes behind it. */
  quotes: readonly string[];
  /** Kinds of limit for which the line ends in a mark; undefined where it cannot bear one. */
  marked?: readonly LimitKind[];
  unlimited: readonly Unlimited[];
  where: { file: string; line: number; field: string };
}

/** The limiting words of some phrases that a line says in none of the ways it could be said. */
export function lostLimits(line: string, quotes: readonly string[], rows: readonly LimitRow[]): LimitRow[] {
  const has = (text: string, patterns: readonly string[]) =>
    patterns.some((pattern) => segmentsLike(pattern, text).length > 0);
  return rows.filter(({ words, also }) => quotes.some((quote) => has(quote, words)) && !has(line, [...words, ...also]));
}

/** Short lines of a document that lost a limiting word of what they summarise: summaries, titles of benefits, the lede. */
export function checkShortLines(policy: Policy, library: Library, lineOf: LineOf): Problem[] {
  const rows = limitRows(library.wording);
  const items = itemsOf(policy);
  const quotesOfItem = (id: string) => quotesOf(items.find((item) => item.id === id));
  const { path: file } = policy;
  const lines: ShortLine[] = [
    ...items.flatMap((item): ShortLine[] =>
      item.kind === 'provision'
        ? [
            {
              text: item.summary,
              quotes: quotesOf(item),
              marked: item.marked ?? [],
              unlimited: item.unlimited ?? [],
              where: { file, line: item.line, field: `<Provision id="${item.id}"> · summary` },
            },
          ]
        : [],
    ),
    {
      text: policy.lede,
      quotes: policy.ledeOf.flatMap(quotesOfItem),
      unlimited: [],
      where: problemAt(file, () => lineOf(['lede']), 'lede'),
    },
  ];
  const titles = policy.benefits.map(
    (benefit, index): ShortLine => ({
      text: benefit.title,
      quotes: quotesOfItem(benefit.grants),
      marked: benefit.marked ?? [],
      unlimited: [],
      where: problemAt(file, () => lineOf(['benefits', index, 'title']), `benefits.${benefit.id}.title`),
    }),
  );
  // The conditions stand below the title on the same card, each with the words it was read off.
  const scopes = rows.filter(({ limits }) => limits === 'scope');
  return [...lines.flatMap((line) => faultsOf(line, rows)), ...titles.flatMap((line) => faultsOf(line, scopes))];
}

/** A short answer that lost a limiting word of what it rests on. */
export function checkShortAnswer(faq: Faq, library: Library, lineOf: LineOf): Problem[] {
  const quotes = faq.restsOn.flatMap((pointer) => {
    const policy = pointer.kind === 'item' ? library.policies.find(({ id }) => id === pointer.policy) : undefined;
    return policy && pointer.kind === 'item'
      ? quotesOf(itemsOf(policy).find(({ id }) => id === pointer.provision))
      : [];
  });
  return faultsOf(
    {
      text: faq.answer,
      quotes,
      marked: faq.marked ?? [],
      unlimited: faq.unlimited ?? [],
      where: problemAt(faq.path, () => lineOf(['answer']), 'answer'),
    },
    limitRows(library.wording),
  );
}

function quotesOf(item: ClauseItem | undefined): string[] {
  return item?.kind === 'provision' ? item.evidence.map(({ quote }) => quote) : [];
}

function faultsOf({ text, quotes, marked, unlimited, where }: ShortLine, rows: readonly LimitRow[]): Problem[] {
  // A table that cannot be read is a problem of its own.
  if (rows.length === 0) return [];
  const lost = lostLimits(text, quotes, rows);
  const problems: Problem[] = [];
  for (const row of lost) {
    if (marked?.includes(row.limits) || unlimited.some(({ limit }) => limit === row.id)) continue;
    const said = row.words.flatMap((words) => quotes.flatMap((quote) => segmentsLike(words, quote)))[0]?.text ?? '';
    const mark = marked
      ? `；写不下的，加 marked: ${row.limits}（句末会标“${LIMIT_MARKS[row.limits]}”）；这一句不受它限制的，写 unlimited（${row.id}，和理由）`
      : '';
    problems.push({
      ...where,
      found: `“${text}”丢了引文里的“${said}”`,
      expected: '短句不丢限制的词',
      remedy: `写进“${said}”，或表里“${row.id}”的另一种说法${mark}。`,
    });
  }
  for (const kind of marked ?? []) {
    if (lost.some(({ limits }) => limits === kind)) continue;
    problems.push({
      ...where,
      found: `marked 写了 ${kind}，句里却没有丢这一类的词`,
      expected: '丢了限制的词才标',
      remedy: `去掉 marked 里的 ${kind}。`,
    });
  }
  for (const { limit } of unlimited) {
    if (lost.some(({ id }) => id === limit)) continue;
    problems.push({
      ...where,
      found: `unlimited 写了 ${limit}，引文里没有这一类的词，或句里已经写了`,
      expected: `表里的 id，而且句里确实没有写：${lost.map(({ id }) => id).join('、') || '没有'}`,
      remedy: `去掉 ${limit}。`,
    });
  }
  return problems;
}
