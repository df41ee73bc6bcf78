/**
 * What not meeting a leaf comes to for the person: something that can be made up; that cannot (a birthday, a day of issue);
 * that they chose themselves; or that follows later by itself (the certificate after a training).
 */
export const UNMET_KINDS = ['can-change', 'cannot-change', 'not-wanted', 'later'] as const;
export type UnmetKind = (typeof UNMET_KINDS)[number];

/** What every leaf may say of the phrase that it was read off. */
export interface ReadOff {
  /** Limiting words of the granting provision that this leaf carries: 聘用的. */
  words?: string[] | undefined;
  /** What not meeting it comes to, where an answer can settle it; `can-change` where it is left out. */
  unmetMeans?: UnmetKind | undefined;
}

/** The fields of {@link ReadOff} that are given, for a condition that holds no field without a value. */
export function readOff({ words, unmetMeans }: ReadOff): ReadOff {
  return { ...(unmetMeans === undefined ? {} : { unmetMeans }), ...(words === undefined ? {} : { words }) };
}
