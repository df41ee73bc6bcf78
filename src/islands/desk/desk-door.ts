/**
 * The way into the desk at the foot of a list of questions elsewhere than on their own list: it turns on the same desk. What
 * that does is loaded when it is wanted.
 */
import { IDLE_MILLISECONDS } from '../quiz/kept-answers.ts';
import { withPatience } from '../with-patience.ts';
import { gather, gathered } from './gathered.ts';

const OPEN = '窗口工作人员：给答案加上复制按钮';

const doors = [...document.querySelectorAll<HTMLElement>('.desk-door')];
const questions = doors[0]?.dataset['questions'];
if (questions) {
  const replies = () => withPatience(import('./offer-replies.ts'));
  let idle = 0;
  const show = async () => {
    clearTimeout(idle);
    const answers = gathered();
    const isAny = document.querySelector(questions) !== null;
    for (const door of doors) {
      const [button, link] = [door.querySelector('button'), door.querySelector('a')];
      if (!button || !link) continue;
      button.textContent = answers ? '收起复制按钮' : OPEN;
      link.textContent = answers?.length ? `已收进 ${answers.length} 个，去合成一条回复` : '几个答案可以合成一条回复';
      link.hidden = !answers;
      door.hidden = !isAny;
    }
    if (answers) {
      // An office computer has a next person.
      idle = window.setTimeout(() => void show(), IDLE_MILLISECONDS + 1);
      (await replies()).offerReplies(document, questions);
    } else if (document.querySelector('.desk-tools')) (await replies()).withdrawReplies();
  };
  const renew = () => void show().catch(console.warn);
  for (const door of doors) {
    const button = door.querySelector('button');
    button?.addEventListener('click', async () => {
      try {
        await replies();
        gather(gathered() ? undefined : []);
      } catch (error) {
        console.warn(error);
        button.textContent = '没能装载，请再试';
      }
    });
  }
  for (const event of ['gathered', 'listed']) document.addEventListener(event, renew);
  renew();
}
