import { copyOnClick } from '../copying.ts';
import { make, named } from '../make.ts';
import { gather, gathered } from './gathered.ts';
import { replyOfPage } from './reply-of-page.ts';

const QUESTION = /\/faq\/[a-z0-9-]+\/$/;

/**
 * Puts beside each question of a list what copies its answer and what gathers it, once. Nothing where the basket is not open.
 * @param links selects what leads to questions
 */
export function offerReplies(list: ParentNode, links: string): void {
  if (!gathered()) return;
  for (const link of list.querySelectorAll<HTMLAnchorElement>(links)) {
    const path = link.pathname;
    const item = link.closest('article, li, details, section');
    if (!item || !QUESTION.test(path) || item.querySelector(':scope > .reply-tools')) continue;
    // An answer of one of several places is folded under its question.
    const question = item.querySelector(':scope > summary')?.textContent ?? link.textContent;
    const button = (label: string) => named(make('button', { type: 'button' }, label), `${label}：${question}`);
    const copy = button('复制回复');
    copyOnClick(copy, async () => {
      const { text, html } = await replyOfPage(path);
      return [text, html];
    });
    // Asked for before it is copied: a browser forgets a click that waits long.
    for (const early of ['pointerenter', 'focus'])
      copy.addEventListener(early, () => replyOfPage(path).catch(console.warn));
    const add = button('收进回复');
    const isIn = () => gathered()?.some((answer) => answer.path === path) ?? false;
    add.addEventListener('click', () => {
      if (isIn()) dropAnswer(path);
      else addAnswer(path, question);
    });
    const tell = () => {
      add.setAttribute('aria-pressed', String(isIn()));
      add.textContent = isIn() ? '已收进' : '收进回复';
    };
    document.addEventListener('gathered', tell);
    tell();
    item.append(make('p', { className: 'reply-tools' }, copy, ' ', add));
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

/** Takes away what stands beside questions. */
export function withdrawReplies(): void {
  for (const tools of document.querySelectorAll('.reply-tools')) tools.remove();
}
