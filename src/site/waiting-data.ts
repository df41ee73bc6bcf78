/**
 * Where files of the data wait, by their paths below `/api/v1/`, until pages are drawn: in memory all of them together would be
 * more than the library, and a page of Astro's would hold the largest three times over.
 */
export const WAITING_DATA = '.cache/data';
