import type { Library } from '../../../src/library/library.ts';
import { clauseOf, itemsOf } from '../../../src/schema/policy-body.ts';
import type { FoundResult } from './metrics.ts';

/** Where an address of the site leads; only to the document where it names no line of it. */
export function whereOf(address: string, library: Library): FoundResult {
  const [, id, anchor] = /\/policies\/([^/#]+)\/(?:#(.+))?$/.exec(address) ?? [];
  const policy = library.policies.find((candidate) => candidate.id === id);
  const item = policy && itemsOf(policy).find((candidate) => candidate.id === anchor);
  return { document: policy?.id ?? null, clause: item ? clauseOf(item) : null, provision: item?.id ?? null };
}
