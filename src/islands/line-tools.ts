/** Beside every line of a document: copying its link, a citation made from what the page is cited with, or a reply about it. */
import { copyOnClick, pageAddress } from './copying.ts';

const template = document.querySelector<HTMLTemplateElement>('#line-tools');
const facts = { ...JSON.parse(template?.dataset['facts'] ?? '{}'), page: pageAddress };
// Replies are seldom wanted: what makes them is loaded when somebody opens a line's tools.
const replies = () => import('./line-replies.ts');

for (const line of template ? document.querySelectorAll<HTMLElement>('.line') : []) {
  // The link of a line's first clause: in its evidence, or at the head of an open point.
  const locator = line.querySelector('.evidence a, .unstated .locator');
  const tools = template?.content.cloneNode(true) as DocumentFragment;
  const says = line.querySelector('.evidence-key')?.getAttribute('aria-label')?.replace('依据：', '');
  tools
    .querySelector('summary')
    ?.setAttribute('aria-label', `引用、转发：${says ?? `${locator?.textContent}没有写明的`}`);
  tools.querySelector('details')?.addEventListener('toggle', replies, { once: true });
  for (const button of tools.querySelectorAll<HTMLButtonElement>('[data-reply]')) {
    copyOnClick(button, async () => (await replies()).replyAbout(line, facts, button.dataset['reply'] ?? ''));
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
