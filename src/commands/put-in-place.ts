import { cpSync, existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { FINGERPRINT_FILE } from './build-fingerprint.ts';
import { filesBelow } from './files-below.ts';

/** What is used of the disk, so that tests can let it refuse. */
export interface Disk {
  rename: (from: string, to: string) => void;
}

/** Where the last good build waits while the next one takes its place, beside it and so on the same disk. */
const asideOf = (place: string) => `${place}.last`;

/** Where a build from another disk is put together before it takes its place. */
const besideOf = (place: string) => `${place}.next`;

const isRefused = (error: unknown, ...codes: string[]) =>
  error instanceof Error && codes.includes((error as NodeJS.ErrnoException).code ?? '');

/**
 * Puts a finished build in the place of the last one. Where it lies on another disk it is copied beside that place
 * first; where the place is a disk of its own, which cannot be moved, its files are replaced one by one.
 * @param stage folder of the finished build, which is gone afterwards
 * @throws where the disk refuses; the last build is then in its place
 */
export function putInPlace(stage: string, place: string, { rename }: Disk = { rename: renameSync }): void {
  const [aside, beside] = [asideOf(place), besideOf(place)];
  rmSync(aside, { recursive: true, force: true });
  if (existsSync(place)) {
    try {
      rename(place, aside);
    } catch (error) {
      if (!isRefused(error, 'EBUSY', 'EXDEV')) throw error;
      replaceFiles(stage, place);
      rmSync(stage, { recursive: true, force: true });
      return;
    }
  }
  try {
    try {
      rename(stage, place);
    } catch (error) {
      if (!isRefused(error, 'EXDEV')) throw error;
      rmSync(beside, { recursive: true, force: true });
      cpSync(stage, beside, { recursive: true, preserveTimestamps: true });
      rename(beside, place);
      rmSync(stage, { recursive: true, force: true });
    }
  } catch (error) {
    rmSync(beside, { recursive: true, force: true });
    if (existsSync(aside)) rename(aside, place);
    throw error;
  }
  rmSync(aside, { recursive: true, force: true });
}

/** A build that was killed while it was being put in place had moved the last good one aside: it is put back. */
export function recoverPlace(place: string): void {
  if (!existsSync(place) && existsSync(asideOf(place))) renameSync(asideOf(place), place);
}

/**
 * Makes a folder hold the files of another. All are copied into it before the first is moved to its place: a disk that
 * is full refuses before anything has changed. What pages need comes before the pages, and what is no longer there goes
 * last. The note of the build goes first and comes back last: without it the folder counts as not built.
 */
function replaceFiles(from: string, to: string): void {
  const note = FINGERPRINT_FILE('.');
  const arrived = join(to, '.next');
  rmSync(arrived, { recursive: true, force: true });
  try {
    cpSync(from, arrived, { recursive: true, preserveTimestamps: true });
  } catch (error) {
    rmSync(arrived, { recursive: true, force: true });
    throw error;
  }
  rmSync(join(to, note), { force: true });
  const files = filesBelow(arrived);
  const isPage = (path: string) => Number(/\.html(\.\w+)?$|^sw\.js/.test(path));
  for (const path of [...files].sort((a, b) => isPage(a) - isPage(b))) {
    const target = join(to, path);
    // A folder may stand where a file is to be, and the other way round.
    if (existsSync(target) && statSync(target).isDirectory()) rmSync(target, { recursive: true });
    if (existsSync(dirname(target)) && !statSync(dirname(target)).isDirectory()) rmSync(dirname(target));
    mkdirSync(dirname(target), { recursive: true });
    renameSync(join(arrived, path), target);
  }
  const kept = new Set(files);
  for (const path of filesBelow(to)) if (!kept.has(path)) rmSync(join(to, path));
  if (existsSync(join(arrived, note))) renameSync(join(arrived, note), join(to, note));
  rmSync(arrived, { recursive: true, force: true });
}
