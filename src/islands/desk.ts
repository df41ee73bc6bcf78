/** The desk from which a page's texts are copied. */
import { copyOnClick } from './copying.ts';

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copy-from]')) {
  button.hidden = false;
  copyOnClick(button, () => document.getElementById(button.dataset['copyFrom'] ?? '')?.textContent ?? '');
}
