import { ASPECTS, type Aspect, type Fingerprints } from './fingerprints.ts';
import type { Change, ChangedVerdict } from './history.ts';
import { policyOfChange } from './policy-of-change.ts';

/** What the rules come to for the personas that they are tried with. */
export interface Tried {
  /** A mark of the answers and the day of each, by id: of answers that changed nothing is told. */
  personas: Readonly<Record<string, string>>;
  /** Codes of headlines by rule (`<document>/<benefit>`), then by persona. */
  verdicts: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** Somebody made up, as a reader is told of them. */
export interface DescribedPersona {
  who: string;
  day: string;
}

/** For whom each rule that was there before comes to something else now; rules for whom it does for nobody are left out. */
export function changedVerdicts(
  before: Tried,
  after: Tried,
  personas: Readonly<Record<string, DescribedPersona>>,
): Record<string, ChangedVerdict[]> {
  const ids = Object.keys(personas).filter((id) => before.personas[id] === after.personas[id]);
  return Object.fromEntries(
    Object.entries(after.verdicts).flatMap(([rule, now]) => {
      const old = before.verdicts[rule];
      if (!old) return [];
      const changed = ids.flatMap((id): ChangedVerdict[] => {
        const [was, is] = [old[id], now[id]];
        const told = personas[id];
        return told && was && is && was !== is ? [{ case: id, ...told, before: was, after: is }] : [];
      });
      return changed.length > 0 ? [[rule, changed]] : [];
    }),
  );
}

/**
 * Changes with what they made of verdicts. A rule whose verdicts changed by something else, a question or a document that it
 * leans on, is told of by itself.
 */
export function withVerdicts(
  changes: readonly Change[],
  verdicts: Readonly<Record<string, readonly ChangedVerdict[]>>,
  after: Fingerprints,
): Change[] {
  const told = new Map(changes.map((change) => [change.what, change]));
  for (const [rule, changed] of Object.entries(verdicts)) {
    const what = `policies/${rule.replace('/', '#benefit-')}`;
    const title = after[what]?.title;
    const own = told.get(what);
    const document = told.get(policyOfChange(what));
    // What came or went is told whole.
    if (title === undefined || (own && own.change !== 'changed') || (document && document.change !== 'changed'))
      continue;
    const aspects: readonly Aspect[] = ['verdicts', ...(own?.in ?? [])];
    const among = ASPECTS.filter((aspect) => aspects.includes(aspect));
    told.set(what, { ...own, change: 'changed', what, title, in: among, verdicts: [...changed] });
  }
  return [...told.values()].sort((a, b) => (a.what < b.what ? -1 : 1));
}

/** Two changes of the same verdicts told as one; what went back is not told. */
export function joinVerdicts(first: readonly ChangedVerdict[], second: readonly ChangedVerdict[]): ChangedVerdict[] {
  const joined = new Map(first.map((verdict) => [verdict.case, verdict]));
  for (const verdict of second) {
    const before = joined.get(verdict.case)?.before ?? verdict.before;
    joined.set(verdict.case, { ...verdict, before });
  }
  return [...joined.values()].filter(({ before, after }) => before !== after);
}
