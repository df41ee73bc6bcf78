/** The share panel from which a page's texts are copied. */
import { copyOnClick } from './copying.ts';

// What writes them is loaded when a reader comes near, so that it is there when something is copied.
const later = () => import('./write-reply-on-page.ts');
const near = () => void later().catch(console.warn);

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copy-from]')) {
  const text = button.parentElement as HTMLElement;
  text.hidden = button.hidden = false;
  for (const event of ['pointerover', 'focusin']) text.addEventListener(event, near);
  copyOnClick(button, async () => (await later()).writeReplyOnPage(document, String(button.dataset['copyFrom'])));
}
