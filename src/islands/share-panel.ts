/** The share panel from which a page's texts are copied. */
import { copyOnClick } from './copying.ts';

/** Of the texts for several days, the one that is shown. One that is not there is a copy that failed. */
const shown = (id: string) => String((document.querySelector(`#${id}>:not([hidden])`) as Element).textContent);

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copy-from]')) {
  button.hidden = false;
  const source = String(button.dataset['copyFrom']);
  copyOnClick(button, () => (source === 'reply-html' ? [shown('reply-text'), shown(source)] : shown(source)));
}
