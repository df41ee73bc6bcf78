import type { Place } from '../schema/place.ts';
import type { Policy } from '../schema/policy-body.ts';
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
      '@type': policy.source === 'news-report' ? 'CreativeWork' : 'Legislation',
      name: policy.title,
      ...(policy.number ? { legislationIdentifier: policy.number.text } : {}),
      ...(policy.source === 'news-report' ? {} : { legislationDate: policy.issued.date }),
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
