/** The share panel from which a page's texts are copied, and what readers take along of an answer. */
import { copyOnClick } from './copying.ts';
import { mayBeOpen } from './desk/desk-key.ts';

// What is for staff stands where staff are at work: readers have a line of their own.
const forStaff = document.querySelector<HTMLElement>('[data-at-desk]');
if (forStaff) forStaff.hidden = !mayBeOpen();
document.querySelector('[data-print]')?.addEventListener('click', () => print());

/** The text of a form as it stands here, without what is for other days: `textOnPage`, which would be a file more to load. */
const textOf = (form: string) => {
  let text = '';
  for (const part of document.querySelectorAll(`#reply-${form}>:not([hidden])`)) text += part.textContent;
  return text;
};

// What writes the other forms is loaded when a reader comes near. Some browsers forget a press over what is loaded after it: what
// stands on the page is copied at once.
const later = () => import('./write-reply-on-page.ts');
const near = () => later().catch(console.warn);

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copy-from]')) {
  const text = button.parentElement as HTMLElement;
  const form = button.dataset['copyFrom'] as string;
  text.hidden = button.hidden = false;
  text.onpointerover = button.onfocus = near;
  copyOnClick(button, () =>
    // Of html and markdown nothing stands on the page.
    /^[hm]/.test(form)
      ? later().then(({ writtenReply }) => writtenReply(document, form, textOf('text')))
      : textOf(form),
  );
}
