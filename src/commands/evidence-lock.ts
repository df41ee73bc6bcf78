import { writeFileSync } from 'node:fs';
import { type EvidenceLock, LOCK_NOTE, lockSchema } from '../evidence/lock.ts';
import { checkText } from '../library/check-text.ts';
import { keptReading } from '../library/kept-readings.ts';
import type { Problem } from '../library/problem.ts';
import type { ContentFile } from '../library/read-library.ts';
import { contentFile } from './content-files.ts';
import { readJson } from './read-json.ts';

export const LOCK_PATH = 'content/evidence.lock.json';
const REMEDY = '不要手改：删去这个文件，有原文的运行 npm run verify:evidence，没有的从版本库取回。';

/** A lock with nothing in it: what there is before anything was verified. */
const emptyLock = (): EvidenceLock => ({ note: LOCK_NOTE, version: 1, documents: {} });

/** Reads the lock of a project folder, with what is wrong in it; an absent file is an empty lock. Never throws. */
export function readLock(root = process.cwd()): { lock: EvidenceLock; problems: Problem[] } {
  return lockIn(contentFile(LOCK_PATH, root));
}

/** The lock that a file holds, with what is wrong in it. */
export function lockIn(file: ContentFile | undefined): { lock: EvidenceLock; problems: Problem[] } {
  if (!file) return { lock: emptyLock(), problems: [] };
  if (file.faults) return { lock: emptyLock(), problems: [...file.faults] };
  return keptReading(file.path, file.text, () => parseLock(file.text));
}

function parseLock(text: string): { lock: EvidenceLock; problems: Problem[] } {
  const faults = checkText(text, LOCK_PATH);
  if (faults.length > 0) return { lock: emptyLock(), problems: faults };
  const { value, problems } = readJson(text, LOCK_PATH, lockSchema, REMEDY);
  return { lock: value ?? emptyLock(), problems };
}

/** Writes the lock. */
export function writeLock(lock: EvidenceLock): void {
  writeFileSync(LOCK_PATH, `${JSON.stringify(lock, null, 1)}\n`);
}
