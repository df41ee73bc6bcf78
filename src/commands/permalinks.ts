/**
 * Adds to the ledger of addresses what the site publishes and the ledger lacks, and says what it added: `npm run permalinks`.
 * Builds the site first where dist/ is not current, and again where something was given a number.
 */
import { formatProblems } from '../library/problem.ts';
import { readLibrary } from '../library/read-library.ts';
import { extendLedger } from '../permalinks/extend-ledger.ts';
import { numberedAddresses } from '../permalinks/numbered-addresses.ts';
import { LEDGER_FILE } from '../permalinks/parse-ledger.ts';
import { fateOf } from '../permalinks/whereabouts.ts';
import { buildSite } from './build.ts';
import { isBuildCurrent } from './build-fingerprint.ts';
import { contentFiles } from './content-files.ts';
import { ledgerText, readLedger, writeLedger } from './permalink-ledger.ts';
import { publishedAddresses } from './published-addresses.ts';

/** Brings the ledger up to date. Returns false, having said why, where it could not. */
async function updateLedger(): Promise<boolean> {
  const { ledger, problems } = readLedger();
  if (problems.length > 0) {
    console.error(formatProblems(problems));
    return false;
  }
  if (!isBuildCurrent() && !(await buildSite())) return false;
  // A page that leads on from an old address is no publication of its own.
  const published = publishedAddresses().filter((address) => fateOf(ledger, address).kind === 'published');
  const { library } = readLibrary(contentFiles());
  const { text, added } = extendLedger(ledgerText(), published, numberedAddresses(library));
  if (added.length === 0) {
    console.log(`${LEDGER_FILE} lists everything: ${published.length} addresses.`);
    return true;
  }
  writeLedger(text);
  for (const { address, number } of added) console.log(number === null ? address : `${address}  /q/${number}/`);
  const numbered = added.filter(({ number }) => number !== null).length;
  console.log(`Added to ${LEDGER_FILE}: ${added.length} addresses, ${numbered} of them with a short one.`);
  return numbered === 0 || buildSite();
}

process.exitCode = (await updateLedger()) ? 0 : 1;
