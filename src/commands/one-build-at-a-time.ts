import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout } from 'node:timers/promises';

const MARK = '.cache/building';

/** How often is looked whether another build has ended, in milliseconds. */
const EVERY = 250;

/**
 * Runs a build when no other is under way in this folder: they would write over each other's files. Waits for the other
 * one, and says so once. A mark left by a process that is no more is taken over.
 * @returns what the build returns
 */
export async function oneBuildAtATime<Result>(build: () => Promise<Result>, mark = MARK): Promise<Result> {
  mkdirSync(dirname(mark), { recursive: true });
  let told = false;
  while (!take(mark)) {
    const other = holderOf(mark);
    if (other === undefined) {
      rmSync(mark, { force: true });
      continue;
    }
    if (!told) console.log(`Another build is under way (process ${other}); this one waits for it.`);
    told = true;
    await setTimeout(EVERY);
  }
  try {
    return await build();
  } finally {
    rmSync(mark, { force: true });
  }
}

/** Puts down the mark; false where there is one. */
function take(mark: string): boolean {
  const own = `${mark}.${process.pid}`;
  writeFileSync(own, String(process.pid));
  try {
    // A link appears whole: nobody reads a mark that does not say yet whose it is.
    linkSync(own, mark);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(own, { force: true });
  }
}

/** The process that put down the mark; undefined where it is no more. */
function holderOf(mark: string): number | undefined {
  try {
    const holder = Number(readFileSync(mark, 'utf8'));
    // Asks only whether it is there.
    process.kill(holder, 0);
    return holder;
  } catch (error) {
    // It is somebody else's, so it is there.
    return (error as NodeJS.ErrnoException).code === 'EPERM' ? Number(readFileSync(mark, 'utf8')) : undefined;
  }
}
