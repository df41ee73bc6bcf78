import type { Benefit } from '../schema/benefit.ts';
import type { PolicyDay } from '../schema/policy-day.ts';
import type { SourceKind } from '../schema/source-kind.ts';
import type { Validity } from '../schema/validity.ts';

/** A benefit with what evaluation and its verdict need of its document; the tie to its place is the first of its conditions. */
export interface Rule
  extends Omit<
    Benefit,
    'grants' | 'tieIn' | 'waived' | 'when' | 'thing' | 'who' | 'partOf' | 'gives' | 'asks' | 'offices'
  > {
  /** Unique over all documents: `<document>/<benefit>`. */
  key: string;
  policy: string;
  place: string;
  /** Id of the provision that grants it. */
  grants: string;
  validity: Validity;
  /** Day of issue of the document, `YYYY-MM-DD`. */
  issued: string;
  /** What was read of the document. */
  source: SourceKind;
  /** The held documents that its own carries out or rests on, with their validity; left out where there are none. */
  leansOn?: readonly LeaningRule[] | undefined;
  /** When it may be asked for, as far as the document sets days; left out where it sets none. */
  when?: readonly PolicyDay[] | undefined;
}

/** A document that a rule's own stands on. */
export interface LeaningRule {
  policy: string;
  title: string;
  validity: Validity;
}
