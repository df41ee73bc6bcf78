import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type EvidenceLock, LOCK_NOTE, lockSchema } from '../evidence/lock.ts';

const LOCK_PATH = 'content/evidence.lock.json';

/** Reads the lock of a project folder; an absent file is an empty lock. Throws on a file that is no lock. */
export function readLock(root = process.cwd()): EvidenceLock {
  const path = join(root, LOCK_PATH);
  if (!existsSync(path)) return { note: LOCK_NOTE, version: 1, documents: {} };
  return lockSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
}

/** Writes the lock. */
export function writeLock(lock: EvidenceLock): void {
  writeFileSync(LOCK_PATH, `${JSON.stringify(lock, null, 1)}\n`);
}
