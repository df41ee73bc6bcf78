import { readLedger } from '../../src/commands/permalink-ledger.ts';
import { hasOwnPage } from '../../src/permalinks/ledger.ts';
import { shortNumbersOf } from '../../src/permalinks/resolve-address.ts';

const { ledger } = readLedger();
const numbers = shortNumbersOf(ledger);

/** True for a document whose tables and pictures were published as a file for each form, told by the ledger. */
export function isEarlyDocument(policy: string): boolean {
  const number = numbers.get(`/policies/${policy}/`);
  return number !== undefined && hasOwnPage(ledger, number);
}
