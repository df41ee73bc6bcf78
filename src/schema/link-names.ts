/**
 * Names that a link to the quiz gives a meaning of its own. A question or a place of such a name would be read as something
 * else, so that its answer was lost.
 */
export const QUIZ_LINK_NAMES = ['in', 'place', 'topic', 'on', 'v'] as const;

/** The name under which the quiz hands its answers to the page on which points are reckoned. */
export const RECKON_FROM = 'quiz';
