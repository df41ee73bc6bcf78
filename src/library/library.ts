import { memoize } from '../language/memoize.ts';
import type { CollectionName } from '../schema/common.ts';
import type { Faq } from '../schema/faq.ts';
import type { Place } from '../schema/place.ts';
import type { EntryOf } from './collections.ts';

/** Everything the site says, read and checked, by collection. Each list is in the order of its pages. */
export type Library = { readonly [Name in CollectionName]: readonly EntryOf<Name>[] };

/** The places of which a document is held, in the order of their pages. */
export function heldPlaces({ places, policies }: Pick<Library, 'places' | 'policies'>): Place[] {
  const held = new Set(policies.map(({ place }) => place));
  return places.filter(({ id }) => held.has(id));
}

/** Entries by id, noted once a list: pages ask thousands of times, and lists grow with the documents. */
const byId = /* @__PURE__ */ memoize(
  (entries: readonly { id: string }[]) => new Map([...entries].reverse().map((entry) => [entry.id, entry])),
);

/** The entry with the given id. Throws where there is none: references are checked before anything is drawn. */
export function entryOf<Entry extends { id: string }>(entries: readonly Entry[], id: string): Entry {
  const found = byId(entries).get(id) as Entry | undefined;
  if (!found) throw new Error(`There is no entry "${id}" among ${entries.map((entry) => entry.id).join(', ')}`);
  return found;
}

const byPolicy = /* @__PURE__ */ memoize((faqs: readonly Faq[]) => {
  const on = new Map<string, Faq[]>();
  for (const faq of faqs)
    for (const policy of new Set(faq.restsOn.map((pointer) => pointer.policy)))
      on.set(policy, [...(on.get(policy) ?? []), faq]);
  return on;
});

/** The questions whose answers rest on a document, in the order of the list. Noted once a list: every document asks. */
export const faqsRestingOn = (policy: string, faqs: readonly Faq[]): readonly Faq[] => byPolicy(faqs).get(policy) ?? [];
