import type { Meaning } from './meaning.ts';

/**
 * How the places of a row stand to each other:
 * - `different`: two of them answer the same question, and the answers do not mean the same;
 * - `incomparable`: their answers differ, but no two of those that do are of one kind, unit and thing counted;
 * - `only`: one place alone says anything; the national text may be it;
 * - `some-silent`: those that answer agree, and another is silent, which is a difference of its own kind;
 * - `same`: two or more answer, all alike, and none is silent;
 * - `all-silent`: none answers, nor does the national text;
 * - `one-place`: fewer than two places can be compared.
 */
export const DIFFERENCE_KINDS = [
  'different',
  'incomparable',
  'only',
  'some-silent',
  'same',
  'all-silent',
  'one-place',
] as const;
export type DifferenceKind = (typeof DIFFERENCE_KINDS)[number];

/** The outcome of a row; `only` with whoever speaks, and whether a national text speaks, too, with which nobody is compared. */
export type Difference =
  | { readonly kind: 'only'; readonly speaker: string; readonly besideNational: boolean }
  | { readonly kind: Exclude<DifferenceKind, 'only'> };

/** What one place says on a row. */
export interface Standpoint {
  /** How it is named where it speaks alone: 清远, 兰州的报道. */
  speaker: string;
  meaning: Meaning;
  /** True for a national text: nobody's answer, but no silence either. */
  context: boolean;
}

/**
 * Compares the places of a row. Places whose documents are not about the topic, or are not held, take no part: nobody
 * knows what they would say. A national text is compared with none, but counts where all else is silent. Linear.
 */
export function differenceOf(standpoints: readonly Standpoint[]): Difference {
  const comparable = standpoints.filter(
    ({ meaning, context }) => !context && meaning !== 'not-about' && meaning !== 'not-held',
  );
  if (comparable.length < 2) return { kind: 'one-place' };
  const answering = comparable.filter(({ meaning }) => meaning !== 'silent');
  const [first, ...others] = answering;
  const national = standpoints.find(({ context, meaning }) => context && meaning.startsWith('='));
  if (!first) {
    return national ? { kind: 'only', speaker: national.speaker, besideNational: false } : { kind: 'all-silent' };
  }
  if (others.length === 0) return { kind: 'only', speaker: first.speaker, besideNational: national !== undefined };
  const meanings = [...new Set(answering.map(({ meaning }) => meaning))];
  if (meanings.length > 1) return { kind: someDiffer(meanings) ? 'different' : 'incomparable' };
  return { kind: answering.length < comparable.length ? 'some-silent' : 'same' };
}

/** Whether two of some meanings measure the same and yet are not the same. */
function someDiffer(meanings: readonly Meaning[]): boolean {
  const saidOf = new Map<string, string>();
  for (const meaning of meanings) {
    const [said = '', measures] = meaning.split('~');
    for (const measure of measures === undefined ? ['words'] : measures.split(',')) {
      const known = saidOf.get(measure);
      if (known !== undefined && known !== said) return true;
      saidOf.set(measure, said);
    }
  }
  return false;
}

/** Whether a row tells its places apart in nothing: all answer alike, or none answers. What cannot be compared is not alike. */
export function isAlike({ kind }: Pick<Difference, 'kind'>): boolean {
  return kind === 'same' || kind === 'all-silent';
}
