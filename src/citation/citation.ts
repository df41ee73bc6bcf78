import type { Policy } from '../schema/policy-body.ts';
import { citedSource } from './cited-source.ts';
import { type CslItem, toCslItem } from './csl-json.ts';
import { formatReference } from './gbt7714.ts';
import { formatShort } from './short.ts';
import type { SourceReading } from './source-reading.ts';

/** One citation in its three forms. */
export interface Citation {
  /** For a running text. */
  short: string;
  /** After GB/T 7714—2025. */
  gbt7714: string;
  /** For reference managers. */
  csl: CslItem;
}

/**
 * Cites a document, a provision of it, or a cell of a comparison, as `reading.pinpoint` says.
 * Where only a report of the document was seen, the report is cited.
 */
export function cite(policy: Policy, reading: SourceReading): Citation {
  const source = citedSource(policy);
  return {
    short: formatShort(source, reading),
    gbt7714: formatReference(source, reading),
    csl: toCslItem(source, reading, citationId(policy, reading)),
  };
}

/** The document's id, with the anchor of the provision or cell where one is cited. */
function citationId(policy: Policy, { url }: SourceReading): string {
  const [, anchor] = url.split('#');
  return anchor ? `${policy.id}#${anchor}` : policy.id;
}
