import { type Address, type AddressStatus, joinAddress, type Ledger, splitAddress } from './ledger.ts';

/** Where something that was published stands now. */
export type ResolvedAddress =
  | { kind: 'here'; address: Address }
  | { kind: 'retired'; address: Address; status: Extract<AddressStatus, { kind: 'retired' }> };

/**
 * What has become of an address. An anchor without a fate of its own shares that of its page:
 * where the page has moved, it is expected under the same name on the new one.
 */
export function statusOf(ledger: Ledger, address: Address): AddressStatus {
  const own = ledger.byAddress.get(address)?.status;
  if (own && own.kind !== 'published') return own;
  const { page, anchor } = splitAddress(address);
  const status = ledger.byAddress.get(page)?.status ?? { kind: 'published' };
  if (anchor === null || status.kind !== 'moved' || status.to.includes('#')) return status;
  return { ...status, to: joinAddress(status.to, anchor) };
}

/**
 * Follows an address through every move to where it stands now.
 * @throws where moves lead round in a circle, which reading the ledger reports
 */
export function resolveAddress(ledger: Ledger, address: Address): ResolvedAddress {
  const passed = new Set<Address>();
  for (let current = address; ; ) {
    if (passed.has(current)) throw new Error(`${address} moves round in a circle`);
    passed.add(current);
    const status = statusOf(ledger, current);
    if (status.kind === 'published') return { kind: 'here', address: current };
    if (status.kind === 'retired') return { kind: 'retired', address: current, status };
    current = status.to;
  }
}

/**
 * The number under which each address is reached for short. What has moved keeps its number;
 * where two numbers lead to one address, its own counts before one that came by moving.
 */
export function shortNumbersOf(ledger: Ledger): Map<Address, number> {
  const numbers = new Map<Address, number>();
  for (const { address, number } of ledger.entries) {
    if (number === null) continue;
    const place = resolveAddress(ledger, address);
    if (place.kind === 'here' && (place.address === address || !numbers.has(place.address)))
      numbers.set(place.address, number);
  }
  return numbers;
}
