import type { Aspect, Fingerprint } from './fingerprints.ts';
import type { ChangedValues } from './history.ts';
import { KEPT_ASPECTS, type KeptAspect } from './kept-values.ts';

const without = (lines: readonly string[], others: readonly string[]) => lines.filter((line) => !others.includes(line));

/**
 * What a thing said under the given aspects and says no more, and what it says instead. Nothing where the old words were not
 * kept; an aspect of which only what has no words changed, its order or its notes, is there with nothing on either side.
 */
export function changedValues(was: Fingerprint, is: Fingerprint, aspects: readonly Aspect[]): ChangedValues[] {
  const { values: old } = was;
  const { values: now } = is;
  if (!old || !now) return [];
  return KEPT_ASPECTS.filter((aspect) => aspects.includes(aspect)).map((of) => ({
    of,
    before: without(old[of] ?? [], now[of] ?? []),
    after: without(now[of] ?? [], old[of] ?? []),
  }));
}

/** What a thing that is gone had said. */
export function lostValues({ values = {} }: Fingerprint): ChangedValues[] {
  return KEPT_ASPECTS.flatMap((of) => {
    const before = [...(values[of] ?? [])];
    return before.length > 0 ? [{ of, before, after: [] }] : [];
  });
}

/**
 * Two changes of one thing told as one, from the first state to the last.
 * @param wasIn in what it had changed already: of those, what the first change does not tell is not known
 */
export function joinValues(
  first: readonly ChangedValues[],
  wasIn: readonly Aspect[],
  second: readonly ChangedValues[],
): ChangedValues[] {
  const of = (values: readonly ChangedValues[], aspect: KeptAspect) => values.find((one) => one.of === aspect);
  return KEPT_ASPECTS.flatMap((aspect) => {
    const [one, other] = [of(first, aspect), of(second, aspect)];
    if (!one) return other && !wasIn.includes(aspect) ? [other] : [];
    if (!other) return [one];
    const before = [...one.before, ...without(other.before, one.after)];
    const after = [...without(one.after, other.before), ...other.after];
    return [{ of: aspect, before: without(before, after), after: without(after, before) }];
  });
}
