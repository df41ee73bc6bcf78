import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { type EvidenceLock, LOCK_NOTE, lockSchema } from '../evidence/lock.ts';

const LOCK_PATH = 'content/evidence.lock.json';

/** Reads the lock; an absent file is an empty lock. Throws on a file that is no lock. */
export function readLock(): EvidenceLock {
  if (!existsSync(LOCK_PATH)) return { note: LOCK_NOTE, version: 1, documents: {} };
  return lockSchema.parse(JSON.parse(readFileSync(LOCK_PATH, 'utf8')));
}

/** Writes the lock. */
export function writeLock(lock: EvidenceLock): void {
  writeFileSync(LOCK_PATH, `${JSON.stringify(lock, null, 1)}\n`);
}
