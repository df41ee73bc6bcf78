import { formatProblems } from '../library/problem.ts';
import { type LibraryReading, readLibrary } from '../library/read-library.ts';
import type { CollectionName } from '../schema/common.ts';
import { contentFiles } from './content-files.ts';
import { originalText, publishesOriginals } from './originals.ts';
import { readingStore } from './reading-store.ts';

let given: LibraryReading | undefined;

/** Whether the page and the files of an entry are made. */
type IsMade = (collection: CollectionName, id: string) => boolean;
let isMade: IsMade = () => true;

/**
 * Hands on what was read and checked already, so that pages are drawn from that and nothing is read twice.
 * @param made false of what another part of the build makes
 */
export function giveContent(reading: LibraryReading, made: IsMade = () => true): void {
  given = reading;
  isMade = made;
}

/** False of an entry whose page and files another part of the build makes: they need not be prepared. */
export const isEntryMade: IsMade = (collection, id) => isMade(collection, id);

/**
 * The content that pages are drawn from: what was given, else what the folder holds. Astro's configuration keeps this module
 * out of the bundle, so that the pages of a build ask the same one that the build has given the content to.
 */
export function siteContent(): LibraryReading {
  if (given) return given;
  given = readLibrary(contentFiles(), readingStore());
  // Nobody has checked it yet: an entry with a problem is not drawn, and its author wants to know why.
  if (given.problems.length > 0) console.error(formatProblems(given.problems));
  return given;
}

/** The original of a document, where whoever builds publishes official texts and has it. What of it may be shown, the content says. */
export function siteOriginal(id: string): string | undefined {
  return publishesOriginals() ? originalText(id) : undefined;
}
