/**
 * Builds the production site with its search index into dist/, or parts of it that are merged later.
 * Everything is made in a folder beside it and moved into place at the end: a build that fails leaves the last good one.
 */
import './settle-address.ts';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { FINGERPRINT_FILE, fingerprint, madeOf } from './build-fingerprint.ts';
import { type Built, drawSite, finishSite, soundContent } from './draw-site.ts';
import { explainDisk } from './explain-disk.ts';
import { filesBelow } from './files-below.ts';
import { linkFilesOfBuild } from './files-of-build.ts';
import { formatHostHeaders } from './host-headers.ts';
import { keepBuild } from './kept-builds.ts';
import { mergeParts } from './merge-parts.ts';
import { oneBuildAtATime } from './one-build-at-a-time.ts';
import { claimsOf, type Owner, ownersOf } from './owner-of-page.ts';
import { madeOfPart, nameOfPart, notePart, PARTS } from './part-of-build.ts';
import { readLedger } from './permalink-ledger.ts';
import { precompress } from './precompress.ts';
import { putInPlace, recoverPlace } from './put-in-place.ts';
import { writeServiceWorker } from './service-worker.ts';

const STAGE = '.cache/stage';

/**
 * Builds pages and search index into a folder, which is emptied first.
 * Returns undefined, having said why, where the content has problems.
 */
export async function buildInto(folder: string): Promise<Built | undefined> {
  const content = soundContent();
  if (!content) return undefined;
  const built = await drawSite(content, folder);
  await finishSite(folder);
  return built;
}

const base = (process.env['BASE_PATH'] ?? '').replace(/\/$/, '');

const megabytes = (bytes: number) => (bytes / 1e6).toFixed(1);

/**
 * Builds the site, or what else is given, after any other build that is under way here.
 * Returns false, having said why, where the content has problems, parts do not fit, or the disk does not take it.
 */
export async function buildSite(build: () => Promise<boolean> = buildInPlace): Promise<boolean> {
  try {
    return await oneBuildAtATime(build);
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
  // Scripts ask for what they read by the name of the build that they are of.
  process.env['PUBLIC_BUILD'] = nameOf(before);
  const built = await buildInto(STAGE);
  return built !== undefined && (await place(built, before));
}

/** Joins the parts that were built, and puts the site in its place. */
async function mergeInPlace(): Promise<boolean> {
  recoverPlace('dist');
  const parts = mergeParts(STAGE, readLedger().ledger);
  if (!parts) return false;
  await finishSite(STAGE);
  const records = parts.find((part) => part.records !== null)?.records ?? null;
  return place({ documents: parts[0]?.documents ?? 0, records }, fingerprint());
}

/** Builds what belongs to some, in a folder of its own, where the merge finds it. */
async function buildPart(of: readonly Owner[]): Promise<boolean> {
  const made = madeOf();
  process.env['PUBLIC_BUILD'] = nameOf(fingerprint(made));
  const content = soundContent();
  if (!content) return false;
  const { library, sourceOf } = content;
  const { ledger } = readLedger();
  const owners = ownersOf(library, ledger);
  const unknown = of.filter((name) => !owners.all.includes(name));
  if (unknown.length > 0 || of.length === 0) {
    console.error(`There is no part ${unknown.join(', ')}. There are: ${owners.all.join(', ')}.`);
    return false;
  }
  const holds = new Set(of);
  const built = await drawSite(content, STAGE, { owners, holds });
  const folder = join(PARTS, nameOfPart(of));
  notePart(STAGE, new URL(`${base}/`, process.env['SITE_URL'] ?? 'http://localhost:4321'), {
    ...built,
    holds: [...holds].sort(),
    all: [...owners.all],
    made: madeOfPart(made),
    claims: claimsOf(library, ledger, owners, holds, (collection, id) => sourceOf(collection, id).file),
  });
  mkdirSync(PARTS, { recursive: true });
  putInPlace(STAGE, folder);
  console.log(`Built ${folder}. When the others are there: npm run build -- --merge`);
  return true;
}

/** The name of a build, by which its scripts ask for what they read. */
const nameOf = (made: string) => made.slice(0, 8);

/** Gives a finished site what servers and the service worker need, and puts it in the place of the last one. */
async function place({ documents, records }: Omit<Built, 'bundle'>, made: string): Promise<boolean> {
  const name = nameOf(made);
  const offline = await writeServiceWorker(STAGE, name);
  const weight = await precompress(STAGE, 'dist');
  linkFilesOfBuild(STAGE, name);
  writeFileSync(join(STAGE, '_headers'), formatHostHeaders(filesBelow(STAGE), base));
  writeFileSync(FINGERPRINT_FILE(STAGE), made);
  // Before it is in its place, so that who serves it finds it kept.
  keepBuild(STAGE);
  putInPlace(STAGE, 'dist');
  console.log(`Built dist/: ${documents} documents, ${records} lines to search.`);
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

if (import.meta.main) {
  const { values } = parseArgs({ options: { part: { type: 'string' }, merge: { type: 'boolean', default: false } } });
  const of = values.part?.split(',').filter(Boolean);
  process.exitCode = (await buildSite(values.merge ? mergeInPlace : of && (() => buildPart(of)))) ? 0 : 1;
}
