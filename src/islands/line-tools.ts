/** Beside every line of a document: copying its link, or a citation made from what the page is cited with. */
import { copyOnClick, pageAddress } from './copying.ts';

const template = document.querySelector<HTMLTemplateElement>('#line-tools');

for (const line of template ? document.querySelectorAll('.line') : []) {
  // The link of a line's first clause: in its evidence, or at the head of an open point.
  const locator = line.querySelector('.evidence a, .unstated .locator');
  const tools = template?.content.cloneNode(true) as DocumentFragment;
  const says = line.querySelector('.evidence-key')?.getAttribute('aria-label')?.replace('依据：', '');
  tools.querySelector('summary')?.setAttribute('aria-label', `引用：${says ?? `${locator?.textContent}没有写明的`}`);
  for (const button of tools.querySelectorAll('button')) {
    copyOnClick(button, () =>
      (button.dataset['text'] ?? '')
        .replaceAll('{page}', pageAddress)
        .replaceAll('{line}', line.id)
        .replaceAll('{clause}', locator?.textContent ?? ''),
    );
  }
  line.querySelector('.evidence, .unstated')?.append(tools);
}
