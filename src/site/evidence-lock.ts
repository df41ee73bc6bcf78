import { readFileSync } from 'node:fs';
import { type EvidenceLock, lockSchema } from '../evidence/lock.ts';

let read: EvidenceLock | undefined;

/** Which phrase was found where in which original, read once a build. */
export function evidenceLock(): EvidenceLock {
  read ??= lockSchema.parse(JSON.parse(readFileSync('content/evidence.lock.json', 'utf8')));
  return read;
}
