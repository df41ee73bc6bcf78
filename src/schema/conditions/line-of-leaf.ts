import type { Leaf } from '../condition.ts';
import type { ChecklistLine } from './checklist.ts';

/** A leaf that says itself what meets it, as a line. */
export function lineOfLeaf(leaf: Leaf, says: string, settledBy: ChecklistLine['settledBy']): ChecklistLine {
  return { kind: 'line', condition: leaf, says, otherwise: null, note: null, because: [leaf.because], settledBy };
}
