import type { Place } from './place.ts';

/** True for the country: its texts are context for every place, and the answer of none. */
export const isContext = (place: Pick<Place, 'level'>): boolean => place.level === 'country';
