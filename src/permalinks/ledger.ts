/**
 * An address as it is published, below the root of the site: `/policies/x/`, `/api/v1/rules.json`,
 * or an element of a page, `/policies/x/#settle-direct`.
 */
export type Address = string;

/** What has become of something that was published. */
export type AddressStatus =
  | { kind: 'published' }
  | { kind: 'moved'; on: string; to: Address }
  | { kind: 'retired'; on: string; look: Address | null; reason: string };

/** One line of the ledger: something that was published, and what has become of it. */
export interface LedgerEntry {
  address: Address;
  /** Number of its short address, `/q/<number>/`; null where it has none. */
  number: number | null;
  status: AddressStatus;
  /** Line in the ledger, counted from 1. */
  line: number;
}

/** Every address and anchor ever published. Nothing is ever taken out. */
export interface Ledger {
  entries: readonly LedgerEntry[];
  byAddress: ReadonlyMap<Address, LedgerEntry>;
  byNumber: ReadonlyMap<number, LedgerEntry>;
  /**
   * The last number whose short address is a page of its own, with a picture of its code. Those given later are looked up in
   * a table: a page for each line of each document would be most of the site.
   */
  lastWithPage: number;
}

/** Gathers entries for looking up. Where an address or number stands twice, the first counts. */
export function makeLedger(entries: readonly LedgerEntry[], lastWithPage = 0): Ledger {
  const reversed = entries.toReversed();
  return {
    entries,
    byAddress: new Map(reversed.map((entry) => [entry.address, entry])),
    byNumber: new Map(reversed.flatMap((entry) => (entry.number === null ? [] : [[entry.number, entry]]))),
    lastWithPage,
  };
}

/** True for a number that was given and whose short address is a page of its own. */
export function hasOwnPage({ byNumber, lastWithPage }: Ledger, number: number): boolean {
  return number <= lastWithPage && byNumber.has(number);
}

/** The page of an address, and the anchor on it; the anchor is null for the page itself. */
export function splitAddress(address: Address): { page: Address; anchor: string | null } {
  const at = address.indexOf('#');
  return at === -1 ? { page: address, anchor: null } : { page: address.slice(0, at), anchor: address.slice(at + 1) };
}

/** The address of an element of a page. */
export function joinAddress(page: Address, anchor: string | null): Address {
  return anchor === null ? page : `${page}#${anchor}`;
}
