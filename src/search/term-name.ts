import type { PreparedLexicon } from './lexicon.ts';
import { isPoint } from './points.ts';
import type { QueryTerm } from './query-term.ts';

/** What asks, and names nothing. */
const ASKS = /[多几哪什谁怎]/;

/**
 * What a term is called: by the word of its group, its row or its topic, as documents call it. What is no more than a part of
 * that word is called as it was said: 农民 of 新型职业农民. So is what names a thing of its own beside its row: 大专 of 学历对等.
 */
export function termName(term: QueryTerm, { lexicon, dictionary, meanings }: PreparedLexicon): string {
  const { label, number, trade, negative, groups, rows, topics } = term;
  // What is denied is called as it was said: 没买房.
  if (number !== null || trade || negative) return label;
  const [group] = groups;
  const word = group === undefined ? undefined : lexicon.groups[group]?.[0];
  // Whom documents do not name has no name of theirs: 外甥.
  // What asks for a row that the word of its group does not ask for is called by the row: 收费, which 免费 does not.
  const asksOther =
    rows.length > 0 &&
    word !== undefined &&
    word !== label &&
    !meanings.get(word)?.some((one) => one.kind === 'row' && rows.includes(one.row));
  const isUnnamed = group !== undefined && lexicon.people.includes(group) && !dictionary.has(word ?? '');
  if (word !== undefined && !asksOther) return isUnnamed || (word !== label && word.includes(label)) ? label : word;
  const row = lexicon.topics.flatMap((topic) => topic.rows).find(({ id }) => rows.includes(id))?.name;
  if (row !== undefined) return dictionary.has(label) && topics.length === 0 && !ASKS.test(label) ? label : row;
  return lexicon.topics.find(({ id }) => topics.includes(id))?.name ?? label;
}

/** What a term is called where it is said to be missing: a point by its own name (到账), people and what is no noun (丢了) by the word of their group; all else as it was typed. */
export const calledMissing = (term: QueryTerm, prepared: PreparedLexicon): string => {
  const isPerson = term.groups.some((group) => prepared.lexicon.people.includes(group));
  return isPoint(term, prepared) || isPerson || SAYS_MORE.test(term.label) ? termName(term, prepared) : term.label;
};

/** What makes a form more than a noun: 丢了, 哪个更好过. */
const SAYS_MORE = /[了没不还能怎哪]/;
