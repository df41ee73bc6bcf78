import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { verifiedIn } from '../evidence/verified-in.ts';
import type { DataFile } from '../open-data/data-file.ts';
import { dataPackage } from '../open-data/data-package.ts';
import { dataFiles } from '../open-data/files.ts';
import type { OpenDataSource } from '../open-data/source.ts';
import { absolute, address } from './address.ts';
import { buildDay } from './build-day.ts';
import { cellAddress } from './comparison-addresses.ts';
import { evidenceLock } from './evidence-lock.ts';
import { history } from './history.ts';
import { siteLibrary } from './library.ts';
import { hasFileForEachForm } from './permalinks.ts';
import { siteRuleBook } from './rule-book.ts';
import { sha256 } from './sha256.ts';

let source: Promise<OpenDataSource> | undefined;

/** What the open data are made from, with addresses as this build publishes them; gathered once a build. */
export function siteOpenData(): Promise<OpenDataSource> {
  source ??= gather();
  return source;
}

async function gather(): Promise<OpenDataSource> {
  const at = (path: string) => absolute(path, new URL(import.meta.env.SITE));
  const library = await siteLibrary();
  return {
    library,
    today: buildDay,
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
  files ??= siteOpenData().then((data) => dataFiles(data).map(madeForTwo));
  return files;
}

/** Where what files say waits for the second who asks. In memory all of it together would be more than the library. */
const WAITING = '.cache/data';

/** The descriptor measures what the file then is: what it says is made for the first who asks and kept for the second. */
function madeForTwo(file: DataFile): DataFile {
  const path = join(WAITING, file.path);
  let waits = false;
  return {
    ...file,
    contents() {
      waits = !waits;
      if (!waits) return readFileSync(path, 'utf8');
      const contents = file.contents();
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, contents);
      return contents;
    },
  };
}

/** The descriptor of the data as a whole. */
export async function siteDataPackage(): Promise<object> {
  return dataPackage(await siteOpenData(), await siteDataFiles(), (contents) => ({
    bytes: Buffer.byteLength(contents),
    hash: `sha256:${sha256(contents)}`,
  }));
}
