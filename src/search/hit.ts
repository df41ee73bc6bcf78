import type { CitedEntry } from './entries.ts';
import type { PreparedDocument, PreparedFaq, PreparedItem } from './prepare-document.ts';

/** Something that a query finds. */
export type Hit = {
  score: number /** True where it answers everything asked. */;
  whole: boolean;
} /** `asTyped` where the line holds the query as it stands. */ & (
  | { kind: 'item'; prepared: PreparedItem; asTyped: boolean }
  /** A whole document; the clause is the one in which what was asked for stands, empty where that is nothing of it. */
  | { kind: 'document'; document: PreparedDocument; clause: string }
  | { kind: 'citation'; document: PreparedDocument; cited: CitedEntry }
  | { kind: 'faq'; faq: PreparedFaq }
);

/** The document that a result is from. */
export function documentOf(hit: Hit) {
  switch (hit.kind) {
    case 'item':
      return hit.prepared.document;
    case 'faq':
      return hit.faq.document;
    case 'document':
    case 'citation':
      return hit.document.entry;
  }
}
