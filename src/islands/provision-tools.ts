/** Beside every item of a document: copying its link, a citation made from what the page is cited with, or a reply about it. */
import { readItemNamed } from '../reply/item-named.ts';
import type { ReplyForm } from '../reply/write-reply.ts';
import { copyOnClick, pageAddress } from './copying.ts';

// Replies and codes are seldom wanted: what makes them is loaded when somebody opens an item's tools.
const later = () => import('./provision-replies.ts');

const template = document.querySelector<HTMLTemplateElement>('#line-tools');
const replies = String(template?.dataset['replies']);

for (const item of template ? document.querySelectorAll<HTMLElement>('.item') : []) {
  // What a item is called: its first clause, and what it says. An open point has its clause at its head.
  const { clause: named, says } =
    readItemNamed(item.querySelector('.evidence-key')?.getAttribute('aria-label') ?? '') ?? {};
  const clause = named ?? item.querySelector('.open-point .locator')?.textContent ?? '';
  const tools = template?.content.cloneNode(true) as DocumentFragment;
  tools.querySelector('summary')?.setAttribute('aria-label', `引用、转发：${says ?? `${clause}没有写明的`}`);
  const details = tools.querySelector('details');
  // Asked for when the tools are opened, so that it is there when it is copied.
  details?.addEventListener('toggle', () => {
    later()
      .then(({ showShortAddress }) => showShortAddress(details, replies, item.id))
      .catch(console.warn);
  });
  for (const button of tools.querySelectorAll<HTMLButtonElement>('[data-reply]')) {
    const form = button.dataset['reply'] as ReplyForm;
    const reply = async (as: ReplyForm) => (await later()).provisionReplyAt(replies, item.id, as);
    copyOnClick(button, async () => (form === 'html' ? [await reply('text'), await reply(form)] : reply(form)));
  }
  for (const button of tools.querySelectorAll<HTMLButtonElement>('[data-text]')) {
    copyOnClick(button, () =>
      (button.dataset['text'] ?? '')
        .replaceAll('{page}', pageAddress)
        .replaceAll('{line}', item.id)
        .replaceAll('{clause}', clause),
    );
  }
  item.querySelector('.evidence, .open-point')?.append(tools);
  // A link has no parts before it stands in the page.
  for (const link of item.querySelectorAll<HTMLAnchorElement>('[data-line]')) {
    link.hash += item.id;
    if (!link.dataset['line']) continue;
    const quote = item.querySelector('.evidence q')?.textContent;
    link.hash += `&${new URLSearchParams({ clause, says: says ?? '', quote: quote ?? '' })}`;
  }
}
