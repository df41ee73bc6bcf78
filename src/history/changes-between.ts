import { ASPECTS, type Fingerprints } from './fingerprints.ts';
import type { Change } from './history.ts';

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
    if (was && !is) return [{ change: 'removed', what, title: was.title }];
    if (!was || !is) return [];
    const differing = ASPECTS.filter((aspect) => was.aspects[aspect] !== is.aspects[aspect]);
    return differing.length > 0 ? [{ change: 'changed', what, title: is.title, in: differing }] : [];
  });
}

/** Key of the document that a key belongs to; the key itself where it is no part of one. */
export function policyOfChange(key: string): string {
  return key.replace(/#.*$/, '');
}

/** How many provisions, tables and open points a document holds; nothing for what is no document. */
export function holding(document: string, among: Fingerprints): { holds?: number } {
  if (!document.startsWith('policies/') || document.includes('#')) return {};
  const holds = Object.keys(among).filter((key) => key.startsWith(`${document}#`) && !key.includes('#benefit-')).length;
  return holds > 0 ? { holds } : {};
}
