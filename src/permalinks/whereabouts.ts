import { type Address, type Fate, joinAddress, type Ledger, splitAddress } from './ledger.ts';

/** Where something that was published stands now. */
export type Whereabouts =
  | { kind: 'here'; address: Address }
  | { kind: 'retired'; address: Address; fate: Extract<Fate, { kind: 'retired' }> };

/**
 * What has become of an address. An anchor without a fate of its own shares that of its page:
 * where the page has moved, it is expected under the same name on the new one.
 */
export function fateOf(ledger: Ledger, address: Address): Fate {
  const own = ledger.byAddress.get(address)?.fate;
  if (own && own.kind !== 'published') return own;
  const { page, anchor } = splitAddress(address);
  const fate = ledger.byAddress.get(page)?.fate ?? { kind: 'published' };
  if (anchor === null || fate.kind !== 'moved' || fate.to.includes('#')) return fate;
  return { ...fate, to: joinAddress(fate.to, anchor) };
}

/**
 * Follows an address through every move to where it stands now.
 * @throws where moves lead round in a circle, which reading the ledger reports
 */
export function whereabouts(ledger: Ledger, address: Address): Whereabouts {
  const passed = new Set<Address>();
  for (let current = address; ; ) {
    if (passed.has(current)) throw new Error(`${address} moves round in a circle`);
    passed.add(current);
    const fate = fateOf(ledger, current);
    if (fate.kind === 'published') return { kind: 'here', address: current };
    if (fate.kind === 'retired') return { kind: 'retired', address: current, fate };
    current = fate.to;
  }
}

/**
 * The number under which each address is reached for short. What has moved keeps its number;
 * where two numbers lead to one address, its own counts before one that came by moving.
 */
export function numbersOf(ledger: Ledger): Map<Address, number> {
  const numbers = new Map<Address, number>();
  for (const { address, number } of ledger.entries) {
    if (number === null) continue;
    const place = whereabouts(ledger, address);
    if (place.kind === 'here' && (place.address === address || !numbers.has(place.address)))
      numbers.set(place.address, number);
  }
  return numbers;
}
