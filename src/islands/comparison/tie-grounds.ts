import type { Row, TableColumn } from './table-model.ts';

/**
 * Puts the phrases in the order of the table, place after place and each row after row, says of each on which rows it stands, and
 * marks those that no cell of the table stands on: paper leaves them out.
 */
export function tieGrounds(rows: readonly Row[], columns: readonly TableColumn[]): void {
  const usedBy = new Map<string | null, string[]>();
  for (const { cells } of columns) {
    for (const { id, name } of rows) {
      for (const key of cells.get(id)?.querySelectorAll('.ground-key') ?? []) {
        const ground = key.getAttribute('popovertarget');
        usedBy.set(ground, [...(usedBy.get(ground) ?? []), name]);
      }
    }
  }
  const used = [...usedBy.keys()].flatMap((id) => document.getElementById(id ?? '') ?? []);
  document.querySelector('.grounds')?.append(...used);
  for (const ground of document.querySelectorAll('.ground')) {
    const names = usedBy.get(ground.id);
    ground.toggleAttribute('data-unused', !names);
    ground.querySelector('.ground-rows')?.replaceChildren((names ?? []).join('、'));
  }
}
