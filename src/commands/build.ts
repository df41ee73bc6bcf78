/**
 * Builds the production site with its search index into dist/.
 * Everything is made in a folder beside it and moved into place at the end: a build that fails leaves the last good one.
 */
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { build as buildPages } from 'astro';
import { formatProblems } from '../library/problem.ts';
import { FINGERPRINT_FILE, fingerprint } from './build-fingerprint.ts';
import { contentProblems } from './content-problems.ts';
import { keepOldAddresses } from './old-addresses.ts';
import { readLedger } from './permalink-ledger.ts';
import { writeSearchIndex } from './search-index.ts';

const STAGE = '.cache/stage';
const LAST = '.cache/last';

/** Builds the site. Returns false, having said why, where the content has problems. */
export async function buildSite(): Promise<boolean> {
  const before = fingerprint();
  const { library, problems } = contentProblems();
  if (problems.length > 0) {
    console.error(formatProblems(problems));
    console.error('\nThe site was not built; dist/ is as it was.');
    return false;
  }
  mkdirSync('.cache', { recursive: true });
  rmSync(STAGE, { recursive: true, force: true });
  // `force` drops Astro's stored content: it is keyed by the text of a file, not by the code that reads it.
  await buildPages({ outDir: STAGE, force: true, logLevel: 'warn' });
  keepOldAddresses(readLedger().ledger, STAGE, process.env['BASE_PATH'] ?? '');
  const records = await writeSearchIndex(library, STAGE);
  writeFileSync(FINGERPRINT_FILE(STAGE), before);
  rmSync(LAST, { recursive: true, force: true });
  if (existsSync('dist')) renameSync('dist', LAST);
  renameSync(STAGE, 'dist');
  rmSync(LAST, { recursive: true, force: true });
  console.log(`Built dist/: ${library.policies.length} documents, ${records} lines to search.`);
  if (!process.env['SITE_URL']) {
    console.log('SITE_URL is not set: canonical links, citations and QR codes say http://localhost:4321.');
  }
  return true;
}

if (import.meta.main) process.exitCode = (await buildSite()) ? 0 : 1;
