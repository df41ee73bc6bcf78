import { type QueryTerm, wordTerm } from './query-term.ts';
import type { Understood } from './understand.ts';

/** What a way of asking asks for. */
export type Phrasing = Pick<Understood, 'terms' | 'places' | 'elsewhere' | 'status' | 'compares'> & {
  /** It says more than is kept of it: words that no vocabulary has, or the part of a place. */
  saysMore?: boolean;
};

/** What the trade of a way of asking is called that means its paper: 电工证. */
export const PAPER = '证';

/**
 * What a question asks for, as short text for the index: needs parted by spaces, their parts by commas, - before one
 * that denies, ~ before a trade, places after @, ! where it asks for the term and ? where it compares. {@link readPhrasing} reads it. Two questions that ask for the same give the same text.
 */
export function writePhrasing(
  { terms, places, status, compares, saysMore }: Phrasing,
  permits: readonly string[] = [],
): string {
  const words = terms.map(({ label, groups, rows, topics, number, negative, trade }) => {
    if (number !== null) return `#${number}`;
    const known = [
      ...groups.map((group) => `g${group}`),
      ...rows.map((row) => `r${row}`),
      ...topics.map((topic) => `t${topic}`),
    ];
    if (trade) return label === PAPER || permits.includes(label) ? '~~' : `~${label}`;
    return known.length > 0 ? `${negative ? '-' : ''}${known.sort().join(',')}` : `w${label}`;
  });
  return [
    ...words.sort(),
    ...places.map((place) => `@${place}`).sort(),
    ...(status ? ['!'] : []),
    ...(compares ? ['?'] : []),
    ...(saysMore ? ['*'] : []),
  ].join(' ');
}

/** What {@link writePhrasing} wrote. */
export function readPhrasing(text: string): Phrasing {
  const asked: Phrasing = { terms: [], places: [], elsewhere: [], status: false, compares: false };
  for (const word of text.split(' ').filter(Boolean)) {
    if (word === '!') asked.status = true;
    else if (word === '?') asked.compares = true;
    else if (word === '*') asked.saysMore = true;
    else if (word === '~~') asked.terms.push({ ...wordTerm(PAPER), trade: true });
    else if (word.startsWith('~')) asked.terms.push({ ...wordTerm(word.slice(1)), trade: true });
    else if (word.startsWith('@')) asked.places.push(word.slice(1));
    else asked.terms.push(readQueryTerm(word));
  }
  return asked;
}

function readQueryTerm(word: string): QueryTerm {
  const rest = word.slice(1);
  if (word.startsWith('#')) return { ...wordTerm(rest), number: Number(rest) };
  if (word.startsWith('w')) return wordTerm(rest);
  const negative = word.startsWith('-');
  const parts = (negative ? rest : word).split(',');
  const of = (kind: string) => parts.filter((part) => part.startsWith(kind)).map((part) => part.slice(1));
  // No label: what is known is compared by what it stands for.
  return { ...wordTerm(''), groups: of('g').map(Number), rows: of('r'), topics: of('t'), negative };
}
