/** What a part of a build notes of itself, for the merge. */
import { createHash } from 'node:crypto';
import { closeSync, openSync, readFileSync, readSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { buildDay } from '../site/build-day.ts';
import { type MadeOf, madeOf } from './build-fingerprint.ts';
import { filesBelow } from './files-below.ts';
import type { LinksOfPage } from './links-of-page.ts';
import { fileOfAddress, linksOfPage } from './links-of-page.ts';

/** Where parts wait for the merge, each in a folder of its own. */
export const PARTS = '.cache/parts';

/** The name of the folder of a part: whose it is, where that is short enough for a disk. */
export function nameOfPart(holds: readonly string[]): string {
  const name = [...new Set(holds)].sort().join('+');
  return name.length < 120 ? name : `${holds.length}-${createHash('sha256').update(name).digest('hex').slice(0, 8)}`;
}

/** Where a part notes what it is. Dot files are not served. */
const NOTE = '.part.json';

const textByText = z.record(z.string(), z.string());

const noteSchema = z.strictObject({
  /** Whose pages and files it holds, and who there is besides. */
  holds: z.array(z.string()),
  all: z.array(z.string()),
  /** What it was made of and by: parts that differ in one of them are not of one site. */
  made: textByText,
  /** Hash of the bundled scripts and styles that its pages name; null where it has no pages. */
  bundle: z.string().nullable(),
  documents: z.number(),
  /** Lines to search; null where another part has them. */
  records: z.number().nullable(),
  /** Hash of each file. */
  files: textByText,
  /** Ids and numbers, each with where it stands. */
  claims: textByText,
  /** Ids of elements, by page. */
  anchors: z.record(z.string(), z.array(z.string())),
  /** Addresses that its pages point at and that it does not have, each with a page that does. */
  references: textByText,
});

export type PartNote = z.infer<typeof noteSchema>;

/** What parts of one site are made of and by, all alike. */
export function madeOfPart(of: MadeOf = madeOf()): Record<string, string> {
  return { ...of, day: buildDay, engine: process.version };
}

const PIECE = Buffer.alloc(2 ** 20);

/** Hash of a file, read a piece at a time: those of the data grow with the country. */
export function hashOfFile(path: string): string {
  const hash = createHash('sha256');
  const file = openSync(path, 'r');
  for (let read = readSync(file, PIECE); read > 0; read = readSync(file, PIECE)) hash.update(PIECE.subarray(0, read));
  closeSync(file);
  return hash.digest('hex');
}

/** Hash of the scripts and styles that were bundled for a site. */
export function hashOfBundle(folder: string): string {
  const hash = createHash('sha256');
  for (const path of filesBelow(join(folder, '_astro')))
    hash.update(`${path}\0${hashOfFile(join(folder, '_astro', path))}\0`);
  return hash.digest('hex');
}

/**
 * Notes what a part is in its folder.
 * @param root address of the site
 */
export function notePart(
  folder: string,
  root: URL,
  facts: Omit<PartNote, 'files' | 'anchors' | 'references'>,
): PartNote {
  const files = filesBelow(folder);
  const links = new Map(
    files.filter((file) => file.endsWith('.html')).map((file) => [file, linksOf(folder, file, root)]),
  );
  const own = new Set(files);
  const references: Record<string, string> = {};
  for (const [file, { targets }] of links)
    for (const target of targets) {
      const [, anchor] = target.split('#');
      const at = fileOfAddress(target);
      const isHere = own.has(at) && (!anchor || (links.get(at)?.ids.has(anchor) ?? true));
      if (!isHere) references[target] ??= file;
    }
  const note: PartNote = {
    ...facts,
    files: Object.fromEntries(files.map((file) => [file, hashOfFile(join(folder, file))])),
    anchors: Object.fromEntries([...links].map(([file, { ids }]) => [file, [...ids]])),
    references,
  };
  writeFileSync(join(folder, NOTE), JSON.stringify(note));
  return note;
}

function linksOf(folder: string, file: string, root: URL): LinksOfPage {
  const page = new URL(file.replace(/(^|\/)index\.html$/, '$1'), root);
  return linksOfPage(readFileSync(join(folder, file), 'utf8'), page, root);
}

/**
 * What a part says of itself.
 * @throws where the folder holds no whole part
 */
export function readPart(folder: string): PartNote {
  return noteSchema.parse(JSON.parse(readFileSync(join(folder, NOTE), 'utf8')));
}
