import ledgerText from '../../content/permalinks.txt?raw';
import { type Address, hasOwnPage } from '../permalinks/ledger.ts';
import { parseLedger } from '../permalinks/parse-ledger.ts';
import { resolveAddress, shortNumbersOf } from '../permalinks/resolve-address.ts';

/** Every address ever published, with its number and what has become of it. */
export const { ledger } = parseLedger(ledgerText);

const numbers = shortNumbersOf(ledger);

/**
 * Number of the short address of something published, e.g. `/faq/x/` or `/policies/x/#settle-direct`, without the base path.
 * Undefined for what is new and has none yet: `npm run permalinks` gives it one.
 */
export function numberAt(address: Address): number | undefined {
  return numbers.get(address);
}

/** Number of the short address of a provision, table or open point, or of a document where no item is named. */
export function numberOfPolicy(policy: string, item?: string): number | undefined {
  return numberAt(`/policies/${policy}/${item === undefined ? '' : `#${item}`}`);
}

/** True for a number whose short address is a page of its own, with a picture of its code. */
export function isPage(number: number): boolean {
  return hasOwnPage(ledger, number);
}

/**
 * True for a document whose tables and pictures were published as a file for each form, and stay that; its page has one of
 * the numbers that have pages. Later ones have fewer files. Told by the number, since that follows a document that is renamed.
 */
export function hasFileForEachForm(policy: string): boolean {
  const number = numberOfPolicy(policy);
  return number !== undefined && isPage(number);
}

// Old names lead to new ones, which may themselves never have been published.
const expected = new Set(
  ledger.entries.flatMap(({ address }) => {
    const place = resolveAddress(ledger, address);
    return place.kind === 'here' ? [place.address] : [];
  }),
);

/** True for an address, without the base path, that readers who have an old link must still find something at. */
export function isExpected(address: Address): boolean {
  return expected.has(address);
}
