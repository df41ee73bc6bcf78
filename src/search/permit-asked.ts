import type { PreparedLexicon } from './lexicon.ts';
import type { Understood } from './understand.ts';

/** A paper of which it must be asked which kind is meant, and the query with either kind in its place. */
export interface PermitAsked {
  permit: string;
  asOperation: string;
  asQualification: string;
}

/** The paper in a query that may be of two kinds: 电工证. Null where none is. */
export function permitAsked(
  { text, terms }: Pick<Understood, 'text' | 'terms'>,
  { lexicon }: PreparedLexicon,
): PermitAsked | null {
  // Of whatever trade it is.
  const open = terms.flatMap(({ trade, label }) => (trade ? [`${label}证`] : []));
  const [permit] = [...lexicon.trades.permits, ...open]
    .filter((name) => text.includes(name))
    .sort((a, b) => b.length - a.length);
  if (permit === undefined) return null;
  const trade = permit.replace(/(作业)?证$/, '').replace(/^上岗$/, '');
  const instead = (kind: string) => text.replace(permit, `${trade}${kind}`);
  return { permit, asOperation: instead('特种作业操作证'), asQualification: instead('职业技能等级证书') };
}
