import { IDLE_MILLISECONDS } from '../quiz/kept-answers.ts';
import { gather, gathered } from './gathered.ts';
import { offerReplies, withdrawReplies } from './offer-replies.ts';

const SHUT = '窗口工作人员：给答案加上复制按钮';

let tended: (() => void) | undefined;
let idle = 0;

/**
 * Makes the ways into the basket say how it stands, and gives questions their replies or takes them away; from then on whenever
 * something is gathered.
 * @param questions selects what leads to questions
 * @param isPressed true where one was pressed, which opens the basket, or closes it
 */
export function tendReplyBasket(doors: readonly HTMLElement[], questions: string, isPressed: boolean): void {
  if (!tended) {
    tended = () => show(doors, questions);
    document.addEventListener('gathered', tended);
  }
  if (isPressed) gather(gathered() ? undefined : []);
  else tended();
}

function show(doors: readonly HTMLElement[], questions: string): void {
  clearTimeout(idle);
  const answers = gathered();
  for (const door of doors) {
    const [button, link] = [door.querySelector('button'), door.querySelector('a')];
    if (!button || !link) continue;
    button.textContent = answers ? '收起复制按钮' : SHUT;
    link.textContent = answers?.length ? `已收进 ${answers.length} 个，去合成一条回复` : '几个答案可以合成一条回复';
    link.hidden = !answers;
  }
  if (!answers) {
    withdrawReplies();
    return;
  }
  // An office computer has a next person.
  idle = window.setTimeout(() => show(doors, questions), IDLE_MILLISECONDS + 1);
  offerReplies(document, questions);
}
