/** The desk from which a page's texts are copied. */
import { copyOnClick } from './copying.ts';

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copy-from]')) {
  button.hidden = false;
  const source = button.dataset['copyFrom'] ?? '';
  copyOnClick(
    button,
    () => document.querySelector(`#${source}>:not([hidden])`)?.textContent ?? '',
    source === 'reply-html' ? 'html' : 'text',
  );
}
