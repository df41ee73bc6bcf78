import { type Address, splitAddress } from './ledger.ts';
import { parseLedger } from './parse-ledger.ts';
import { resolveAddress } from './resolve-address.ts';

/** A line that now says where something moved. */
export interface Move {
  address: Address;
  to: Address;
}

/**
 * Notes in a ledger's text where things moved that were renamed: what is not at its address any more, and is found
 * under the new name. What moved with its page needs no line of its own.
 * @param isThere tells whether there is something at an address now
 * @param renamed an address with the new names in place of the old
 * @param day the day of the move, `YYYY-MM-DD`
 */
export function markMoved(
  text: string,
  isThere: (address: Address) => boolean,
  renamed: (address: Address) => Address,
  day: string,
): { text: string; moves: Move[] } {
  const { ledger } = parseLedger(text);
  // Pages first: their anchors then move along.
  const rounds = [(anchor: string | null) => anchor === null, (anchor: string | null) => anchor !== null];
  const lines = text.split('\n');
  const moves: Move[] = [];
  let current = ledger;
  for (const belongs of rounds) {
    for (const { address, line } of ledger.entries.filter((entry) => belongs(splitAddress(entry.address).anchor))) {
      const place = resolveAddress(current, address);
      if (place.kind === 'retired' || isThere(place.address)) continue;
      const to = renamed(place.address);
      if (to === place.address || !isThere(to)) continue;
      const target = splitAddress(to);
      const near = target.anchor !== null && target.page === splitAddress(address).page;
      lines[line - 1] =
        `${lines[line - 1]?.trimEnd().replace(/ moved .*$/, '')} moved ${day} ${near ? `#${target.anchor}` : to}`;
      moves.push({ address, to });
    }
    current = parseLedger(lines.join('\n')).ledger;
  }
  return { text: lines.join('\n'), moves };
}

/** A function that puts new names in place of old ones, as whole parts of an address: between `/`, `#` and the ends, or joined by `-`. */
export function renaming(names: readonly (readonly [from: string, to: string])[]): (address: Address) => Address {
  return (address) =>
    names.reduce((text, [from, to]) => text.replace(new RegExp(`(?<=[/#-])${from}(?=[/#-]|$)`, 'g'), to), address);
}
