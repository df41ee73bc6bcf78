import { DATA_LICENCE } from '../open-data/release.ts';
import { RESOURCES } from '../open-data/resources.ts';
import { isPosted } from '../schema/document-words.ts';
import type { Faq } from '../schema/faq.ts';
import type { Place } from '../schema/place.ts';
import type { Policy } from '../schema/policy-body.ts';
import { printedDay } from '../schema/printed-day.ts';
import { isReport } from '../schema/source-words.ts';
import { absolute, address } from './address.ts';

/** A document's page as schema.org data: an article of ours about an act of an authority. */
export function describePolicy(policy: Policy, place: Place, site: URL | undefined): Record<string, unknown> {
  return {
    '@type': 'Article',
    headline: policy.title,
    inLanguage: 'zh-CN',
    url: absolute(address.policy(policy.id), site),
    description: policy.lede,
    dateModified: policy.lastReviewed,
    publisher: { '@type': 'Organization', name: '有据' },
    about: {
      '@type': isReport(policy.source) ? 'CreativeWork' : 'Legislation',
      name: policy.title,
      ...(policy.number ? { legislationIdentifier: policy.number.text } : {}),
      ...(isReport(policy.source) || isPosted(policy) || printedDay(policy.issued.date) === null
        ? {}
        : { legislationDate: policy.issued.date }),
      spatialCoverage: { '@type': 'Place', name: place.name },
    },
  };
}

/** The whole site as schema.org data, with its search. */
export function describeSite(site: URL | undefined): Record<string, unknown> {
  return {
    '@type': 'WebSite',
    name: '有据',
    inLanguage: 'zh-CN',
    url: absolute(address.home, site),
    potentialAction: {
      '@type': 'SearchAction',
      target: `${absolute(address.search, site)}?q={search_term_string}`,
      'query-input': 'required name=search_term_string',
    },
  };
}

/** The data, in a version, as a schema.org data set, with where they are downloaded. */
export function describeData(version: string, site: URL | undefined): Record<string, unknown> {
  return {
    '@type': 'Dataset',
    name: '有据：技能人才政策数据',
    description:
      '各地技能人才政策逐条写成白话，每条附条款、原话、时效、核对日期和永久链接；原文未载、报道没有写、不涉及、未收录分开。',
    inLanguage: 'zh-CN',
    url: absolute(address.data, site),
    license: DATA_LICENCE.path,
    version,
    creator: { '@type': 'Organization', name: '有据' },
    distribution: RESOURCES.flatMap(({ name, title }) =>
      ['csv', 'json'].map((format) => ({
        '@type': 'DataDownload',
        name: title,
        encodingFormat: format === 'csv' ? 'text/csv' : 'application/json',
        contentUrl: absolute(address.dataFile(`${name}.${format}`), site),
      })),
    ),
  };
}

/** A question with its answer as schema.org data. */
function describeQuestion({ id, question, answer, body }: Faq, site: URL | undefined, whole: boolean) {
  const text = whole ? [answer, ...body.map((paragraph) => paragraph.text)].join('\n') : answer;
  return {
    '@type': 'Question',
    name: question,
    url: absolute(address.faq(id), site),
    acceptedAnswer: { '@type': 'Answer', text },
  };
}

/** The page of one question as schema.org data, with the whole answer. */
export function describeFaq(faq: Faq, site: URL | undefined): Record<string, unknown> {
  return {
    '@type': 'FAQPage',
    inLanguage: 'zh-CN',
    url: absolute(address.faq(faq.id), site),
    ...(faq.reviewed ? { dateModified: faq.reviewed.on } : {}),
    publisher: { '@type': 'Organization', name: '有据' },
    mainEntity: [describeQuestion(faq, site, true)],
  };
}

/** The list of questions as schema.org data, with the short answers that it shows. */
export function describeFaqs(faqs: readonly Faq[], site: URL | undefined): Record<string, unknown> {
  return {
    '@type': 'FAQPage',
    inLanguage: 'zh-CN',
    url: absolute(address.faqs, site),
    mainEntity: faqs.map((faq) => describeQuestion(faq, site, false)),
  };
}
