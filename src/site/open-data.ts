import { closeSync, existsSync, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { verifiedIn } from '../evidence/verified-in.ts';
import type { DataFile, FileFacts } from '../open-data/data-file.ts';
import { dataPackage, type MeasuredFile } from '../open-data/data-package.ts';
import type { ContentVersion } from '../open-data/envelope.ts';
import { dataFiles } from '../open-data/files.ts';
import { notedFilesSchema } from '../open-data/noted-files.ts';
import type { OpenDataSource } from '../open-data/source.ts';
import { type WholeVersion, wholeVersion } from '../open-data/whole-version.ts';
import { absolute, address } from './address.ts';
import { buildDay } from './build-day.ts';
import { cellAddress } from './comparison-addresses.ts';
import { evidenceLock } from './evidence-lock.ts';
import { history } from './history.ts';
import { siteLibrary } from './library.ts';
import { hasFileForEachForm } from './permalinks.ts';
import { siteRuleBook } from './rule-book.ts';
import { sha256 } from './sha256.ts';
import { WAITING_DATA } from './waiting-data.ts';
import { waitingPieces } from './waiting-pieces.ts';

const NOTED = 'content/data.lock.json';

let source: Promise<OpenDataSource> | undefined;

/** What the open data are made from, with addresses as this build publishes them; gathered once a build. */
export function siteOpenData(): Promise<OpenDataSource> {
  source ??= gather();
  return source;
}

async function gather(): Promise<OpenDataSource> {
  const at = (path: string) => absolute(path, new URL(import.meta.env.SITE));
  const library = await siteLibrary();
  const noted = existsSync(NOTED) ? notedFilesSchema.parse(JSON.parse(readFileSync(NOTED, 'utf8'))).files : {};
  return {
    library,
    today: buildDay,
    cited: buildDay,
    notedOf: (path) => noted[path],
    history,
    rules: await siteRuleBook(),
    links: {
      policy: (policy, anchor) => at(address.policy(policy, anchor)),
      points: (policy) => at(address.points(policy)),
      place: (place) => at(address.place(place)),
      comparison: (topic) => at(address.comparison(topic)),
      faq: (faq) => at(address.faq(faq)),
      glossaryEntry: (term) => at(address.glossaryEntry(term)),
      cell: (topic, row, of) => at(cellAddress(library, topic, row, 'policy' in of ? of.policy : undefined)),
      page: (path) => at(address.file(path)),
      file: (name) => at(address.dataFile(name)),
    },
    hashOf: sha256,
    keep: waitingPieces,
    verified: verifiedIn(evidenceLock()),
    hasFileForEachTable: hasFileForEachForm,
  };
}

/** A file of the data as it was made once: its length, its hash and its content are known, and its bytes wait to be read. */
export interface KeptDataFile extends FileFacts {
  kept: () => MeasuredFile & {
    content: ContentVersion | undefined;
    mark: string | undefined;
    bytesOf: () => Buffer<ArrayBuffer>;
  };
}

let files: Promise<KeptDataFile[]> | undefined;

/** Every file of the data, listed once a build. */
export function siteDataFiles(): Promise<KeptDataFile[]> {
  files ??= siteOpenData().then((data) => dataFiles(data).map(keptOnce));
  return files;
}

/** Characters that are written at once. */
const AT_ONCE = 2 ** 20;

/** Made for the first who asks: what a file says and which content that is are asked for by the file, the index and the descriptor. */
function keptOnce({ make, ...facts }: DataFile): KeptDataFile {
  const path = join(WAITING_DATA, facts.path);
  let known: ReturnType<KeptDataFile['kept']> | undefined;
  const keep = () => {
    const { pieces, content, mark } = make();
    mkdirSync(dirname(path), { recursive: true });
    const bytes = writePieces(path, pieces);
    return { bytes, hash: `sha256:${sha256(pieces)}`, content, mark, bytesOf: () => readFileSync(path) };
  };
  return {
    ...facts,
    kept() {
      known ??= keep();
      return known;
    },
  };
}

/** Writes a text piece by piece, many at a time, and gives its length in bytes. */
function writePieces(path: string, pieces: Iterable<string>): number {
  const file = openSync(path, 'w');
  let written = 0;
  let waiting: string[] = [];
  let length = 0;
  const write = () => {
    written += writeSync(file, waiting.join(''));
    waiting = [];
    length = 0;
  };
  for (const piece of pieces) {
    waiting.push(piece);
    length += piece.length;
    if (length >= AT_ONCE) write();
  }
  write();
  closeSync(file);
  return written;
}

let version: Promise<WholeVersion> | undefined;

/** The version of all data together. */
export function siteDataVersion(): Promise<WholeVersion> {
  version ??= siteDataFiles().then((all) =>
    wholeVersion(
      all.map(({ path, kept }) => ({ path, content: kept().content, mark: kept().mark })),
      sha256,
    ),
  );
  return version;
}

/** The descriptor of the data as a whole. */
export async function siteDataPackage(): Promise<object> {
  return dataPackage(await siteOpenData(), await siteDataFiles(), await siteDataVersion(), ({ kept }) => {
    const { bytes, hash } = kept();
    return { bytes, hash };
  });
}
