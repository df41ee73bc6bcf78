import type { Standpoint } from '../../comparison/difference.ts';
import { type End, readEnd } from '../../comparison/ends.ts';
import type { Meaning } from '../../comparison/meaning.ts';
import type { MeasuredPlace } from '../../comparison/order-places.ts';
import type { PlaceStatus } from '../../comparison/place-matrix.ts';
import { groupBy } from '../../language/group-by.ts';

/** A column of the page's table, drawn or kept aside. */
export interface TableColumn extends MeasuredPlace {
  /** True for a national text, which is compared with nothing. */
  context: boolean;
  /** True where the page leaves lines of it out. */
  brief: boolean;
  head: HTMLTableCellElement;
  cells: ReadonlyMap<string, HTMLTableCellElement>;
  /** The cell that names its documents that are not about the topic; undefined where there are none. */
  leftOut?: HTMLTableCellElement | undefined;
}

/** A row of the page's table. */
export interface Row {
  id: string;
  name: string;
  head: HTMLTableCellElement;
}

/** A place that a reader can choose. */
export interface ComparedPlace {
  id: string;
  name: string;
  status: PlaceStatus;
  context: boolean;
  /**
   * Names of the files of its documents, newest first: the id, by which published anchors name its cells, and a mark, where its
   * column is not in the page whole.
   */
  files: readonly string[];
  /** Which silence it is, in its word, and what follows from it; empty where its documents are about the topic. */
  silence: string;
  note: string;
  /** Where what it says stands without this table. */
  page: string;
}

/** Rows and places of a table as drawn, in their order. */
export interface DrawnTable {
  rows: readonly string[];
  places: readonly string[];
}

/** The columns of a table as it stands in a document, this page's or a fetched one. */
export function columnsOf(table: HTMLTableElement): TableColumn[] {
  const cells = groupBy(table.querySelectorAll<HTMLTableCellElement>('td[data-row]'), (cell) => cell.dataset['place']);
  return [...table.querySelectorAll<HTMLTableCellElement>('thead th[data-place]')].map((head) => {
    const id = head.dataset['place'] ?? '';
    const own = cells.get(id) ?? [];
    const leftOut = table.querySelector<HTMLTableCellElement>(`td[data-left-out][data-place="${id}"]`);
    return {
      ...(leftOut?.textContent ? { leftOut } : {}),
      id,
      context: 'context' in head.dataset,
      brief: 'brief' in head.dataset,
      head,
      cells: new Map(own.map((cell) => [cell.dataset['row'] ?? '', cell])),
      values: new Map(own.flatMap(valuesOf)),
    };
  });
}

/** The numbers of a cell: `task.人.入户任务:700:8000` becomes `['quota.task.人.入户任务', [[700, 0], [8000, 0]]]`. */
function valuesOf({ dataset }: HTMLTableCellElement): [string, readonly [End, End]][] {
  return (dataset['values'] ?? '')
    .split(' ')
    .filter(Boolean)
    .map((value) => {
      const [measure, least = '', most = ''] = value.split(':');
      return [`${dataset['row']}.${measure}`, [readEnd(least), readEnd(most)]];
    });
}

/** What a column says on a row. */
export function standpointOn({ cells, context, head }: TableColumn, row: string): Standpoint {
  const meaning = (cells.get(row)?.dataset['meaning'] ?? 'not-held') as Meaning;
  return { speaker: head.dataset['speaker'] ?? '', meaning, context };
}
