import type { Address, AddressStatus } from '../permalinks/ledger.ts';
import { splitAddress } from '../permalinks/ledger.ts';
import { resolveAddress } from '../permalinks/resolve-address.ts';
import { ledger } from './permalinks.ts';

/** A page that is no longer at its address. */
export interface OldPage {
  address: Address;
  status: Exclude<AddressStatus, { kind: 'published' }>;
  /** Where it stands now, or what to read instead; null where there is nothing. */
  to: Address | null;
  /** Its anchors that can still be led on from, with where each stands now. */
  anchors: { id: string; to: Address }[];
}

/** Every page that has moved or been retired. Files are no pages: a moved one is copied, a retired one is not there. */
export function oldPages(): OldPage[] {
  return ledger.entries.flatMap(({ address, status }) => {
    if (status.kind === 'published' || !address.endsWith('/')) return [];
    const place = resolveAddress(ledger, address);
    const last = place.kind === 'retired' ? place.status : status;
    const anchors = ledger.entries.flatMap((entry) => {
      const { page, anchor } = splitAddress(entry.address);
      if (page !== address || anchor === null) return [];
      const to = resolveAddress(ledger, entry.address);
      return to.kind === 'here' ? [{ id: anchor, to: to.address }] : [];
    });
    return [{ address, status: last, to: place.kind === 'here' ? place.address : place.status.look, anchors }];
  });
}
