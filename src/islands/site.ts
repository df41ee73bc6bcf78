/** What every page does with JavaScript: the search key, copying, and the reader's type size and theme. */
import { copyOnClick } from './copying.ts';
import './open-search.ts';

const giveRoles = async (...tables: Element[]) => {
  const { giveTableRoles } = await import('./table-roles.ts');
  tables.forEach(giveTableRoles);
};
const tables = document.querySelectorAll('table');
if (tables[0]) giveRoles(...tables).catch(console.warn);
// A comparison that is laid out anew says so.
document.addEventListener('drawn', ({ target }) => giveRoles(target as Element).catch(console.warn), true);

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copy]')) {
  button.hidden = false;
  copyOnClick(button, () => button.dataset['copy'] ?? '');
}

const sheets = document.querySelectorAll('[data-sheet-day]');
if (sheets[0]) {
  import('../schema/format-day.ts')
    .then(({ formatDay }) => {
      for (const sheet of sheets) sheet.textContent = formatDay(String(document.body.dataset['clock']));
    })
    .catch(console.warn);
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
