import type { Library } from '../library/library.ts';
import type { Problem } from '../library/problem.ts';
import { itemsOf } from '../schema/policy-body.ts';
import { type Address, type Ledger, splitAddress } from './ledger.ts';
import { LEDGER_FILE } from './parse-ledger.ts';
import { resolveAddress } from './resolve-address.ts';

/**
 * Documents, items, benefits, places and terms that were published and that the content no longer has, though
 * the ledger does not say what has become of them. Tells an author before anything is built.
 */
export function checkPublished(ledger: Ledger, library: Library): Problem[] {
  const isThere = contentAt(ledger, library);
  return ledger.entries.flatMap(({ address, status, line }) => {
    const place = resolveAddress(ledger, address);
    if (place.kind === 'retired' || isThere(place.address)) return [];
    return [
      {
        file: LEDGER_FILE,
        line,
        field: address,
        found: status.kind === 'published' ? '内容里已经没有了' : `搬到 ${place.address}，内容里没有这个地址`,
        expected: '发布过的地址一直打得开',
        remedy:
          '改回原来的 id；确实改名的，运行 npm run permalinks -- moved 旧名 新名；撤下的，在这一行末尾写“retired 日期 可看的地址或 - 理由”。',
      },
    ];
  });
}

/**
 * Tells whether an address has its content. True for what is not content's to answer:
 * of the rest, the built site is the test.
 */
export function contentAt(ledger: Ledger, library: Library): (address: Address) => boolean {
  const present = addressesOf(library);
  const isTopic = (id: string) => library.topics.some((topic) => topic.id === id);
  const numbered = ledger.entries.filter(({ number }) => number !== null);
  const items = new Set(
    numbered
      .flatMap(({ address }) => [address, resolveAddress(ledger, address).address])
      .map((address) => splitAddress(address).anchor),
  );
  // Of the anchors of the quiz's page, those that bear the name of a place that was published are its.
  const publishedPlaces = new Set(
    ledger.entries.flatMap(({ address }) => /^\/places\/([^/]+)\/$/.exec(address)?.[1] ?? []),
  );
  return (address) => {
    if (present.has(address)) return true;
    const { page, anchor } = splitAddress(address);
    // Whether a place has a page beside others is told by the ledger: its new name must stand there before it is built.
    const [, topic, place] = /^\/compare\/([^/]+)\/([^/]+)\/$/.exec(page) ?? [];
    if (anchor === null && topic && place) return isTopic(topic) && present.has(`/places/${place}/`);
    if (anchor === null) return !/^\/(policies|places|faq)\/[^/]+\/$/.test(page);
    if (
      page === '/glossary/' ||
      (page === '/eligibility/' && (/-benefit-/.test(anchor) || publishedPlaces.has(anchor)))
    )
      return false;
    if (!page.startsWith('/policies/') || !present.has(page)) return true;
    // Of a document's anchors, those with a number are items; the others are parts of the page.
    return !items.has(anchor) && !anchor.startsWith('benefit-');
  };
}

/** Addresses that stand for an entry of the library, each page with its anchors that are known from it. */
function addressesOf(library: Library): Set<Address> {
  const ofPolicies = library.policies.flatMap((policy) => {
    const page = `/policies/${policy.id}/`;
    const anchors = [
      ...itemsOf(policy).map(({ id }) => id),
      ...policy.clauses.map(({ id }) => id),
      ...policy.contradictions.map(({ id }) => id),
      ...(policy.days ?? []).map(({ id }) => id),
      ...policy.benefits.map(({ id }) => `benefit-${id}`),
    ];
    // What one may be entitled to once stood on the quiz's page, which still leads on from there.
    const conditions = policy.benefits.map(({ id }) => `/eligibility/#${policy.id}-benefit-${id}`);
    return [page, ...anchors.map((anchor) => `${page}#${anchor}`), ...conditions];
  });
  return new Set([
    ...ofPolicies,
    ...library.places.flatMap(({ id }) => [`/places/${id}/`, `/eligibility/#${id}`]),
    ...library.glossary.map(({ id }) => `/glossary/#${id}`),
    ...library.faqs.map(({ id }) => `/faq/${id}/`),
  ]);
}
