/** Beside every line of a document: copying its link, a citation made from what the page is cited with, or a reply about it. */
import type { ReplyForm } from '../reply/write-reply.ts';
import { copyOnClick, pageAddress } from './copying.ts';

// Replies are seldom wanted: what fetches them is loaded when somebody opens a line's tools.
const replyAt = async (address: string, form: ReplyForm) => (await import('./line-replies.ts')).replyAt(address, form);

const template = document.querySelector<HTMLTemplateElement>('#line-tools');

for (const line of template ? document.querySelectorAll<HTMLElement>('.line') : []) {
  // The link of a line's first clause: in its evidence, or at the head of an open point.
  const locator = line.querySelector('.evidence a, .unstated .locator');
  const tools = template?.content.cloneNode(true) as DocumentFragment;
  const says = line.querySelector('.evidence-key')?.getAttribute('aria-label')?.replace('依据：', '');
  tools
    .querySelector('summary')
    ?.setAttribute('aria-label', `引用、转发：${says ?? `${locator?.textContent}没有写明的`}`);
  const short = line.querySelector<HTMLAnchorElement>('.short')?.href;
  // Asked for when the tools are opened, so that it is there when it is copied.
  tools.querySelector('details')?.addEventListener('toggle', () => {
    if (short) replyAt(short, 'text').catch((error) => console.warn(error));
  });
  for (const button of tools.querySelectorAll<HTMLButtonElement>('[data-reply]')) {
    // What has no short address yet has no page with its replies.
    const form = button.dataset['reply'] as ReplyForm;
    if (short) copyOnClick(button, () => replyAt(short, form), form === 'html' ? 'html' : 'text');
    else button.remove();
  }
  for (const button of tools.querySelectorAll<HTMLButtonElement>('[data-text]')) {
    copyOnClick(button, () =>
      (button.dataset['text'] ?? '')
        .replaceAll('{page}', pageAddress)
        .replaceAll('{line}', line.id)
        .replaceAll('{clause}', locator?.textContent ?? ''),
    );
  }
  line.querySelector('.evidence, .unstated')?.append(tools);
}
