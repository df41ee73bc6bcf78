import { listPageAddress } from '../permalinks/list-pages.ts';

/** The number of the page of a list that an anchor stands on, by list. Filled once, when the list is known. */
const pages = new Map<string, ReadonlyMap<string, number>>();

/** Notes on which page of a list each entry stands. */
export function noteAnchorPages<Entry extends { id: string }>(list: string, made: readonly (readonly Entry[])[]): void {
  pages.set(list, new Map(made.flatMap((entries, at) => entries.map(({ id }): [string, number] => [id, at + 1]))));
}

/** Address, below the site's root and without a slash before it, of the page of a list that an entry stands on. */
export function pageWithAnchor(list: string, id: string): string {
  return listPageAddress(list, pages.get(list)?.get(id) ?? 1).slice(1);
}
