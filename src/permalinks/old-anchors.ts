import { type Address, type AddressStatus, type Ledger, splitAddress } from './ledger.ts';
import { resolveAddress } from './resolve-address.ts';

/** What a page carries besides its own ids, so that anchors that were published on it, or came to it, still lead on. */
export interface OldAnchors {
  /** Former names of elements that are on the page; `of` is the present id, null for the page itself. */
  aliases: { id: string; of: string | null }[];
  /** What is no longer on the page, and where it went. */
  gone: { id: string; to: Address | null; status: Exclude<AddressStatus, { kind: 'published' }> }[];
}

/**
 * The old anchors of each page that needs any. A browser that is led from an old page to a new one keeps the anchor it
 * came with, so the anchors of a page that moved are looked for on the new one.
 */
export function oldAnchors(ledger: Ledger): Map<Address, OldAnchors> {
  const pages = new Map<Address, OldAnchors>();
  for (const { address } of ledger.entries) {
    const { page, anchor } = splitAddress(address);
    if (anchor === null) continue;
    const home = resolveAddress(ledger, page);
    // A retired page explains itself; one that became a part of another is led to that part.
    if (home.kind === 'retired' || home.address.includes('#')) continue;
    const status = lastStatus(ledger, address);
    const place = resolveAddress(ledger, address);
    const target = place.kind === 'here' ? splitAddress(place.address) : undefined;
    if (target?.page === home.address && target.anchor === anchor) continue;
    const carried = pages.get(home.address) ?? { aliases: [], gone: [] };
    const known = [...carried.aliases, ...carried.gone].some(({ id }) => id === anchor);
    if (known || isTaken(ledger, home.address, anchor)) continue;
    pages.set(home.address, carried);
    if (target?.page === home.address) carried.aliases.push({ id: anchor, of: target.anchor });
    else if (status)
      carried.gone.push({ id: anchor, to: place.kind === 'here' ? place.address : place.status.look, status });
  }
  return pages;
}

/** What became of an address itself, or of what it moved to; undefined where nothing did. */
function lastStatus(ledger: Ledger, address: Address): Exclude<AddressStatus, { kind: 'published' }> | undefined {
  const place = resolveAddress(ledger, address);
  if (place.kind === 'retired') return place.status;
  const own = ledger.byAddress.get(address)?.status;
  return own?.kind === 'moved' ? own : undefined;
}

/** True where the page has something else of its own under that id. */
function isTaken(ledger: Ledger, page: Address, anchor: string): boolean {
  return ledger.byAddress.get(`${page}#${anchor}`)?.status.kind === 'published';
}
