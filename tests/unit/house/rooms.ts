/**
 * The rooms of `src/` in the order of what may use what: a room uses those in the lists before its own, and no other.
 * Rooms of one list do not know each other.
 */
export const ROOMS: readonly (readonly string[])[] = [
  ['language'],
  ['schema'],
  ['places'],
  ['library'],
  ['evidence', 'comparison', 'eligibility', 'citation', 'search', 'permalinks', 'history', 'faq'],
  ['reply', 'open-data', 'draft'],
  ['charts'],
  ['site'],
  ['styles', 'islands'],
  ['components', 'worker'],
  ['layouts'],
  ['pages'],
  ['commands'],
];

/** Rooms of plain TypeScript: no DOM, no Node, no framework. */
export const DOMAIN: readonly string[] = ROOMS.slice(0, 7).flat();

/** Imports that lead upward all the same, with why. */
export const UPWARD: Readonly<Record<string, string>> = {
  'src/site/library.ts imports src/commands/site-content.ts':
    'the build hands the content that it has checked to the pages, through a module that Astro leaves out of its bundle',
};

/** Folders whose files describe each other and count as one: a condition holds conditions. */
export const RECURSIVE: readonly RegExp[] = [/^src\/schema\/conditions?[./].*/];
