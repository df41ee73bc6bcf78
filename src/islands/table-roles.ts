const ROLES: Readonly<Record<string, string>> = {
  THEAD: 'rowgroup',
  TBODY: 'rowgroup',
  TFOOT: 'rowgroup',
  TR: 'row',
  TD: 'cell',
};

/**
 * Says of a table and its parts what they are. Where styles lay a table out as cards, Safari before 17 takes it for no
 * table any more.
 */
export function giveTableRoles(table: HTMLTableElement): void {
  table.setAttribute('role', 'table');
  for (const part of table.querySelectorAll<HTMLElement>('thead, tbody, tfoot, tr, td, th')) {
    const isRowHeader = part instanceof HTMLTableCellElement && part.scope === 'row';
    part.setAttribute('role', ROLES[part.tagName] ?? (isRowHeader ? 'rowheader' : 'columnheader'));
  }
}
