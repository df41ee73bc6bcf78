/**
 * The mark of what a program proposed or scaffolded and nobody has decided yet. It may stand in any value, sentence or comment
 * of a content file; the check refuses each one, so that nothing is published that nobody read.
 */
export const UNDECIDED = '【待定】';

/** Names the topic or row of an item that nobody has filed yet. No topic is called so. */
export const UNDECIDED_ID = 'undecided';
