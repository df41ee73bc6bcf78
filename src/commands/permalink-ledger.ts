import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkText } from '../library/check-text.ts';
import type { Problem } from '../library/problem.ts';
import type { ContentFile } from '../library/read-library.ts';
import { type Ledger, makeLedger } from '../permalinks/ledger.ts';
import { LEDGER_FILE, parseLedger } from '../permalinks/parse-ledger.ts';
import { contentFile } from './content-files.ts';

/** The text of the ledger of a project folder; empty where there is none yet. */
export function ledgerText(root = process.cwd()): string {
  return contentFile(LEDGER_FILE, root)?.text ?? '';
}

/** The ledger of a project folder, with what is wrong in it; an absent file is an empty ledger. */
export function readLedger(root = process.cwd()): { ledger: Ledger; problems: Problem[] } {
  return ledgerIn(contentFile(LEDGER_FILE, root));
}

/** The ledger that a file holds, with what is wrong in it. */
export function ledgerIn(file: ContentFile | undefined): { ledger: Ledger; problems: Problem[] } {
  if (!file) return parseLedger('');
  const faults = file.faults ?? checkText(file.text, file.path);
  return faults.length > 0 ? { ledger: makeLedger([]), problems: [...faults] } : parseLedger(file.text);
}

/** Writes the ledger. */
export function writeLedger(text: string, root = process.cwd()): void {
  writeFileSync(join(root, LEDGER_FILE), text);
}
