/** What every page does with JavaScript: the search key, copying, and the reader's type size and theme. */
import { formatDay } from '../schema/format-day.ts';
import { copyOnClick } from './copying.ts';
import './open-search.ts';
import { giveTableRoles } from './table-roles.ts';

for (const table of document.querySelectorAll('table')) giveTableRoles(table);
// A comparison that is laid out anew says so.
document.addEventListener('drawn', ({ target }) => giveTableRoles(target as Element), true);

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copy]')) {
  button.hidden = false;
  copyOnClick(button, () => button.dataset['copy'] ?? '');
}

for (const sheet of document.querySelectorAll('[data-sheet-day]')) {
  sheet.textContent = formatDay(String(document.body.dataset['clock']));
}

const settings = document.querySelector<HTMLDetailsElement>('.settings');
if (settings) {
  settings.hidden = false;
  const root = document.documentElement;
  for (const input of settings.querySelectorAll<HTMLInputElement>('input')) {
    input.checked = (root.dataset[input.name] ?? '') === input.value;
    input.addEventListener('change', () => {
      if (input.value) root.dataset[input.name] = input.value;
      else delete root.dataset[input.name];
      try {
        localStorage.setItem(`youju-${input.name}`, input.value);
      } catch (error) {
        console.warn(error);
      }
    });
  }
  document.addEventListener('click', (event) => {
    if (!settings.contains(event.target as Node)) settings.open = false;
  });
  settings.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    settings.open = false;
    settings.querySelector('summary')?.focus();
  });
}
