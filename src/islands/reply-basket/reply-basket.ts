/** The basket of a list of questions: answers are copied from the list, or several gathered into one reply. */
import { joinReplies } from '../../reply/join-replies.ts';
import { copyOnClick } from '../copying.ts';
import { make, named } from '../make.ts';
import { IDLE_MILLISECONDS } from '../quiz/kept-answers.ts';
import { gather, gathered } from './gathered.ts';
import { dropAnswer, offerReplies, withdrawReplies } from './offer-replies.ts';
import { replyOfPage } from './reply-of-page.ts';

const QUESTIONS = '.faq-card h3 a';

const basket = document.querySelector<HTMLDetailsElement>('#desk');
const list = basket?.querySelector('ol');
const [text, rich, empty] = basket?.querySelectorAll('button') ?? [];
if (basket && list && text && rich && empty) {
  const all = async () => joinReplies(await Promise.all((gathered() ?? []).map(({ path }) => replyOfPage(path))));
  copyOnClick(text, async () => (await all()).text);
  copyOnClick(rich, async () => {
    const { text, html } = await all();
    return [text, html];
  });
  empty.addEventListener('click', () => gather([]));
  let idle = 0;
  const draw = () => {
    // An office computer has a next person: what was not used goes from the page as well.
    clearTimeout(idle);
    idle = window.setTimeout(() => {
      if (!gathered()) basket.open = false;
    }, IDLE_MILLISECONDS + 1);
    const answers = gathered() ?? [];
    list.replaceChildren(
      ...answers.map((answer) => {
        replyOfPage(answer.path).catch(console.warn);
        const drop = named(make('button', { type: 'button' }, '拿掉'), `拿掉：${answer.question}`);
        drop.addEventListener('click', () => dropAnswer(answer.path));
        return make('li', make('a', { href: answer.path }, answer.question), ' ', drop);
      }),
    );
    for (const button of [text, rich, empty]) button.disabled = answers.length === 0;
  };
  document.addEventListener('gathered', draw);
  // Entries of other pages are taken in while the list is narrowed.
  document.addEventListener('listed', () => offerReplies(document, QUESTIONS));
  basket.hidden = false;
  basket.open = gathered() !== undefined;
  draw();
  offerReplies(document, QUESTIONS);
  basket.addEventListener('toggle', () => {
    if (basket.open && gathered()) return;
    gather(basket.open ? [] : undefined);
    if (basket.open) offerReplies(document, QUESTIONS);
    else withdrawReplies();
  });
}
