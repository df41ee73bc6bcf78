/** The day on which a page is read, for scripts that work with it; src/islands/page-days.ts has read the clock. */
import { readerDay } from '../schema/reader-day.ts';

const built = document.querySelector<HTMLElement>('[data-built]')?.dataset['built'] ?? '';

/** The day on which the page is read, `YYYY-MM-DD`, and whether it is that of the reader's clock. */
export const { day: readersDay, believed: isBelieved } = readerDay(built, document.body.dataset['clock'] ?? built);
