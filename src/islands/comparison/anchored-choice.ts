import { type ComparisonChoice, inOrderChosen } from '../../comparison/choice.ts';
import type { ComparisonPage } from './read-page.ts';

/**
 * The choice that a link to a row or cell asks for: `#<row>`, `#<row>-<place>` or `#<row>-<document>`. What it names is
 * chosen too, though it be on no list of the address; a choice that shows it already is given back as it is.
 */
export function anchoredChoice(
  choice: ComparisonChoice,
  anchor: string,
  { rows, places, columns }: ComparisonPage,
): ComparisonChoice {
  const row = rows
    .filter(({ id }) => anchor === id || anchor.startsWith(`${id}-`))
    .sort((a, b) => b.id.length - a.id.length)[0];
  if (!row) return choice;
  const rest = anchor.slice(row.id.length + 1);
  const holds = (cell: HTMLElement | undefined) =>
    cell?.id === anchor || cell?.querySelector(`[id="${CSS.escape(anchor)}"]`);
  const place =
    [...columns.values()].find(({ cells }) => holds(cells.get(row.id)))?.id ??
    // Of a document that is not about the topic, the list of places outside the table says all there is to say.
    places.find(
      ({ id, status, files }) =>
        id === rest || (status === 'about' && files.some((name) => name.split('.')[0] === rest)),
    )?.id;
  const withIt = (all: readonly { id: string }[], chosen: readonly string[], wanted: string | undefined) =>
    wanted === undefined || chosen.includes(wanted) ? chosen : inOrderChosen(chosen, [...chosen, wanted], all);
  const [withPlace, withRow] = [withIt(places, choice.places, place), withIt(rows, choice.rows, row.id)];
  if (withPlace === choice.places && withRow === choice.rows && !choice.onlyDifferent) return choice;
  return { ...choice, places: withPlace, rows: withRow, onlyDifferent: false };
}
