/**
 * The basket at the foot of a list of questions elsewhere than on their own list, in a tab in which it is open: readers see nothing
 * of it. What it does is loaded when it is wanted.
 */
import { withPatience } from '../with-patience.ts';
import { mayBeOpen } from './reply-basket-key.ts';

const doors = [...document.querySelectorAll<HTMLElement>('.reply-basket-offer')];
const questions = doors[0]?.dataset['questions'];
if (questions) {
  const tend = async (isPressed: boolean) =>
    (await withPatience(import('./tend-reply-basket.ts'))).tendReplyBasket(doors, questions, isPressed);
  const show = () => {
    const isAny = document.querySelector(questions) !== null;
    const isStaff = mayBeOpen();
    for (const door of doors) door.hidden = !isAny || !isStaff;
    if (isStaff) tend(false).catch(console.warn);
  };
  for (const door of doors) {
    door.querySelector('button')?.addEventListener('click', ({ currentTarget: button }) => {
      tend(true).catch((error: unknown) => {
        console.warn(error);
        (button as HTMLElement).textContent = '没能装载，请再试';
      });
    });
  }
  // A search has found something else.
  document.addEventListener('listed', show);
  show();
}
