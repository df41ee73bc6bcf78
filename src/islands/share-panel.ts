/** The share panel from which a page's texts are copied. */
import { copyOnClick } from './copying.ts';

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
