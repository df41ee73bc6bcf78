import { type Citation, cite } from '../citation/citation.ts';
import type { Policy } from '../schema/policy-body.ts';
import { absolute, address } from './address.ts';

/** Cites the page of a document as read on a day (`YYYY-MM-DD`). */
export function citePolicy(policy: Policy, accessed: string, site: URL | undefined): Citation {
  return cite(policy, { url: absolute(address.policy(policy.id), site), accessed });
}

/**
 * What an item of a document's page is cited with, once the page knows which item and which day it is:
 * `{page}`, `{item}`, `{clause}` and `{today}` stand for them.
 */
export function provisionCitation(policy: Policy): Citation {
  return cite(policy, { url: '{page}#{line}', accessed: '{today}', pinpoint: { kind: 'clause', clause: '{clause}' } });
}

/**
 * A reference to the data as a whole, read on a day, after GB/T 7714—2025 (data sets, [DS/OL]).
 * @param version what names their content
 */
export function citeData(version: string, accessed: string, site: URL | undefined): string {
  return `有据. 技能人才政策数据[DS/OL]. V${version}. [${accessed}]. ${absolute(address.data, site)}`;
}
