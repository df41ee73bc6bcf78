import type { Difference } from '../../comparison/difference.ts';
import { differenceMark, rowMark } from '../../comparison/difference-words.ts';
import type { Row } from './table-model.ts';

/** Says on each row, and in the list that jumps to it, how the chosen places differ; leaves out of the list what is not shown. */
export function markRows(
  rows: readonly Row[],
  differenceOn: (row: string) => Difference,
  isShown: (row: string) => boolean,
): void {
  for (const { id, head } of rows) {
    const difference = differenceOn(id);
    const link = document.querySelector<HTMLElement>(`.row-jump a[href="#${id}"]`);
    const mark = head.querySelector<HTMLElement>('.difference');
    if (mark) mark.dataset['difference'] = difference.kind;
    if (link) link.hidden = !isShown(id);
    for (const [marked, { shape, word }] of [
      [link, rowMark(difference)],
      [mark, differenceMark(difference)],
    ] as const) {
      marked?.querySelector('i')?.replaceChildren(shape);
      marked?.querySelector('[data-word]')?.replaceChildren(word);
    }
  }
}
