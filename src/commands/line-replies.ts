import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Library } from '../library/library.ts';
import type { Ledger } from '../permalinks/ledger.ts';
import { shortNumbersOf } from '../permalinks/resolve-address.ts';
import { repliesFile } from '../site/provision-facts.ts';

/** Writes for each document what its page composes replies about its lines from; the page names the file by what it holds. */
export function writeLineReplies(library: Library, ledger: Ledger, folder: string): void {
  const numbers = shortNumbersOf(ledger);
  for (const policy of library.policies) {
    const { path, text } = repliesFile(policy, library, (item) => numbers.get(`/policies/${policy.id}/#${item}`));
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}
