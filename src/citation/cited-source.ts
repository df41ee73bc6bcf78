import { issuerNames } from '../schema/document-words.ts';
import type { Policy } from '../schema/policy-body.ts';

/** Who put what was read up again, when, and under which headline. */
export interface CitedRepost {
  by: string;
  /** The day it bears, `YYYY-MM-DD`. */
  day: string;
  /** Null where it kept the headline of what it reposted. */
  headline: string | null;
}

/** A document whose text was read, official or copied. */
export interface CitedPolicy {
  kind: 'document';
  issuer: string;
  /** Everybody who issued it. */
  issuers: readonly string[];
  title: string;
  /** Document number; null where the text prints none. */
  number: string | null;
  /** Day of issue, `YYYY-MM-DD`. */
  issued: string;
  /** Null where the document itself was read. */
  repost: CitedRepost | null;
}

/** A news report: all that was seen of a document. */
export interface CitedReport {
  kind: 'report';
  headline: string;
  /** The newspaper that carried it. */
  carrier: string;
  /** Those who signed it; empty where nobody did. */
  reporters: readonly string[];
  /** The day it came out, `YYYY-MM-DD`; null where only that of the repost is known. */
  published: string | null;
  /** Null where the report was read where it came out. */
  repost: CitedRepost | null;
  /** Title of the document that it is about, whose text nobody saw. */
  about: string;
}

/** What a citation of a document's page refers to. */
export type CitedSource = CitedPolicy | CitedReport;

/** The source behind a document's page: the document, or the report where nobody saw the document itself. */
export function citedSource(policy: Policy): CitedSource {
  const { report, issuer } = policy;
  const repost = policy.repost
    ? { by: policy.repost.by.name, day: policy.repost.on.day, headline: policy.repost.headline?.text ?? null }
    : null;
  if (report) {
    return {
      kind: 'report',
      headline: report.headline.text,
      carrier: report.byline.carrier,
      reporters: report.byline.reporters,
      published: report.published?.day ?? null,
      repost,
      about: policy.title,
    };
  }
  if (issuer.name === null) throw new Error(`${policy.path}: a document that was read has an issuer`);
  return {
    kind: 'document',
    issuer: issuerNames(issuer).join('、'),
    issuers: issuerNames(issuer),
    title: policy.title,
    number: policy.number?.text ?? null,
    issued: policy.issued.date,
    repost,
  };
}

/** The day a citation of a report bears: that on which it came out, else that of its repost. */
export function dayOfReport({ published, repost }: Pick<CitedReport, 'published' | 'repost'>): string {
  const day = published ?? repost?.day;
  if (day === undefined) throw new Error('A report has a day: its own, or that of its repost');
  return day;
}
