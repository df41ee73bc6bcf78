/**
 * How binding a text is. It is read off the words, by the table `content/wording/force.yaml`, the same for all documents:
 * what is given to whoever qualifies; somebody's decision; a direction given to authorities; what is decided by selection;
 * what is demanded of employers or offices. Published codes: new ones come last.
 */
export const FORCES = ['entitlement', 'discretionary', 'direction', 'selection', 'duty'] as const;
export type Force = (typeof FORCES)[number];

/** Forces from the weakest for a person to the strongest: of several, a text is read as the weakest. */
export const FORCES_RISING = [
  'direction',
  'discretionary',
  'duty',
  'selection',
  'entitlement',
] as const satisfies Force[];
