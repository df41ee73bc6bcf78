import type { CitedPolicy, CitedReport } from '../../../src/citation/cited-source.ts';

/** A document that prints no number. */
export function sampleDocument(given: Partial<CitedPolicy> = {}): CitedPolicy {
  return {
    kind: 'document',
    issuers: [given.issuer ?? '清远市人民政府办公室'],
    issuer: '清远市人民政府办公室',
    title: '清远市高技能人才入户城镇工作实施方案',
    number: null,
    issued: '2012-07-30',
    repost: null,
    ...given,
  };
}

/** A report by two people, known from a repost. */
export function sampleReport(given: Partial<CitedReport> = {}): CitedReport {
  return {
    kind: 'report',
    headline: '云州放开落户',
    carrier: '云州晨报',
    reporters: ['甲', '乙'],
    published: null,
    repost: { by: '云州频道', day: '2019-02-22', headline: '放开了' },
    about: '云州市技能培训实施意见',
    ...given,
  };
}
