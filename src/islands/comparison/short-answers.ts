import { make } from '../make.ts';

/** Where a table is a card for each row, see comparison.css: whole cells of several places would be fifty screens there. */
const CARDS = '(max-width: 47.99rem)';

/** Puts a key beside the document of a part of a cell that begins with a short value, or with why there is none. */
export function addWholeKey(part: Element, foot: Element, row: string): void {
  if (!part.querySelector('.short-value, .absent-line')) return;
  const key = make('button', { type: 'button', className: 'whole-key' });
  key.dataset['of'] = `${part.closest('td')?.dataset['label']}，${row}`;
  foot.append(key);
  part.classList.add('foldable');
  showWhole(part, key, false);
}

/** Shows everything that a document says in a cell, or its short value alone. */
function showWhole(part: Element, key: HTMLElement, whole: boolean): void {
  part.classList.toggle('whole', whole);
  key.textContent = whole ? '收起' : '展开';
  key.setAttribute('aria-label', `${key.textContent}：${key.dataset['of']}`);
  key.setAttribute('aria-expanded', `${whole}`);
}

/**
 * Lets a reader see of each cell its short value with its marks alone, and open one after the other; on a phone a table
 * begins so. It is a way of reading and no choice: neither the address nor what is taken along knows of it.
 */
export function offerShortAnswers(table: HTMLTableElement, form: HTMLFormElement): void {
  const box = form.elements.namedItem('short');
  if (!(box instanceof HTMLInputElement)) return;
  const follow = () => table.classList.toggle('short-answers', box.checked);
  const isCards = matchMedia(CARDS).matches;
  // Who ticked the box before this script was there, meant it.
  if (isCards) box.checked = true;
  follow();
  form.querySelector('[data-reset]')?.addEventListener('click', () => {
    box.checked = isCards;
    follow();
  });
  box.addEventListener('change', (event) => {
    event.stopPropagation();
    follow();
  });
  table.addEventListener('click', ({ target }) => {
    const key = (target as Element).closest<HTMLElement>('.whole-key');
    const part = key?.closest('.part');
    if (key && part) showWhole(part, key, !part.classList.contains('whole'));
  });
}
