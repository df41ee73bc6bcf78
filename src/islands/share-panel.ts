/** The share panel from which a page's texts are copied. */
import { copyOnClick } from './copying.ts';

/** Of the texts for several days, the one that is shown. One that is not there is a copy that failed. */
const shown = (id: string) => String((document.querySelector(`#${id}>:not([hidden])`) as Element).textContent);

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copy-from]')) {
  button.hidden = false;
  const source = String(button.dataset['copyFrom']);
  copyOnClick(button, () =>
    source === 'reply-html' ? { text: shown('reply-text'), html: shown(source) } : shown(source),
  );
}

// With other answers into one reply: what keeps them is loaded when it is wanted.
const button = document.querySelector<HTMLButtonElement>('[data-gather]');
if (button) {
  button.hidden = false;
  button.addEventListener('click', async () => {
    const { addAnswer } = await import('./desk/offer-replies.ts');
    addAnswer(String(button.dataset['gather']), String(button.dataset['question']));
    button.textContent = '已收进';
    const toDesk = button.parentElement?.querySelector('a');
    if (toDesk) toDesk.hidden = false;
  });
}
