import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../library/problem.ts';
import type { Ledger } from '../permalinks/ledger.ts';
import { LEDGER_FILE, parseLedger } from '../permalinks/parse-ledger.ts';

/** The text of the ledger of a project folder; empty where there is none yet. */
export function ledgerText(root = process.cwd()): string {
  const path = join(root, LEDGER_FILE);
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}

/** The ledger of a project folder, with what is wrong in it. */
export function readLedger(root = process.cwd()): { ledger: Ledger; problems: Problem[] } {
  return parseLedger(ledgerText(root));
}

/** Writes the ledger. */
export function writeLedger(text: string, root = process.cwd()): void {
  writeFileSync(join(root, LEDGER_FILE), text);
}
