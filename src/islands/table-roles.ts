/** By the scope of a head, else by the kind of element; what is neither is a group of rows. */
const ROLES: Readonly<Record<string, string>> = { row: 'rowheader', col: 'columnheader', TR: 'row', TD: 'cell' };

/**
 * Says of a table and its parts what they are. Where styles lay a table out as cards, Safari before 17 takes it for no
 * table any more.
 */
export function giveTableRoles(table: Element): void {
  table.setAttribute('role', 'table');
  for (const part of table.querySelectorAll<HTMLTableCellElement>('thead, tbody, tfoot, tr, td, th')) {
    part.setAttribute('role', ROLES[part.scope || part.tagName] ?? 'rowgroup');
  }
}
