import type { Policy } from '../schema/policy-body.ts';

/** A document whose text was read, official or copied. */
export interface CitedDocument {
  kind: 'document';
  issuer: string;
  title: string;
  /** Document number; null where the text prints none. */
  number: string | null;
  /** Day of issue, `YYYY-MM-DD`. */
  issued: string;
}

/** A news report: all that was seen of a document. */
export interface CitedReport {
  kind: 'report';
  headline: string;
  /** The newspaper that carried it. */
  carrier: string;
  /** Those who signed it; empty where nobody did. */
  reporters: readonly string[];
  /** The day it bears, `YYYY-MM-DD`. */
  day: string;
  /** Whether it came out on that day, or was reposted. */
  as: 'published' | 'reposted';
  /** Title of the document that it is about, whose text nobody saw. */
  about: string;
}

/** What a citation of a document's page refers to. */
export type CitedSource = CitedDocument | CitedReport;

/** The source behind a document's page: the document, or the report where nobody saw the document itself. */
export function citedSource(policy: Policy): CitedSource {
  const { report } = policy;
  if (report) {
    return {
      kind: 'report',
      headline: report.headline.text,
      carrier: report.byline.carrier,
      reporters: report.byline.reporters,
      day: report.dated.day,
      as: report.dated.as,
      about: policy.title,
    };
  }
  return {
    kind: 'document',
    issuer: policy.issuer.name,
    title: policy.title,
    number: policy.number?.text ?? null,
    issued: policy.issued.date,
  };
}
