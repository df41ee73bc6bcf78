/** What readers take along of an answer, and what is for staff: that stands where staff are at work. */
import { mayBeOpen } from './desk/desk-key.ts';

const forStaff = document.querySelector<HTMLElement>('[data-at-desk]');
if (forStaff) forStaff.hidden = !mayBeOpen();
document.querySelector('[data-print]')?.addEventListener('click', () => print());
