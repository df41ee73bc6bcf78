import { changedValues, lostValues } from './changed-values.ts';
import { ASPECTS, type Aspect, type Fingerprint, type Fingerprints } from './fingerprints.ts';
import type { Change, ChangedValues } from './history.ts';
import { policyOfChange } from './policy-of-change.ts';

/**
 * What was added, changed and removed from one state of the content to another, in the order of their keys.
 * Of a document that came or went, its provisions are not listed one by one.
 */
export function changesBetween(before: Fingerprints, after: Fingerprints): Change[] {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  return keys.flatMap((what): Change[] => {
    const document = policyOfChange(what);
    const [was, is] = [before[what], after[what]];
    if (document !== what && !(before[document] && after[document])) return [];
    if (!was && is) return [{ change: 'added', what, title: is.title, ...holding(what, after) }];
    if (was && !is) return [{ change: 'removed', what, title: was.title, ...told(lostValues(was)) }];
    if (!was || !is) return [];
    const differing = differingIn(was, is);
    if (differing.length === 0) return [];
    const values = told(changedValues(was, is, differing));
    return [{ change: 'changed', what, title: is.title, in: differing, ...values }];
  });
}

const told = (values: ChangedValues[]) => (values.length > 0 ? { values } : {});

/** In what a thing differs. That somebody must belong to a place, and which words bind, is filed with a benefit. */
function differingIn(was: Fingerprint, is: Fingerprint): Aspect[] {
  const differing = ASPECTS.filter((aspect) => was.aspects[aspect] !== is.aspects[aspect]);
  if (!differing.includes('filing')) return differing;
  const withFiling = changedValues(was, is, ['force', 'conditions'])
    .filter(({ before, after }) => before.length + after.length > 0)
    .map(({ of }) => of);
  return ASPECTS.filter((aspect) => differing.includes(aspect) || withFiling.some((of) => of === aspect));
}

/** How many provisions, tables and open points a document holds; nothing for what is no document. */
export function holding(document: string, among: Fingerprints): { holds?: number } {
  if (!document.startsWith('policies/') || document.includes('#')) return {};
  const holds = Object.keys(among).filter((key) => key.startsWith(`${document}#`) && !key.includes('#benefit-')).length;
  return holds > 0 ? { holds } : {};
}
