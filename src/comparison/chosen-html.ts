import { escapeHtml } from '../language/escape-html.ts';
import { type ChosenCell, type ChosenTable, fieldsOf, shownItems, sourceOf } from './chosen-table.ts';

/**
 * A table as HTML for whatever takes rich text: a real table with borders, the clause of each item as a link, and where it
 * comes from beneath it.
 */
export function chosenHtml(table: ChosenTable): string {
  const [head = [], ...lines] = fieldsOf(table);
  const heads = head.map(({ text }) => `<th scope="col">${escapeHtml(text)}</th>`).join('');
  const body = lines.map(([first, ...fields]) => {
    const cells = fields.map(({ text, cell }) => `<td>${escapeHtml(text)}${cell ? links(cell) : ''}</td>`).join('');
    return `<tr><th scope="row">${escapeHtml(first?.text ?? '')}</th>${cells}</tr>`;
  });
  return [
    '<table border="1" cellspacing="0" cellpadding="4">',
    `<caption>${escapeHtml(table.title)}</caption>`,
    `<thead><tr>${heads}</tr></thead><tbody>${body.join('')}</tbody></table>`,
    `<p>${escapeHtml(sourceOf(table)).replace(escapeHtml(table.url), `<a href="${escapeHtml(table.url)}">$&</a>`)}</p>`,
  ].join('');
}

const links = (cell: ChosenCell) =>
  shownItems(cell)
    .flatMap(({ item }) => (item ? [` <a href="${escapeHtml(item.url)}">${escapeHtml(item.clause)}</a>`] : []))
    .join('');
