/** The search dialog of every page but the search page. Loaded when a reader shows the wish to search. */

import { withPatience } from '../with-patience.ts';
import { element, within } from './elements.ts';
import { moveWithArrows } from './move-with-arrows.ts';
import { choiceOf } from './search-choice.ts';
import { makeSearchPanel } from './search-panel.ts';

const dialog = element<HTMLDialogElement>('search-dialog');
const field = element<HTMLInputElement>('dialog-search');
const panel = makeSearchPanel((choice) => {
  field.value = choice.query;
  void panel.show(choice);
});

const show = () => {
  void panel.show(choiceOf(field.value.trim()));
};
field.addEventListener('input', (event) => {
  // What an input method is still composing is no query yet.
  if (!(event as InputEvent).isComposing) show();
});
field.addEventListener('compositionend', show);
within(dialog, '.search-close').addEventListener('click', () => dialog.close());
dialog.addEventListener('click', (event) => {
  const link = (event.target as HTMLElement).closest('a');
  // A result on this very page would otherwise stay hidden behind the dialog.
  if (link || event.target === dialog) dialog.close();
});
moveWithArrows(field);

/** How the dialog looks comes with it: most readers of a page never search from it. Without its looks it works all the same. */
const looks = withPatience(
  new Promise<void>((resolve, reject) => {
    const href = String(dialog.dataset['looks']);
    const sheet = Object.assign(document.createElement('link'), { rel: 'stylesheet', href });
    sheet.addEventListener('load', () => resolve());
    sheet.addEventListener('error', () => reject(new Error(`${href} did not come`)));
    document.head.append(sheet);
  }),
).catch(console.warn);

/** Opens the dialog with what was typed so far, once it has its looks. */
export async function openSearchDialog(typed: string): Promise<void> {
  panel.warmUp();
  await looks;
  field.value = typed;
  dialog.showModal();
  field.focus();
  show();
}
