/** The share panel from which a page's texts are copied. */
import { asMarkup } from './copied.ts';
import { copyOnClick } from './copying.ts';

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copy-from]')) {
  button.hidden = false;
  const source = String(button.dataset['copyFrom']);
  // Of the texts for several days, the one that is shown. One that is not there is a copy that failed.
  const text = () => String((document.querySelector(`#${source}>:not([hidden])`) as Element).textContent);
  copyOnClick(button, source === 'reply-html' ? () => asMarkup(text()) : text);
}
