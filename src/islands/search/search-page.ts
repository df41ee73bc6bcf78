/** The search page: answers as the reader types, and keeps what was asked and chosen in the address. */
import { element } from './elements.ts';
import { moveWithArrows } from './move-with-arrows.ts';
import { readChoice, type SearchChoice, writeChoice } from './search-choice.ts';
import { makeSearchPanel } from './search-panel.ts';

const field = element<HTMLInputElement>('page-search');
const title = document.title;
let choice = readChoice(new URLSearchParams(location.search));

const panel = makeSearchPanel((chosen) => {
  show(chosen, 'push');
});

function show(next: SearchChoice, how: 'push' | 'replace' | 'none'): void {
  choice = next;
  const parameters = writeChoice(next).toString();
  const address = parameters ? `?${parameters}` : location.pathname;
  if (how === 'push') history.pushState(null, '', address);
  if (how === 'replace') history.replaceState(null, '', address);
  document.title = next.query ? `“${next.query}”的搜索结果 · 有据` : title;
  void panel.show(next);
}

field.value = choice.query;
field.addEventListener('focus', panel.warmUp, { once: true });
field.addEventListener('input', (event) => {
  // What an input method is still composing is no query yet.
  if ((event as InputEvent).isComposing) return;
  show({ query: field.value.trim(), chosen: new Map(), sort: choice.sort, page: 1 }, 'replace');
});
field.addEventListener('compositionend', () => {
  show({ query: field.value.trim(), chosen: new Map(), sort: choice.sort, page: 1 }, 'replace');
});
field.form?.addEventListener('submit', (event) => {
  event.preventDefault();
  show({ ...choice, query: field.value.trim() }, 'push');
});
addEventListener('popstate', () => {
  const restored = readChoice(new URLSearchParams(location.search));
  field.value = restored.query;
  show(restored, 'none');
});
moveWithArrows(field);
if (choice.query) show(choice, 'none');
