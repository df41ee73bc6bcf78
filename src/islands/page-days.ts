/** Stands within every page, at its end: shows the page as of the day it is read, and leaves the day for other scripts. */
import { dayInChina } from '../schema/day-in-china.ts';
import { showDays } from './show-days.ts';

const clock = dayInChina(new Date());
document.body.dataset['clock'] = clock;
showDays(document, clock);
