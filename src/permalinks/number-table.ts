import type { Address, Ledger } from './ledger.ts';
import { folderAbove, NUMBERS_IN_PIECE, type NumberTarget, numberPieceOf } from './number-pieces.ts';
import { resolveAddress } from './resolve-address.ts';

/** A number whose short address has no page of its own, with what it stands for. */
export interface NumberRow {
  number: number;
  target: NumberTarget;
}

/** Every number that is looked up in the table, in order. */
export function numberTable(ledger: Ledger): NumberRow[] {
  return [...ledger.byNumber]
    .filter(([number]) => number > ledger.lastWithPage)
    .sort(([one], [other]) => one - other)
    .map(([number, entry]) => {
      const place = resolveAddress(ledger, entry.address);
      const target: NumberTarget =
        place.kind === 'here'
          ? { kind: 'here', address: place.address }
          : { kind: 'retired', on: place.status.on, look: place.status.look, reason: place.status.reason };
      return { number, target };
    });
}

/**
 * The table in pieces, as `npm start` and 404.html read it: the text of each, by its address below the site's root.
 * A line a number, see `targetIn`.
 */
export function formatPieces(rows: readonly NumberRow[]): Map<Address, string> {
  const pieces = new Map<Address, string[]>();
  let page: Address | undefined;
  for (const { number, target } of rows) {
    const address = numberPieceOf(number);
    const lines = pieces.get(address);
    // An anchor alone stands only where its page was named in the same piece.
    if (!lines) page = undefined;
    const kept = lines ?? [];
    pieces.set(address, kept);
    // Numbers between that were never given are empty lines.
    kept.length = number % NUMBERS_IN_PIECE;
    kept.push(lineOf(target, page));
    if (target.kind === 'here') page = target.address.replace(/#.*/, '');
  }
  return new Map(
    [...pieces].map(([address, lines]) => [address, `${Array.from(lines, (line) => line ?? '').join('\n')}\n`]),
  );
}

function lineOf(target: NumberTarget, page: Address | undefined): string {
  if (target.kind === 'retired') return `retired ${target.on} ${target.look ?? '-'} ${target.reason}`;
  const { address } = target;
  if (page === undefined) return address;
  if (address.startsWith(`${page}#`)) return address.slice(page.length);
  // Questions follow each other: of one beside the page before, its name says enough.
  const isBeside =
    /\/[^/#]+\/$/.test(page) && /\/[^/#]+\/$/.test(address) && folderAbove(address) === folderAbove(page);
  return isBeside ? address.slice(folderAbove(address).length, -1) : address;
}

const NOTE = '# Short addresses without pages of their own, written by npm run build from content/permalinks.txt.';

/** What the maps of servers say of a number that was retired. */
const RETIRED = '410';

/**
 * The table for nginx, to be included in a `map` of the number; and for Caddy, to be imported in one: both write a line
 * as `576 "/policies/x/#y"`, which nginx ends with a semicolon.
 * @param base path that the site is served below, without the slash at its end
 */
export function formatNumberMap(rows: readonly NumberRow[], base: string, server: 'nginx' | 'Caddy'): string {
  const end = server === 'nginx' ? ';' : '';
  const lines = rows.map(
    ({ number, target }) => `${number} "${target.kind === 'here' ? base + target.address : RETIRED}"${end}`,
  );
  return [NOTE, ...lines, ''].join('\n');
}

/**
 * The table as lines of a `_redirects` file. Retired numbers are explained by 404.html.
 * @param base path that the site is served below, without the slash at its end
 */
export function formatNumberRedirects(rows: readonly NumberRow[], base: string): string[] {
  return rows.flatMap(({ number, target }) =>
    target.kind === 'here' ? [`${base}/q/${number}/ ${base}${target.address} 302`] : [],
  );
}
