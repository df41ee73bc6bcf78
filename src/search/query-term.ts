import { groupBy } from '../language/group-by.ts';
import { squeeze } from './squeeze.ts';

/** One thing that a query asks for. An item answers it by its words, by the row it stands in, or by its topic. */
export interface QueryTerm {
  /** As it was typed. */
  label: string;
  /** The same, squeezed: what is looked for in texts. */
  plain: string;
  /**
   * Typed by itself, between spaces or signs, or with nothing beside it but words of the vocabulary: a word that somebody
   * chose, and no piece of a sentence.
   */
  standalone: boolean;
  /** Groups of words that mean the same. */
  groups: number[];
  /** Rows of comparisons that it asks for. */
  rows: string[];
  topics: string[];
  /** Topics of whose grants it is a loose name: 补贴 of an award. */
  loosely: string[];
  /** The number that it names; null where it is a word. */
  number: number | null;
  /** Says that something is not there: 没买房, 无证. */
  negative: boolean;
  /** Stands before the last clause that asks for anything: it tells of circumstances. */
  circumstance: boolean;
  /** A word of a sentence that the vocabulary does not know, or a figure that tells of the asker: it may be let go. */
  piece: boolean;
  /** A trade: 焊工. What does not depend on trades answers all of them. */
  trade: boolean;
  /** The paper of a trade: 电工证. */
  paper?: boolean;
  /** Names a subject of its own: an item with pieces of the name only (驾驶员) does not speak of it (驾驶证). */
  whole: boolean;
}

export const wordTerm = (label: string): QueryTerm => ({
  label,
  plain: squeeze(label),
  standalone: false,
  groups: [],
  whole: false,
  rows: [],
  topics: [],
  loosely: [],
  number: null,
  negative: /^[没无未不非]/.test(label),
  circumstance: false,
  piece: false,
  trade: false,
});

/** True where the vocabulary knows what is asked for. */
export function isKnown({ groups, rows, topics }: QueryTerm): boolean {
  return groups.length + rows.length + topics.length > 0;
}

/** What must be met of what is asked for: all but pieces and trades, or all where there is nothing else. */
export function requiredOf(terms: readonly QueryTerm[]): readonly QueryTerm[] {
  const required = terms.filter((term) => !isOptional(term));
  return required.length > 0 ? required : terms;
}

/** True of what may be passed over. */
export const isOptional = ({ piece, trade }: Pick<QueryTerm, 'piece' | 'trade'>): boolean => piece || trade;

/** Each term once, where it first stands; aside only where it is nowhere asked for. */
export function withoutRepeats(terms: readonly QueryTerm[]): QueryTerm[] {
  const byKey = groupBy(terms, (term) => {
    const { label, groups, rows, topics, number, negative } = term;
    if (number !== null) return `#${number}`;
    return isKnown(term) ? [negative, ...groups, ...rows, ...topics].join('+') : label;
  });
  return [...byKey.values()].flatMap(([first, ...others]) =>
    first
      ? [
          {
            ...first,
            circumstance: first.circumstance && others.every(({ circumstance: aside }) => aside),
            piece: first.piece && others.every(({ piece }) => piece),
          },
        ]
      : [],
  );
}
