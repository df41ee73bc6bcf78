/** What readers take along of an answer, and what is for staff: that stands where staff are at work. */
import { mayBeOpen } from './reply-basket/reply-basket-key.ts';

const forStaff = document.querySelector<HTMLElement>('[data-with-basket]');
if (forStaff) forStaff.hidden = !mayBeOpen();
document.querySelector('[data-print]')?.addEventListener('click', () => print());
