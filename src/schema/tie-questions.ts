/** How somebody can belong to a place, and the question that asks for it. */
export const TIE_QUESTIONS = {
  works: 'works-in',
  lives: 'lives-in',
  registered: 'registered-in',
  studies: 'studies-in',
  insured: 'insured-in',
} as const;
export type TieKind = keyof typeof TIE_QUESTIONS;
