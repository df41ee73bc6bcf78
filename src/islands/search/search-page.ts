/** The search page: answers as the reader types, and keeps what was asked and chosen in the address. */
import { element } from './elements.ts';
import { moveWithArrows } from './move-with-arrows.ts';
import { choiceOf, readSearchChoice, type SearchChoice, writeSearchChoice } from './search-choice.ts';
import { makeSearchPanel } from './search-panel.ts';

const field = element<HTMLInputElement>('page-search');
const title = document.title;
let choice = readSearchChoice(new URLSearchParams(location.search));
/** How long typing rests before the address follows it, in milliseconds: browsers refuse to change it with every key. */
const REST = 300;
let resting = 0;

const panel = makeSearchPanel((chosen) => {
  field.value = chosen.query;
  show(chosen, 'push');
});

function show(next: SearchChoice, how: 'push' | 'replace' | 'none'): void {
  choice = next;
  clearTimeout(resting);
  if (how === 'push') history.pushState(null, '', addressOf(next));
  resting = how === 'replace' ? window.setTimeout(keepAddress, REST) : 0;
  document.title = next.query ? `“${next.query}”的搜索结果 · 有据` : title;
  void panel.show(next);
}

function addressOf(shown: SearchChoice): string {
  const parameters = writeSearchChoice(shown).toString();
  return parameters ? `?${parameters}` : location.pathname;
}

/** Writes into the address what was typed, if it does not stand there yet. */
function keepAddress(): void {
  if (resting === 0) return;
  clearTimeout(resting);
  resting = 0;
  history.replaceState(null, '', addressOf(choice));
}

field.value = choice.query;
// Whoever leaves the field may follow a result at once, and comes back to the address.
field.addEventListener('blur', keepAddress);
field.addEventListener('focus', panel.warmUp, { once: true });
field.addEventListener('input', (event) => {
  // What an input method is still composing is no query yet.
  if ((event as InputEvent).isComposing) return;
  show(choiceOf(field.value.trim(), choice.sort), 'replace');
});
field.addEventListener('compositionend', () => {
  show(choiceOf(field.value.trim(), choice.sort), 'replace');
});
field.form?.addEventListener('submit', (event) => {
  event.preventDefault();
  const query = field.value.trim();
  show({ ...choice, query, depth: query === choice.query ? choice.depth : 1 }, 'push');
});
addEventListener('popstate', () => {
  const restored = readSearchChoice(new URLSearchParams(location.search));
  field.value = restored.query;
  show(restored, 'none');
});
moveWithArrows(field);
if (choice.query) show(choice, 'none');
document.querySelector('.unstarted')?.remove();
