import { element } from './elements.ts';

/** Lets the arrow keys go from a search field into the results, along them and back; Esc leads back to the field. */
export function moveWithArrows(field: HTMLInputElement): void {
  const panel = element('search-results');
  const links = () => [...panel.querySelectorAll<HTMLAnchorElement>('#search-cards h2 a, #search-list h2 a')];
  field.addEventListener('keydown', (event) => {
    const [first] = links();
    if (event.key !== 'ArrowDown' || event.isComposing || !first) return;
    event.preventDefault();
    first.focus();
  });
  panel.addEventListener('keydown', (event) => {
    const all = links();
    const at = all.indexOf(event.target as HTMLAnchorElement);
    if (at < 0) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      field.focus();
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const next = at + (event.key === 'ArrowDown' ? 1 : -1);
      (next < 0 ? field : (all[next] ?? all[at]))?.focus();
    }
  });
}
