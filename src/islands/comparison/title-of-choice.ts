import { type ComparisonChoice, defaultChoice } from '../../comparison/choice.ts';
import { chosenTitle } from '../../comparison/chosen-title.ts';
import type { ComparisonPage } from './read-page.ts';
import type { DrawnTable } from './table-model.ts';

/**
 * What a choice is called, by what of it is another than what everybody begins with; null where all is that.
 * @param orderField offers the orders, by their names
 */
export function titleOfChoice(
  { topic, rows, columns, space }: ComparisonPage,
  choice: ComparisonChoice,
  drawn: DrawnTable,
  orderField: HTMLSelectElement | null,
): string | null {
  const plain = defaultChoice(space);
  const chosen = (ids: readonly string[], those: readonly string[], names: string[]) =>
    ids.join() === those.join() ? null : names;
  const { order } = choice;
  const value = order ? `${order.by}.${order.descending ? 'down' : 'up'}` : '';
  const ordered = [...(orderField?.options ?? [])].find((option) => order && option.value === value);
  return chosenTitle(topic.name, {
    places: chosen(
      choice.places,
      plain.places,
      drawn.places.map((id) => columns.get(id)?.head.querySelector('.place')?.textContent ?? ''),
    ),
    rows: chosen(
      choice.rows,
      plain.rows,
      choice.rows.flatMap((chosen) => rows.find(({ id }) => id === chosen)?.name ?? []),
    ),
    onlyDifferent: choice.onlyDifferent,
    order: ordered?.textContent ?? null,
  });
}
