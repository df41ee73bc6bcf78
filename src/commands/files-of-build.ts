import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { folderOfBuild, STANDS_ONCE } from '../site/folder-of-build.ts';
import { filesBelow } from './files-below.ts';
import { linkFile } from './link-file.ts';

/** What scripts fetch while a page is open: search, the quiz's rules, names of places, ways of asking, lists and rows of comparisons. */
const FETCHED =
  /^(pagefind\/.+|(divisions|faq\/ways|eligibility\/parts|compare\/parts)\/.+|api\/v1\/compare\/[^/]+\.json)(\.br|\.gz)?$/;

/** Gives what the scripts of a built site fetch a second address that names the build. On the disk each file stays one. */
export function linkFilesOfBuild(folder: string, build: string): void {
  const made = new Set<string>();
  for (const path of filesBelow(folder)) {
    if (!FETCHED.test(path) || STANDS_ONCE.test(path)) continue;
    const from = join(folder, path);
    const to = join(folder, folderOfBuild(build), path);
    if (!made.has(dirname(to))) mkdirSync(dirname(to), { recursive: true });
    made.add(dirname(to));
    linkFile(from, to);
  }
}
