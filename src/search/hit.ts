import type { IndexedCitation } from './entries.ts';
import type { PreparedFaq, PreparedItem, PreparedPolicy } from './prepare-policy.ts';

/** Something that a query finds. */
export type Hit = {
  /** How well it answers: about 1 where it has all that is asked in its short answer. Only the order of scores counts. */
  score: number;
  /** True where it answers everything asked. */
  whole: boolean;
} & (
  | {
      kind: 'item';
      prepared: PreparedItem;
      /** True where the item holds the query as it stands. */
      asTyped: boolean;
    }
  | {
      /** A whole document. */
      kind: 'document';
      policy: PreparedPolicy;
      /** The clause in which what was asked for stands; empty where that is nothing of it. */
      clause: string;
    }
  | { kind: 'citation'; policy: PreparedPolicy; cited: IndexedCitation }
  | { kind: 'faq'; faq: PreparedFaq }
);

/** The document that a result is from. */
export function policyOfHit(hit: Hit) {
  switch (hit.kind) {
    case 'item':
      return hit.prepared.policy;
    case 'faq':
      return hit.faq.policy;
    case 'document':
    case 'citation':
      return hit.policy.entry;
  }
}
