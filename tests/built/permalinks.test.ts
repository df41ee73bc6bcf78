import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readLedger } from '../../src/commands/permalink-ledger.ts';
import { publishedAddresses } from '../../src/commands/published-addresses.ts';
import { splitAddress } from '../../src/permalinks/ledger.ts';
import { LEDGER_FILE } from '../../src/permalinks/parse-ledger.ts';
import { resolveAddress, statusOf } from '../../src/permalinks/resolve-address.ts';
import { fileAt, pages, siteUrl } from './built-site.ts';

const { ledger } = readLedger();
const idsOf = new Map(
  pages.map(({ file, root }) => [file, new Set(root.querySelectorAll('[id]').map(({ id }) => id))]),
);

/** True where a static host answers an address, and the element it names is there. */
function resolves(address: string): boolean {
  const { page, anchor } = splitAddress(address);
  const file = fileAt(new URL(page.slice(1), siteUrl));
  return file !== undefined && (anchor === null || idsOf.get(file)?.has(anchor) === true);
}

test('everything that the site publishes stands in the ledger', () => {
  const missing = publishedAddresses().filter(
    (address) => statusOf(ledger, address).kind === 'published' && !ledger.byAddress.has(address),
  );
  assert.deepEqual(missing, [], `Not in ${LEDGER_FILE}: run npm run permalinks, and commit what it adds.`);
});

test('everything that was ever published still resolves, or leads to where it stands now', () => {
  const dead = ledger.entries.flatMap(({ address, line }) => {
    const place = resolveAddress(ledger, address);
    if (place.kind === 'retired' || resolves(place.address)) return [];
    return [`${LEDGER_FILE}:${line}  ${address}${place.address === address ? '' : ` → ${place.address}`}`];
  });
  assert.deepEqual(
    dead,
    [],
    'Bring the address or id back, or write in its line “moved <day> <address>” or “retired <day> <address or -> <reason>”.',
  );
});
