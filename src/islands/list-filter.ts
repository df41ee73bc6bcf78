/** Filters a list in place. The choice is kept in the address, so that it can be shared. */

import { holdsInOrder } from '../language/in-order.ts';
import { readersDay } from './readers-day.ts';
import { withPatience } from './with-patience.ts';

// What a document comes to later: `2028-01-01:ended`, in the order of the days.
for (const card of document.querySelectorAll<HTMLElement>('[data-turns]')) {
  for (const turn of card.dataset['turns']?.split(' ') ?? []) {
    if (turn.slice(0, 10) <= readersDay) card.dataset['term'] = turn.slice(11);
  }
}

/** Other ways of asking what entries say, by their ids. */
type Ways = Readonly<Record<string, readonly string[]>>;

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
  const files = form.dataset['filterWays']?.split(' ') ?? [];
  let ways: Ways = {};
  const told = new Map<string, string>();
  const typed = () => field?.value.trim() ?? '';
  const show = () => apply(form, selects, typed(), ways, [...told.values()].join(''));
  /** Makes of what takes in more of the list what does so once, tells of it, and may be tried again where it failed. */
  const once = (meanwhile: string, failed: string, takeIn: () => Promise<void>) => {
    let taking = false;
    return async () => {
      if (taking) return;
      taking = true;
      const tell = (words: string) => {
        told.set(failed, words);
        show();
      };
      tell(meanwhile);
      try {
        await takeIn();
        tell('');
      } catch (error) {
        console.warn(error);
        taking = false;
        tell(failed);
      }
    };
  };
  /** What is asked for is looked for on the other pages of the list as well, once they are there. */
  const takeInOthers = once('，还在别的页里找……', '，只在这一页里找；别的页没能取到', async () => {
    const { takeInPages } = await withPatience(import('./rest-of-list.ts'));
    await takeInPages(others);
    document.querySelector('[data-filter-scope]')?.remove();
    form.dataset['filterWhole'] = '';
  });
  /** Words are looked for in the other ways of asking, too. */
  const takeInWays = once('，还在别的问法里找……', '，别的问法没能取到', async () => {
    const { waysIn } = await withPatience(import('./rest-of-list.ts'));
    ways = await waysIn(files);
  });
  const renew = () => {
    show();
    if (others.length > 0 && isAsked(selects, typed())) void takeInOthers();
    if (files.length > 0 && typed()) void takeInWays();
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

/** What an entry itself says: neither the tools of a reply basket nor the way of asking by which it was found. */
function said(card: HTMLElement): string {
  const own = [...card.childNodes].filter(
    (node) => !(node instanceof Element && node.matches('.reply-tools, [data-filter-way]')),
  );
  return plain(own.map(({ textContent }) => textContent).join(' '));
}

/** What an entry asks. */
function asksOfCard(card: HTMLElement): string {
  return plain(card.querySelector('h3')?.textContent ?? '');
}

/** Shows under an entry the way of asking by which it was found; nothing where it says itself what was typed. */
function tellWay(card: HTMLElement, way: string | undefined): void {
  card.querySelector('[data-filter-way]')?.remove();
  if (way === undefined) return;
  const line = document.createElement('p');
  line.className = 'crumb';
  line.dataset['filterWay'] = '';
  line.textContent = `也有人这样问：${way}`;
  card.append(line);
}

function apply(
  form: HTMLFormElement,
  selects: readonly HTMLSelectElement[],
  typed: string,
  ways: Ways,
  told: string,
): void {
  const words = plain(typed).split(/\s+/).filter(Boolean);
  const asked = isAsked(selects, typed);
  let shown = 0;
  for (const group of document.querySelectorAll<HTMLElement>('[data-filter-group]')) {
    let inGroup = 0;
    for (const card of group.querySelectorAll<HTMLElement>('[data-filter-item]')) {
      const isHere = asked || card.dataset['filterAdded'] === undefined;
      const isChosen = selects.every(({ name, value }) => !value || card.dataset[name]?.split(' ').includes(value));
      const [text, asks] = words.length > 0 ? [said(card), asksOfCard(card)] : ['', ''];
      const elsewhere = words
        .filter((word) => !text.includes(word) && !holdsInOrder(asks, word))
        .map((word) => ways[card.id]?.find((way) => holdsInOrder(plain(way), word)));
      const fits = isHere && isChosen && !elsewhere.includes(undefined);
      card.hidden = !fits;
      tellWay(card, fits ? elsewhere[0] : undefined);
      if (fits) inGroup += 1;
    }
    group.hidden = inGroup === 0;
    tellJump(group, inGroup);
    shown += inGroup;
  }
  form.toggleAttribute('data-narrowed', asked);
  const count = form.querySelector('[data-filter-count]');
  if (count) count.textContent = `${shown} ${form.dataset['filterUnit']}${told}`;
  const empty = document.querySelector<HTMLElement>('[data-filter-empty]');
  if (empty) empty.hidden = shown > 0;
  leadToSearch(selects, typed);
  const query = new URLSearchParams(selects.flatMap(({ name, value }) => (value ? [[name, value]] : [])));
  if (typed) query.set('words', typed);
  history.replaceState(null, '', `${location.pathname}${query.size > 0 ? `?${query}` : ''}${location.hash}`);
}

/** Where nothing fits, search is asked the same: what was typed, of the place that was chosen. */
function leadToSearch(selects: readonly HTMLSelectElement[], typed: string): void {
  const search = document.querySelector<HTMLAnchorElement>('[data-filter-search]');
  if (!search) return;
  const place = selects.find(({ name, value }) => name === 'place' && value)?.selectedOptions[0]?.text;
  const query = typed && [place, typed].filter(Boolean).join(' ');
  search.search = query ? `?${new URLSearchParams({ q: query })}` : '';
  search.textContent = query ? `搜索全站：“${query}”` : '搜索全站';
}
