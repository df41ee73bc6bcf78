/** The share panel from which a page's texts are copied. */
import { copyOnClick } from './copying.ts';

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copy-from]')) {
  button.hidden = false;
  const source = String(button.dataset['copyFrom']);
  copyOnClick(button, () => {
    // Of the texts for several days, the one that is shown. One that is not there is a copy that failed.
    const text = String((document.querySelector(`#${source}>:not([hidden])`) as Element).textContent);
    return source === 'reply-html' ? [text, text] : text;
  });
}
