import type { QueryTerm } from './query-term.ts';

/** A row of a list of trades: 电焊工 and what level the list asks of it. */
export interface ListRow {
  name: string;
  level: string;
}

/** A table as search reads lists of. */
interface ListTable {
  columns: readonly string[];
  rows: readonly { cells: readonly string[] }[];
}

const IS_NAME = /名称$/;
const IS_LEVEL = /等级/;
/** What parts the levels of a list from each other and from the rest, and names from each other: no text of a line has it. */
const GROUP = '；';
const NAMES = '：';
const NAME = '、';

/**
 * The names of a list by their level, as text for the index; null where a table is no such list.
 * @example listWords({ columns: ['名称', '等级要求'], rows: [{ cells: ['钳工', '中级以上'] }] }) // '；中级以上：钳工'
 */
export function listWords({ columns, rows }: ListTable): string | null {
  const list = listColumns(columns);
  if (list === null) return null;
  const { name, level } = list;
  const byLevel = new Map<string, string[]>();
  let last = '';
  for (const { cells } of rows) {
    // An empty cell says what stands above it.
    last = cells[level] || last;
    if (cells[name] && last) byLevel.set(last, [...(byLevel.get(last) ?? []), cells[name]]);
  }
  return [...byLevel].map(([of, names]) => `${GROUP}${of}${NAMES}${names.join(NAME)}`).join('');
}

/** Where the names and the levels of a list stand; null where a table is none. */
function listColumns(columns: readonly string[]): { name: number; level: number } | null {
  const at = (form: RegExp) => columns.findIndex((column) => form.test(column));
  const [name, level] = [at(IS_NAME), at(IS_LEVEL)];
  return name < 0 || level < 0 || name === level ? null : { name, level };
}

/** The cells of a row, of a list without name and level: those {@link listWords} writes. */
export function cellsBeside(columns: readonly string[], cells: readonly string[]): readonly string[] {
  const list = listColumns(columns);
  return list === null ? cells : cells.filter((_, at) => at !== list.name && at !== list.level);
}

/** The rows that {@link listWords} wrote into the words of a line. */
export const listRows = (words: string): ListRow[] =>
  words
    .split(GROUP)
    .slice(1)
    .flatMap((group) => {
      const [level = '', names = ''] = group.split(NAMES);
      return names.split(NAME).map((name) => ({ name, level }));
    });

/** The row of a trade that is named: the one that is called so, or else the shortest name that has it. */
export function rowOfTrade(rows: readonly ListRow[], { trade, label }: QueryTerm): ListRow | null {
  if (!trade || rows.length === 0) return null;
  const name = label.replace(/证$/, '');
  const having = rows.filter((row) => row.name.includes(name));
  return having.reduce<ListRow | null>(
    (best, row) => (best === null || row.name.length < best.name.length ? row : best),
    null,
  );
}
