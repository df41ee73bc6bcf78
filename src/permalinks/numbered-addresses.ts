import type { Library } from '../library/library.ts';
import { itemsOf } from '../schema/policy-body.ts';
import type { Address } from './ledger.ts';

/** Pages that people send to each other: documents, places, comparisons, questions. */
const NUMBERED_PAGES = /^\/(policies|places|compare|faq)\/[a-z0-9-]+\/$/;

/**
 * Tells which addresses have a short one: the pages of documents, places, comparisons and questions, and every
 * provision, table and open point of a document. A benefit has that of the provision that grants it.
 */
export function numberedAddresses(library: Pick<Library, 'policies'>): (address: Address) => boolean {
  const items = new Set(
    library.policies.flatMap((policy) => itemsOf(policy).map(({ id }) => `/policies/${policy.id}/#${id}`)),
  );
  return (address) => items.has(address) || NUMBERED_PAGES.test(address);
}
