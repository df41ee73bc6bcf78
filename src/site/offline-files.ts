/** A file of the built site, by its address relative to the site's root (`policies/x/`, `_astro/a.css`). */
export interface SiteFile {
  url: string;
  /** Bytes, uncompressed. */
  size: number;
}

/** How much is kept ahead of being asked for, in bytes uncompressed: about a quarter of it goes over the line. */
export const OFFLINE_LIMIT = 20_000_000;

/** And how many files: each is a line of the worker's list, which every reader loads. */
export const MOST_OFFLINE = 1900;

/** Downloads, pages for other sites, and what only machines ask for: fetched when wanted, never kept ahead. */
const NEVER =
  /\.(csv|png|zip|xml|conf|map)$|^(robots|third-party)\.txt$|^[._][^/]*$|\/\.[^/]*$|\/embed\/$|^embed\/|^404\.html$|^api\/|^(changes|charts)\/.+\.json$|^q\/table\/|^sw\.js$/;

const ORIGINAL = /^policies\/[^/]+\/original\/$/;

/** What is kept ahead, in the order in which it matters: the first part always, a later one whole or not at all. */
const PARTS: readonly { name: string; holds: (url: string) => boolean }[] = [
  // Frame, sections, search and quiz: with these the site answers questions.
  {
    name: 'core',
    holds: (url) =>
      !/^(policies|places|compare|faq|q|qr|charts|divisions)\/.|^pagefind\/(sections|stretches|places|answers|terms|questions)\/|^eligibility\/parts\/(?!frame)|^(changes|coverage|glossary)\/./.test(
        url,
      ),
  },
  // So that who types where they are is answered too.
  { name: 'names of places', holds: (url) => /^divisions\//.test(url) },
  // What search and quiz read when somebody asks.
  {
    name: 'answers',
    holds: (url) => /^eligibility\/parts\/.|^pagefind\/(sections|stretches|places|answers|terms|questions)\//.test(url),
  },
  { name: 'documents and places', holds: (url) => /^(policies|places|glossary)\/./.test(url) && !ORIGINAL.test(url) },
  { name: 'questions', holds: (url) => /^(faq|qr)\/./.test(url) },
  { name: 'comparisons and pictures', holds: (url) => /^(compare|changes|coverage|charts)\/./.test(url) },
  // Small where no text is published; with texts they are as large as the documents, and what they say is on their pages.
  { name: 'originals', holds: (url) => ORIGINAL.test(url) },
  { name: 'short addresses', holds: () => true },
];

/**
 * Chooses what of a site readers are given ahead, so that it works without a network: everything, where that is not
 * too much; else parts of it, and whatever they have read.
 * @param codes the QR codes that pages show or print; those of single lines would nearly double the number of files
 */
export function offlineFiles(
  files: readonly SiteFile[],
  codes: ReadonlySet<string>,
  limit = OFFLINE_LIMIT,
  most = MOST_OFFLINE,
): { kept: string[]; parts: string[] } {
  let left = limit;
  let rest = files.filter(({ url }) => !NEVER.test(url) && (!url.startsWith('qr/') || codes.has(url)));
  const kept: string[] = [];
  const parts: string[] = [];
  for (const { name, holds } of PARTS) {
    const part = rest.filter(({ url }) => holds(url));
    rest = rest.filter(({ url }) => !holds(url));
    const size = part.reduce((total, file) => total + file.size, 0);
    if ((size > left || kept.length + part.length > most) && kept.length > 0) break;
    left -= size;
    kept.push(...part.map(({ url }) => url));
    parts.push(name);
  }
  return { kept, parts };
}
