/**
 * Writes one compressed snapshot of the data that `dist/` publishes, with its hash beside it, into releases/: what was cited
 * by its version can be had again. `SITE_URL=https://your.domain npm run release`, after a build. A snapshot is never
 * written over, and no build writes one; the same content gives the same bytes.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { isBuildCurrent } from './build-fingerprint.ts';
import { filesBelow } from './files-below.ts';
import { type PublishedIndex, publishedIndex } from './published-index.ts';
import { zipFiles } from './zip-files.ts';

/** Beside `dist/`, so that no build takes it away; whoever releases puts what is in it where it is to be had. */
const FOLDER = 'releases';

/**
 * What is not in it: what is put together anew of what is, and what stands beside files for servers. The files of documents are:
 * they alone hold the hash of each phrase, the day on which it was found, and the hash of the original.
 */
const LEFT_OUT = /^(places|topics)\/|\.(br|gz)$/;

/** A snapshot of the data of a built site: its name, which holds the version, and its bytes. */
export function snapshotOf(folder = 'dist'): { name: string; bytes: Uint8Array } {
  const { index } = publishedIndex(folder);
  const data = join(folder, 'api/v1');
  const name = `youju-data-${index.version}`;
  const files = filesBelow(data)
    .filter((path) => !LEFT_OUT.test(path))
    .sort();
  return {
    name: `${name}.zip`,
    bytes: zipFiles(files.map((path) => [`${name}/${path}`, bytesOf(data, path)] as const)),
  };
}

/** A file as it is put into the snapshot; the index says which of the files that it names are not there. */
function bytesOf(data: string, path: string): Uint8Array {
  const bytes = readFileSync(join(data, path));
  return path === 'index.json'
    ? Buffer.from(`${JSON.stringify(indexOfSnapshot(JSON.parse(bytes.toString())))}\n`)
    : bytes;
}

/** The index with the files that are in the snapshot, and the others by themselves: the hash of the whole is of both. */
function indexOfSnapshot<Index extends PublishedIndex>(
  index: Index,
): Index & { notInSnapshot: PublishedIndex['files'] } {
  const isLeftOut = ({ url }: { url: string }) => LEFT_OUT.test(url.replace(/^.*?\/api\/v1\//, ''));
  return {
    ...index,
    files: index.files.filter((file) => !isLeftOut(file)),
    notInSnapshot: index.files.filter(isLeftOut),
  };
}

/** Writes a snapshot with its hash. Returns why it was not written, where it was not. */
export function writeRelease(into: string, { name, bytes }: ReturnType<typeof snapshotOf>): string | undefined {
  const file = join(into, name);
  if (existsSync(file)) {
    return `${file} is there already: a snapshot that may have been cited is not written over.
The content has not changed since it was made, or it was moved back. Take the file away where it was made by mistake.`;
  }
  mkdirSync(into, { recursive: true });
  writeFileSync(file, bytes, { flag: 'wx' });
  // As `sha256sum --check` reads it.
  writeFileSync(`${file}.sha256`, `${createHash('sha256').update(bytes).digest('hex')}  ${name}\n`);
  return undefined;
}

/** Why no snapshot is made of what is in `dist/`; undefined where one is. */
function reasonAgainst(isTrial: boolean): string | undefined {
  if (!isTrial && process.env['SITE_URL'] === undefined) {
    return `SITE_URL is not set: addresses and citations in the snapshot would name http://localhost:4321, which leads nobody here.
Say where the site is published:   SITE_URL=https://your.domain npm run release
Or go on without, for a trial:     npm run release -- --unpublished`;
  }
  if (!isBuildCurrent()) {
    return 'dist/ was not built of what is here now, or not for this SITE_URL. Build it first: npm run build';
  }
  return undefined;
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { unpublished: { type: 'boolean', default: false } } });
  const against = reasonAgainst(values.unpublished);
  const snapshot = against === undefined ? snapshotOf() : undefined;
  const reason = snapshot ? writeRelease(FOLDER, snapshot) : against;
  if (reason !== undefined) {
    console.error(reason);
    process.exitCode = 1;
  } else if (snapshot) {
    console.log(
      `Wrote ${join(FOLDER, snapshot.name)}: ${(snapshot.bytes.length / 1e6).toFixed(1)} MB, and its SHA-256.`,
    );
  }
}
