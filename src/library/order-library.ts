import { attachPoints } from './attach-points.ts';
import { COLLECTIONS, forEachCollection } from './collections.ts';
import type { Library } from './library.ts';

/**
 * Puts entries in the order of their pages: topics by number, places by width and code, documents newest first, questions by topic;
 * short answers and titles get the marks of the limits that they have no room for; documents know what points schedules quote of them.
 */
export function orderLibrary(entries: Library): Library {
  const ordered = forEachCollection((name) =>
    COLLECTIONS[name].arrange(entries[name] as readonly never[], entries.topics),
  ) as unknown as Library;
  return attachPoints(ordered);
}
