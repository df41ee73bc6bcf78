import {
  cpSync,
  existsSync,
  globSync,
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { FINGERPRINT_FILE } from './build-fingerprint.ts';
import { filesBelow } from './files-below.ts';

const KEPT = '.cache/builds';

/** The present build and two before it: a page that was opened before a change still finds its files. */
const MOST_KEPT = 3;

/**
 * Keeps a build under a name of its own, so that who serves it is not disturbed when the folder is replaced by the next
 * one. Files are linked, not copied, where the disk can do that. The oldest of more than three builds goes.
 */
export function keepBuild(folder = 'dist', kept = KEPT): void {
  const name = nameOf(folder);
  if (name === undefined) return;
  const target = join(kept, name);
  if (!existsSync(target)) {
    const partial = `${target}.partial`;
    rmSync(partial, { recursive: true, force: true });
    linkAll(folder, partial);
    renameSync(partial, target);
  }
  const now = new Date();
  utimesSync(target, now, now);
  for (const old of newestFirst(kept).slice(MOST_KEPT)) rmSync(old, { recursive: true, force: true });
}

/**
 * Where the files of a site are, asked for each request: the build that a folder holds now, then those kept before it,
 * newest first. While the folder is being replaced the last one goes on. A folder that no build has noted itself in is given as it is.
 */
export function keptBuilds(folder = 'dist', kept = KEPT): () => readonly string[] {
  let noted = '';
  let folders: readonly string[] = [folder];
  return () => {
    // Looking at the note costs each request less than reading it; that of another build is another file.
    const note = statSync(FINGERPRINT_FILE(folder), { throwIfNoEntry: false });
    if (note === undefined || `${note.ino} ${note.mtimeMs}` === noted) return folders;
    const present = nameOf(folder);
    if (present === undefined) return folders;
    const current = join(kept, present);
    // A build that is just being put in its place is served from the next request on.
    if (!existsSync(current)) return folders;
    noted = `${note.ino} ${note.mtimeMs}`;
    folders = [current, ...newestFirst(kept).filter((path) => path !== current)];
    return folders;
  };
}

/** The name under which the build in a folder is kept; undefined where there is none. */
function nameOf(folder: string): string | undefined {
  try {
    return readFileSync(FINGERPRINT_FILE(folder), 'utf8').slice(0, 16) || undefined;
  } catch {
    return undefined;
  }
}

function newestFirst(kept: string): string[] {
  return globSync('*', { cwd: kept })
    .filter((name) => !name.endsWith('.partial'))
    .map((name) => join(kept, name))
    .sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs);
}

function linkAll(from: string, to: string): void {
  try {
    const made = new Set<string>();
    for (const path of [...filesBelow(from), FINGERPRINT_FILE('.')]) {
      const folder = dirname(join(to, path));
      if (!made.has(folder)) mkdirSync(folder, { recursive: true });
      made.add(folder);
      linkSync(join(from, path), join(to, path));
    }
  } catch {
    // Another disk, or one that knows no links.
    rmSync(to, { recursive: true, force: true });
    cpSync(from, to, { recursive: true, preserveTimestamps: true });
  }
}
