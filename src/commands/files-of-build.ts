import { copyFileSync, globSync, linkSync, mkdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { folderOfBuild, STANDS_ONCE } from '../site/folder-of-build.ts';

/** What scripts fetch while a page is open: search, the quiz's rules, names of places, columns and rows of comparisons, lines of documents. */
const FETCHED =
  /^(pagefind\/.+|(divisions|eligibility\/parts|compare\/(parts|documents))\/.+|api\/v1\/compare\/[^/]+\.json)(\.br|\.gz)?$/;

/** Gives what the scripts of a built site fetch a second address that names the build. On the disk each file stays one. */
export function linkFilesOfBuild(folder: string, build: string): void {
  for (const path of globSync('**/*', { cwd: folder })) {
    const from = join(folder, path);
    const address = path.replaceAll('\\', '/');
    if (!FETCHED.test(address) || STANDS_ONCE.test(address) || !statSync(from).isFile()) continue;
    const to = join(folder, folderOfBuild(build), path);
    mkdirSync(dirname(to), { recursive: true });
    try {
      linkSync(from, to);
    } catch {
      // A disk that knows no links.
      copyFileSync(from, to);
    }
  }
}
