import { copyOnClick, pageAddress } from '../copying.ts';
import { make } from '../make.ts';
import { type OrderingReader, offerOrdering } from './order-by-hand.ts';
import type { ComparisonPage } from './read-page.ts';
import { addWholeKey, offerShortAnswers } from './short-answers.ts';
import type { TableColumn } from './table-model.ts';

/** Puts beside every document's part of every cell what shows it whole, and what copies its link and its citation. */
export function addCellTools({ head, cells }: TableColumn): void {
  const forms = new Map(
    [...head.querySelectorAll<HTMLTemplateElement>('template')].map(({ dataset }) => [dataset['policy'], dataset]),
  );
  for (const [row, cell] of cells) {
    for (const part of cell.querySelectorAll<HTMLElement>('.part')) {
      const form = forms.get(part.dataset['policy']);
      const foot = part.querySelector('.cell-foot');
      const link = foot?.querySelector('a')?.getAttribute('href') ?? '';
      if (!form || !foot) continue;
      const page = link.startsWith('#') ? pageAddress + link : new URL(link, location.href).href;
      const clauses = new Set([...part.querySelectorAll('.locator')].map(({ textContent }) => textContent));
      const says = [...clauses].join('、') || (part.querySelector('.absent')?.textContent ?? '');
      const name = document.getElementById(row)?.querySelector('.row-name')?.textContent ?? '';
      addWholeKey(part, foot, name);
      const tools = make('details', { className: 'cell-tools' }, make('summary', '引用'));
      for (const [label, text] of [
        ['复制链接', '{page}'],
        ['复制引文', form['short'] ?? ''],
        ['复制 GB/T 7714', form['reference'] ?? ''],
      ] as const) {
        const button = make('button', { type: 'button' }, label);
        copyOnClick(button, () => text.replace('{page}', page).replace('{row}', name).replace('{says}', says));
        tools.append(button);
      }
      foot.append(tools);
    }
  }
}

/** What the reader of a table chose, and what can be asked of the table. */
export interface TableReader extends OrderingReader {
  /** Fetches every item of places of which the page holds the first. */
  complete: (places: readonly string[]) => Promise<void>;
}

/** Gives the cells of a page's table their tools, lets a reader shorten them, have them whole, and order their places. */
export function offerCellTools(
  table: HTMLTableElement,
  form: HTMLFormElement,
  page: ComparisonPage,
  reader: TableReader,
): void {
  for (const column of page.columns.values()) addCellTools(column);
  offerShortAnswers(table, form);
  offerOrdering(table, form, page, reader);
  table.addEventListener('click', async (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('.left-out a');
    const id = link?.closest('.part')?.id;
    const place = link?.closest('td')?.dataset['place'];
    if (!link || !id || !place) return;
    event.preventDefault();
    await reader.complete([place]);
    // What could not be fetched stands where the link leads.
    if (page.columns.get(place)?.brief) return location.assign(link.href);
    const part = document.getElementById(id);
    part?.querySelector('details')?.setAttribute('open', '');
    (part?.querySelector('summary') ?? part?.querySelector<HTMLElement>('.locator'))?.focus();
  });
}
