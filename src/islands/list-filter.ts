/** Filters a list in place. The choice is kept in the address, so that it can be shared. */

import { readersDay } from './readers-day.ts';
import { withPatience } from './with-patience.ts';

// What a document comes to later: `2028-01-01:ended`, in the order of the days.
for (const card of document.querySelectorAll<HTMLElement>('[data-turns]')) {
  for (const turn of card.dataset['turns']?.split(' ') ?? []) {
    if (turn.slice(0, 10) <= readersDay) card.dataset['term'] = turn.slice(11);
  }
}

const form = document.querySelector<HTMLFormElement>('[data-filters]');
if (form) {
  form.hidden = false;
  const selects = [...form.querySelectorAll('select')];
  for (const option of form.querySelectorAll<HTMLOptionElement>('[name=term] [value]:not([value=""])')) {
    if (!document.querySelector(`[data-filter-item][data-term=${option.value}]`)) option.remove();
  }
  const chosen = new URLSearchParams(location.search);
  for (const select of selects) {
    const value = chosen.get(select.name) ?? '';
    // A value that is not offered is dropped, and the list shows everything.
    select.value = [...select.options].some((option) => option.value === value) ? value : '';
  }
  const field = form.querySelector<HTMLInputElement>('[name=words]');
  if (field) field.value = chosen.get('words') ?? '';
  const others = form.dataset['filterPages']?.split(' ') ?? [];
  let rest: Promise<void> | undefined;
  let told = '';
  const show = () => apply(form, selects, field?.value.trim() ?? '', told);
  const tell = (words: string) => {
    told = words;
    show();
  };
  /** What is asked for is looked for on the other pages of the list as well, once they are there. */
  const renew = () => {
    show();
    if (others.length === 0 || rest || !isAsked(selects, field?.value.trim() ?? '')) return;
    tell('，还在别的页里找……');
    rest = withPatience(import('./rest-of-list.ts')).then(({ takeInPages }) => takeInPages(others));
    rest
      .then(() => {
        document.querySelector('[data-filter-scope]')?.remove();
        tell('');
      })
      .catch((error: unknown) => {
        console.warn(error);
        rest = undefined;
        tell('，只在这一页里找；别的页没能取到');
      });
  };
  form.addEventListener('change', renew);
  form.addEventListener('input', renew);
  form.addEventListener('reset', () => setTimeout(renew));
  // The list is narrowed already: there is nothing to send.
  form.addEventListener('submit', (event) => event.preventDefault());
  renew();
}

/** Whether anything narrows the list. */
function isAsked(selects: readonly HTMLSelectElement[], typed: string): boolean {
  return typed !== '' || selects.some(({ value }) => value !== '');
}

/** What leads to a group says how many of it are shown, and leads nowhere where none are. */
function tellJump(group: HTMLElement, shown: number): void {
  const jump = document.querySelector<HTMLElement>(
    `[data-filter-jump][href="#${group.getAttribute('aria-labelledby')}"]`,
  );
  if (!jump) return;
  jump.hidden = shown === 0;
  const count = jump.querySelector('small');
  if (count) count.textContent = String(shown);
}

/** What is typed, and what it is looked for in, without differences of writing: full-width letters, case, white space. */
function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

function apply(form: HTMLFormElement, selects: HTMLSelectElement[], typed: string, told: string): void {
  const words = plain(typed).split(/\s+/).filter(Boolean);
  const asked = isAsked(selects, typed);
  let shown = 0;
  for (const group of document.querySelectorAll<HTMLElement>('[data-filter-group]')) {
    let inGroup = 0;
    for (const card of group.querySelectorAll<HTMLElement>('[data-filter-item]')) {
      const isHere = asked || card.dataset['filterAdded'] === undefined;
      const isChosen = selects.every(({ name, value }) => !value || card.dataset[name]?.split(' ').includes(value));
      const text = words.length > 0 ? plain(card.textContent) : '';
      const fits = isHere && isChosen && words.every((word) => text.includes(word));
      card.hidden = !fits;
      if (fits) inGroup += 1;
    }
    group.hidden = inGroup === 0;
    tellJump(group, inGroup);
    shown += inGroup;
  }
  const count = form.querySelector('[data-filter-count]');
  if (count) count.textContent = `${shown} ${form.dataset['filterUnit']}${told}`;
  const empty = document.querySelector<HTMLElement>('[data-filter-empty]');
  if (empty) empty.hidden = shown > 0;
  const search = document.querySelector<HTMLAnchorElement>('[data-filter-search]');
  if (search) search.search = typed ? `?${new URLSearchParams({ q: typed })}` : '';
  const query = new URLSearchParams(selects.flatMap(({ name, value }) => (value ? [[name, value]] : [])));
  if (typed) query.set('words', typed);
  history.replaceState(null, '', `${location.pathname}${query.size > 0 ? `?${query}` : ''}${location.hash}`);
}
