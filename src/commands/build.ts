/**
 * Builds the production site with its search index into dist/.
 * Everything is made in a folder beside it and moved into place at the end: a build that fails leaves the last good one.
 */
import './settle-address.ts';
import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build as buildPages } from 'astro';
import { transform } from 'esbuild';
import { formatProblems } from '../library/problem.ts';
import { contactRefusal } from '../site/contact.ts';
import { WAITING_DATA } from '../site/waiting-data.ts';
import { buildTargets } from './browser-floor.ts';
import { FINGERPRINT_FILE, fingerprint } from './build-fingerprint.ts';
import { contentProblems } from './content-problems.ts';
import { readLock } from './evidence-lock.ts';
import { explainDisk } from './explain-disk.ts';
import { filesBelow } from './files-below.ts';
import { linkFilesOfBuild } from './files-of-build.ts';
import { formatHostHeaders } from './host-headers.ts';
import { joinStyles } from './join-styles.ts';
import { keepBuild } from './kept-builds.ts';
import { keepOldAddresses } from './old-addresses.ts';
import { oneBuildAtATime } from './one-build-at-a-time.ts';
import { refusalToPublish } from './originals.ts';
import { readLedger } from './permalink-ledger.ts';
import { placeData } from './place-data.ts';
import { precompress } from './precompress.ts';
import { putInPlace, recoverPlace } from './put-in-place.ts';
import { readingStore } from './reading-store.ts';
import { writeSearchIndex } from './search-index.ts';
import { writeServiceWorker } from './service-worker.ts';
import { giveContent } from './site-content.ts';
import { thirdPartyNotice } from './third-party-notice.ts';
import { tightenPolicies } from './tighten-policies.ts';

const STAGE = '.cache/stage';

/** What a build came to. */
interface Built {
  documents: number;
  records: number;
}

/**
 * Builds pages and search index into a folder, which is emptied first.
 * Returns undefined, having said why, where the content has problems.
 */
export async function buildInto(folder: string): Promise<Built | undefined> {
  const store = readingStore();
  const content = contentProblems(process.cwd(), store);
  store.forgetOthers();
  const { library, problems } = content;
  if (problems.length > 0) {
    console.error(formatProblems(problems));
    console.error(`\nThe site was not built; dist/ is as it was.`);
    return undefined;
  }
  const refusal = refusalToPublish(library.policies, readLock().lock) ?? contactRefusal;
  if (refusal !== undefined) {
    console.error(refusal);
    return undefined;
  }
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  giveContent(content);
  rmSync(WAITING_DATA, { recursive: true, force: true });
  await buildPages({ outDir: folder, logLevel: 'warn' });
  placeData(folder);
  const { ledger } = readLedger();
  keepOldAddresses(ledger, folder, process.env['BASE_PATH'] ?? '');
  await shortenScripts(folder);
  joinStyles(folder);
  tightenPolicies(folder);
  writeFileSync(join(folder, 'third-party.txt'), await thirdPartyNotice());
  const records = await writeSearchIndex(library, folder);
  return { documents: library.policies.length, records };
}

/** Takes comments and white space out of the scripts of `public/`, which are otherwise served as they are written. */
async function shortenScripts(folder: string): Promise<void> {
  for (const path of globSync('*.js', { cwd: 'public' })) {
    const script = readFileSync(join(folder, path), 'utf8');
    const { code } = await transform(script, { minify: true, target: buildTargets() });
    writeFileSync(join(folder, path), code);
  }
}

const base = (process.env['BASE_PATH'] ?? '').replace(/\/$/, '');

const megabytes = (bytes: number) => (bytes / 1e6).toFixed(1);

/**
 * Builds the site, after any other build that is under way here.
 * Returns false, having said why, where the content has problems or the disk does not take it.
 */
export async function buildSite(): Promise<boolean> {
  try {
    return await oneBuildAtATime(buildInPlace);
  } catch (error) {
    const reason = explainDisk(error);
    if (reason === undefined) throw error;
    console.error(reason);
    return false;
  }
}

async function buildInPlace(): Promise<boolean> {
  recoverPlace('dist');
  const before = fingerprint();
  const name = before.slice(0, 8);
  // Scripts ask for what they read by the name of the build that they are of.
  process.env['PUBLIC_BUILD'] = name;
  const built = await buildInto(STAGE);
  if (!built) return false;
  const offline = await writeServiceWorker(STAGE, name);
  const weight = await precompress(STAGE, 'dist');
  linkFilesOfBuild(STAGE, name);
  writeFileSync(join(STAGE, '_headers'), formatHostHeaders(filesBelow(STAGE), base));
  writeFileSync(FINGERPRINT_FILE(STAGE), before);
  // Before it is in its place, so that who serves it finds it kept.
  keepBuild(STAGE);
  putInPlace(STAGE, 'dist');
  console.log(`Built dist/: ${built.documents} documents, ${built.records} lines to search.`);
  console.log(
    `Kept for reading offline: ${offline.files} files, ${megabytes(offline.bytes)} MB (${offline.parts.join(', ')}).`,
  );
  console.log(
    `Compressed for servers: ${megabytes(weight.plain)} MB of text are sent as ${megabytes(weight.brotli)} MB.`,
  );
  if (!process.env['SITE_URL']) {
    console.log('SITE_URL is not set: canonical links, citations and QR codes say http://localhost:4321.');
  }
  return true;
}

if (import.meta.main) process.exitCode = (await buildSite()) ? 0 : 1;
