import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { verifiedIn } from '../evidence/verified-in.ts';
import type { DataFile, MadeFile } from '../open-data/data-file.ts';
import { dataPackage } from '../open-data/data-package.ts';
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
      term: (term) => at(address.term(term)),
      cell: (topic, row, of) => at(cellAddress(library, topic, row, 'policy' in of ? of.policy : undefined)),
      page: (path) => at(address.file(path)),
      file: (name) => at(address.dataFile(name)),
    },
    hashOf: sha256,
    verified: verifiedIn(evidenceLock()),
    hasFileForEachTable: hasFileForEachForm,
  };
}

let files: Promise<DataFile[]> | undefined;

/** Every file of the data, listed once a build. */
export function siteDataFiles(): Promise<DataFile[]> {
  files ??= siteOpenData().then((data) => dataFiles(data).map(madeOnce));
  return files;
}

/** Where what files say waits for whoever asks again. In memory all of it together would be more than the library. */
const WAITING = '.cache/data';

/** Made for the first who asks: what a file says and which content that is are asked for by the file, the index and the descriptor. */
function madeOnce(file: DataFile): DataFile {
  const path = join(WAITING, file.path);
  let content: { made: MadeFile['content'] } | undefined;
  return {
    ...file,
    make() {
      if (content) return madeFile(() => readFileSync(path, 'utf8'), content.made);
      const made = file.make();
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, made.text);
      content = { made: made.content };
      return made;
    },
  };
}

/** A file whose text is read when it is wanted. */
function madeFile(read: () => string, content: MadeFile['content']): MadeFile {
  return {
    get text() {
      return read();
    },
    ...(content ? { content } : {}),
  };
}

let version: Promise<WholeVersion> | undefined;

/** The version of all data together. */
export function siteDataVersion(): Promise<WholeVersion> {
  version ??= siteDataFiles().then((all) => wholeVersion(all, sha256));
  return version;
}

/** The descriptor of the data as a whole. */
export async function siteDataPackage(): Promise<object> {
  return dataPackage(await siteOpenData(), await siteDataFiles(), await siteDataVersion(), (file) => {
    const { text } = file.make();
    return { bytes: Buffer.byteLength(text), hash: `sha256:${sha256(text)}` };
  });
}
