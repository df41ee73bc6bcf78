import type { Library } from '../library/library.ts';
import type { Problem } from '../library/problem.ts';
import { itemsOf } from '../schema/policy-body.ts';
import { type Address, type Ledger, splitAddress } from './ledger.ts';
import { LEDGER_FILE } from './parse-ledger.ts';
import { whereabouts } from './whereabouts.ts';

/**
 * Documents, items, benefits, places and terms that were published and that the content no longer has, though
 * the ledger does not say what has become of them. Tells an author before anything is built.
 */
export function checkPublished(ledger: Ledger, library: Library): Problem[] {
  const present = addressesOf(library);
  return ledger.entries.flatMap(({ address, number, fate, line }) => {
    const place = whereabouts(ledger, address);
    if (place.kind === 'retired' || present.has(place.address)) return [];
    if (!isContent(place.address, number, present)) return [];
    const { anchor } = splitAddress(address);
    const example = anchor === null ? '/新地址/' : '#新的 id';
    return [
      {
        file: LEDGER_FILE,
        line,
        field: address,
        found: fate.kind === 'published' ? '内容里已经没有了' : `搬到 ${place.address}，内容里没有这个地址`,
        expected: '发布过的地址一直打得开',
        remedy: `改回原来的 id；确实改名的，在这一行末尾写“moved 日期 ${example}”，撤下的写“retired 日期 可看的地址或 - 理由”。`,
      },
    ];
  });
}

/** Addresses that stand for an entry of the library, each page with its anchors that are known from it. */
function addressesOf(library: Library): Set<Address> {
  const ofPolicies = library.policies.flatMap((policy) => {
    const page = `/policies/${policy.id}/`;
    const anchors = [...itemsOf(policy).map(({ id }) => id), ...policy.benefits.map(({ id }) => `benefit-${id}`)];
    return [page, ...anchors.map((anchor) => `${page}#${anchor}`)];
  });
  return new Set([
    ...ofPolicies,
    ...library.places.map(({ id }) => `/places/${id}/`),
    ...library.glossary.map(({ id }) => `/glossary/#${id}`),
  ]);
}

/**
 * True for what only content can answer. What else a page holds is for the built site to show:
 * of a document's anchors, those with a number are items.
 */
function isContent(address: Address, number: number | null, present: ReadonlySet<Address>): boolean {
  const { page, anchor } = splitAddress(address);
  if (anchor === null) return /^\/(policies|places)\/[^/]+\/$/.test(page);
  if (page === '/glossary/') return true;
  return page.startsWith('/policies/') && present.has(page) && (number !== null || anchor.startsWith('benefit-'));
}
