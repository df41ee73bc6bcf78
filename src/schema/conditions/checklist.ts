import type { Condition } from '../condition.ts';

/** A condition as a checklist: a line to tick, or a group of lines. */
export type ChecklistNode = ChecklistLine | ChecklistGroup;

export interface ChecklistLine {
  kind: 'line';
  /** The part of the condition that the line stands for. */
  condition: Condition;
  /** What meets it. */
  says: string;
  /** What is left open where it is not met; null where it is then plainly unmet. */
  otherwise: string | null;
  /** What a reader must know of it. */
  note: string | null;
  /** Provisions that it stands on. */
  because: string[];
  settledBy: 'answer' | 'person' | 'window';
}

export interface ChecklistGroup {
  kind: 'group';
  /** How the lines join: `other` is said by the heading, as of a sum with its line. */
  join: 'all' | 'any' | 'not' | 'other';
  heading: string;
  of: ChecklistNode[];
}
