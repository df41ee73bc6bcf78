import { CONDITION_KINDS } from '../schema/conditions/kinds.ts';
import { TRUTHS, type Truth } from '../schema/conditions/truth.ts';

/** What a group of two parts comes to, for every truth of the one with every truth of the other. */
export interface TruthTable {
  name: 'all' | 'any';
  words: string;
  /** In the order of `TRUTHS`, as are the columns within each. */
  rows: { truth: Truth; with: Truth[] }[];
}

/** The tables of both groups as the page about the rules prints them, worked out by the engine itself. */
export function truthTables(): TruthTable[] {
  const { all, any } = CONDITION_KINDS;
  const rows = (combine: (parts: Truth[]) => Truth) =>
    TRUTHS.map((truth) => ({ truth, with: TRUTHS.map((other) => combine([truth, other])) }));
  return [
    { name: 'all', words: '全部满足', rows: rows((parts) => all.combine({ kind: 'all', of: [] }, parts)) },
    { name: 'any', words: '满足其一', rows: rows((parts) => any.combine({ kind: 'any', of: [] }, parts)) },
  ];
}
