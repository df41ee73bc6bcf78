import type { ChoiceSpace } from '../../comparison/choice.ts';
import type { PlaceStatus } from '../../comparison/place-matrix.ts';
import { type ComparedPlace, columnsOf, type Row, type TableColumn } from './table-model.ts';

/** What there is to choose from on a comparison's page, as its markup says. */
export interface ComparisonPage {
  rows: readonly Row[];
  /** Every place that the page or the reader has named, the national text last; further ones are added. */
  places: ComparedPlace[];
  /** The list of other places, where it does not hold all. */
  further: HTMLElement | null;
  topic: { id: string; name: string };
  /** Path of the site's root. */
  root: string;
  /** The columns at hand by place; fetched ones are added. */
  columns: Map<string, TableColumn>;
  space: ChoiceSpace;
}

/**
 * Reads the table, the list of places outside it, and the orders that the page offers.
 * @param page holds that list, where it is not the page of the table
 */
export function readPage(
  table: HTMLTableElement,
  orderField: HTMLSelectElement | null,
  page: ParentNode = document,
): ComparisonPage {
  const rows = [...table.querySelectorAll<HTMLTableCellElement>('tbody th[id]')].map((head): Row => {
    return { id: head.id, name: head.querySelector('.row-name')?.textContent ?? '', head };
  });
  const columns = new Map(columnsOf(table).map((column) => [column.id, column]));
  const drawn = [...columns.values()].map(({ id, context, head }): ComparedPlace => {
    const name = head.querySelector('.place')?.textContent ?? '';
    const ids = [...head.querySelectorAll('template')].map(({ dataset }) => dataset['policy'] ?? '');
    const files = head.dataset['files']?.split(' ') ?? ids;
    return { id, name, context, status: 'about', files, page: '', silence: '', note: '' };
  });
  const others = [...page.querySelectorAll<HTMLElement>('.other-places li')].map((entry): ComparedPlace => {
    const { place: id = '', standing, files } = entry.dataset;
    const link = entry.querySelector('a');
    return {
      id,
      name: link?.textContent ?? '',
      context: false,
      status: standing as PlaceStatus,
      files: files?.split(' ') ?? [],
      // A path: paper spells out whole addresses, and a frame of this page's table lies elsewhere.
      page: link ? link.pathname + link.hash : '',
      silence: textOf(entry, '.absent'),
      note: textOf(entry, '.absent-note'),
    };
  });
  const places = [...drawn.filter(({ context }) => !context), ...others, ...drawn.filter(({ context }) => context)];
  const listed = page.querySelector<HTMLElement>('.other-places');
  const { root = '', topic: id = '', topicName: name = '' } = listed?.dataset ?? {};
  return {
    rows,
    places,
    topic: { id, name },
    root,
    further: page.querySelector<HTMLElement>('.other-places[data-provinces]'),
    columns,
    space: {
      places,
      defaultPlaces: drawn.map(({ id }) => id),
      rows,
      orders: [...(orderField?.options ?? [])].flatMap(({ value }) =>
        value.endsWith('.up') ? [value.slice(0, -3)] : [],
      ),
    },
  };
}

/** What the group of a listed place says of all its places. */
function textOf(entry: HTMLElement, selector: string): string {
  return entry.closest('div')?.querySelector(selector)?.textContent ?? '';
}
