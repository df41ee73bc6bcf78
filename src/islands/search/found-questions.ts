/** Selects what leads to questions among what a search shows: results, cards, and the answers that a card has of each place. */
export const FOUND_QUESTIONS = '[data-kind=faq] h2 a, .search-card h2 a[href*="/faq/"], [data-faq] p > a';
