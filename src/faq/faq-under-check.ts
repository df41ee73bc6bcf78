import type { Faq } from '../schema/faq.ts';
import type { FaqGround } from './ground.ts';
import type { PlaceInText } from './pieces.ts';

/** A question with everything its answer is checked against. */
export interface FaqUnderCheck {
  faq: Faq;
  /** What it rests on; what it leaves open and what it asks to bring apart. */
  grounds: readonly FaqGround[];
  leftOpen: readonly FaqGround[];
  bring: readonly FaqGround[];
  /** The places of its documents. */
  places: readonly PlaceInText[];
  lineOf: (path: readonly PropertyKey[]) => number;
}
