/** What a reference needs to know of a document. */
export interface CitedDocument {
  issuer: string;
  title: string;
  /** Document number; null where the text prints none. */
  number: string | null;
  /** Day of issue, `YYYY-MM-DD`. */
  issued: string;
  /** True where only a news report of the document was read. */
  reportOnly: boolean;
}

/** Where and when it was read. */
export interface Reading {
  /** Absolute address of the page or provision. */
  url: string;
  /** Day of reading, `YYYY-MM-DD`. */
  accessed: string;
  /** Locator of the clause, for a provision. */
  clause?: string;
}

/**
 * A reference after GB/T 7714—2015 (section 8.8, electronic resources; document type per appendix B):
 * author. title: number[A/OL]. clause. (date)[date of reading]. address.
 * A document known from a report only is marked as newspaper material, [N/OL].
 */
export function formatReference(document: CitedDocument, reading: Reading): string {
  const type = document.reportOnly ? 'N/OL' : 'A/OL';
  const title = document.number ? `${document.title}：${document.number}` : document.title;
  const clause = reading.clause ? `${reading.clause}. ` : '';
  return `${document.issuer}. ${title}[${type}]. ${clause}(${document.issued})[${reading.accessed}]. 有据整理. ${reading.url}.`;
}
