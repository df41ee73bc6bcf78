import { formatProblems } from '../library/problem.ts';
import { type LibraryReading, readLibrary } from '../library/read-library.ts';
import { contentFiles } from './content-files.ts';
import { originalText, publishesOriginals } from './originals.ts';
import { readingStore } from './reading-store.ts';

let given: LibraryReading | undefined;

/** Hands on what was read and checked already, so that pages are drawn from that and nothing is read twice. */
export function giveContent(reading: LibraryReading): void {
  given = reading;
}

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
