import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { type Fingerprints, fingerprints } from '../history/fingerprints.ts';
import { type DayOfChanges, historySchema } from '../history/history.ts';
import { formatSnapshot, parseSnapshot } from '../history/snapshot.ts';
import type { Library } from '../library/library.ts';

const HISTORY_PATH = 'content/changes.yaml';
const SNAPSHOT_PATH = 'content/changes.lock.json';
const HEADING = `# What changed in the content, newest day first. Written by \`npm run changes\`, shown on /changes/ and in its feed.
# By hand, only \`says\` is written: a sentence for readers, on a day or on one change. The command keeps it.
`;

/** Reads the history of a project folder; an absent file is an empty history. Throws on a file that is none. */
export function readHistory(root = process.cwd()): DayOfChanges[] {
  const path = join(root, HISTORY_PATH);
  return existsSync(path) ? historySchema.parse(parse(readFileSync(path, 'utf8'))) : [];
}

/** Reads the state that the history tells of; an absent file is an empty state. Throws on a file that is none. */
export function readSnapshot(root = process.cwd()): Fingerprints {
  const path = join(root, SNAPSHOT_PATH);
  return existsSync(path) ? parseSnapshot(readFileSync(path, 'utf8')) : {};
}

/** Writes the history and the state that it tells of. */
export function writeHistory(history: readonly DayOfChanges[], state: Fingerprints): void {
  writeFileSync(HISTORY_PATH, `${HEADING}${stringify(history, { lineWidth: 120, aliasDuplicateObjects: false })}`);
  writeFileSync(SNAPSHOT_PATH, formatSnapshot(state));
}

/** What a library says now. */
export function currentState(library: Library): Fingerprints {
  return fingerprints(library, (text) => createHash('sha256').update(text).digest('hex'));
}
