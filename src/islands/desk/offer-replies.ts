import { copyOnClick } from '../copying.ts';
import { make } from '../make.ts';
import { gather, gathered } from './gathered.ts';
import { replyOfPage } from './reply-of-page.ts';

const QUESTION = /\/faq\/[a-z0-9-]+\/$/;

/** Puts beside each question of a list what copies its answer and what gathers it, once. Nothing where the desk is not open. */
export function offerReplies(list: ParentNode, items: string): void {
  if (!gathered()) return;
  for (const item of list.querySelectorAll<HTMLElement>(items)) {
    const link = item.querySelector<HTMLAnchorElement>(':is(h2, h3) a');
    const path = link?.pathname ?? '';
    if (!link || !QUESTION.test(path) || item.querySelector('.desk-tools')) continue;
    const question = link.textContent;
    const named = (label: string) => make('button', { type: 'button', ariaLabel: `${label}：${question}` }, label);
    const copy = named('复制回复');
    copyOnClick(copy, async () => {
      const { text, html } = await replyOfPage(path);
      return [text, html];
    });
    // Asked for before it is copied: a browser forgets a click that waits long.
    for (const early of ['pointerenter', 'focus'])
      copy.addEventListener(early, () => replyOfPage(path).catch(console.warn));
    const add = named('收进回复');
    const isIn = () => gathered()?.some((answer) => answer.path === path) ?? false;
    add.addEventListener('click', () => {
      if (isIn()) dropAnswer(path);
      else addAnswer(path, question);
    });
    const tell = () => {
      add.ariaPressed = String(isIn());
      add.textContent = isIn() ? '已收进' : '收进回复';
    };
    document.addEventListener('gathered', tell);
    tell();
    item.append(make('p', { className: 'desk-tools' }, copy, ' ', add));
  }
}

/** Gathers the answer of a question, once. */
export function addAnswer(path: string, question: string): void {
  const answers = gathered() ?? [];
  if (!answers.some((answer) => answer.path === path)) gather([...answers, { path, question }]);
}

/** Takes the answer of a question out again. */
export function dropAnswer(path: string): void {
  gather((gathered() ?? []).filter((answer) => answer.path !== path));
}
