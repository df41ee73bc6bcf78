import type { IndexedCitation } from './entries.ts';
import type { PreparedFaq, PreparedPolicy, PreparedProvision } from './prepare-policy.ts';

/** Something that a query finds. */
export type Hit = {
  score: number /** True where it answers everything asked. */;
  whole: boolean;
} /** `asTyped` where the line holds the query as it stands. */ & (
  | { kind: 'item'; prepared: PreparedProvision; asTyped: boolean }
  /** A whole document; the clause is the one in which what was asked for stands, empty where that is nothing of it. */
  | { kind: 'document'; policy: PreparedPolicy; clause: string }
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
