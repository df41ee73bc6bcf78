/**
 * Adds to the ledger of addresses what the site publishes and the ledger lacks, and says what it added: `npm run permalinks`.
 * After renaming something, notes where it moved, too: `npm run permalinks -- moved <old name> <new name> …`.
 * Notes, too, since when each file of the data says what it says. Builds the site first where dist/ is not current, and again where something was given a number.
 */
import { formatProblems } from '../library/problem.ts';
import { readLibrary } from '../library/read-library.ts';
import { contentAt } from '../permalinks/check-published.ts';
import { extendLedger } from '../permalinks/extend-ledger.ts';
import type { Address } from '../permalinks/ledger.ts';
import { markMoved, renaming } from '../permalinks/mark-moved.ts';
import { numberedAddresses } from '../permalinks/numbered-addresses.ts';
import { LEDGER_FILE } from '../permalinks/parse-ledger.ts';
import { statusOf } from '../permalinks/resolve-address.ts';
import { dayInChina } from '../schema/day-in-china.ts';
import { buildSite } from './build.ts';
import { isBuildCurrent } from './build-fingerprint.ts';
import { contentFiles } from './content-files.ts';
import { NOTED_PATH, noteFiles } from './noted-files.ts';
import { ledgerText, readLedger, writeLedger } from './permalink-ledger.ts';
import { publishedAddresses } from './published-addresses.ts';
import { readingStore } from './reading-store.ts';

const USAGE = '用法：npm run permalinks，或者 npm run permalinks -- moved 旧名 新名';

/** Brings the ledger up to date. Returns false, having said why, where it could not. */
async function updateLedger([word, ...names]: readonly string[]): Promise<boolean> {
  if (word !== undefined && (word !== 'moved' || names.length === 0 || names.length % 2 === 1)) {
    console.error(USAGE);
    return false;
  }
  const { ledger, problems } = readLedger();
  if (problems.length > 0) {
    console.error(formatProblems(problems));
    return false;
  }
  const { library } = readLibrary(contentFiles(), readingStore());
  const pairs = names.flatMap((from, index) => (index % 2 === 0 ? [[from, names[index + 1] ?? from] as const] : []));
  // What content answers for is noted before the build, which would refuse to lose it.
  noteMoves(pairs, contentAt(ledger, library));
  if (!isBuildCurrent() && !(await buildSite())) return false;
  const there = publishedAddresses();
  const present = new Set(there);
  noteMoves(pairs, (address) => present.has(address));
  // A page that leads on from an old address is no publication of its own.
  const updated = readLedger().ledger;
  const published = there.filter((address) => statusOf(updated, address).kind === 'published');
  const { text, added } = extendLedger(ledgerText(), published, numberedAddresses(library));
  const said = noteFiles();
  if (said.length > 0) console.log(`Noted in ${NOTED_PATH}: ${said.length} files of the data say something new.`);
  if (added.length === 0) {
    console.log(`${LEDGER_FILE} lists everything: ${published.length} addresses.`);
    return isBuildCurrent() || buildSite();
  }
  writeLedger(text);
  for (const { address, number } of added) console.log(number === null ? address : `${address}  /q/${number}/`);
  const numbered = added.filter(({ number }) => number !== null).length;
  console.log(`Added to ${LEDGER_FILE}: ${added.length} addresses, ${numbered} of them with a short one.`);
  return (numbered === 0 && pairs.length === 0 && said.length === 0) || buildSite();
}

function noteMoves(pairs: readonly (readonly [string, string])[], isThere: (address: Address) => boolean): void {
  const { text, moves } = markMoved(ledgerText(), isThere, renaming(pairs), dayInChina(new Date()));
  if (moves.length === 0) return;
  writeLedger(text);
  for (const { address, to } of moves) console.log(`${address} → ${to}`);
}

process.exitCode = (await updateLedger(process.argv.slice(2))) ? 0 : 1;
