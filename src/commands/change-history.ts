import { writeFileSync } from 'node:fs';
import { stringify } from 'yaml';
import type { Tried } from '../history/changed-verdicts.ts';
import type { Fingerprints } from '../history/fingerprints.ts';
import { type DayOfChanges, historySchema } from '../history/history.ts';
import { fingerprintsIn, formatSnapshot, snapshotSchema, triedIn } from '../history/snapshot.ts';
import { daysAhead } from '../library/check-days.ts';
import { checkText } from '../library/check-text.ts';
import { keptReading } from '../library/kept-readings.ts';
import type { Library } from '../library/library.ts';
import { ContentError, type Problem } from '../library/problem.ts';
import type { ContentFile } from '../library/read-library.ts';
import { stateNow } from '../open-data/state-now.ts';
import { sha256 } from '../site/sha256.ts';
import { contentFile } from './content-files.ts';
import { readJson } from './read-json.ts';
import { readYaml, type YamlReading } from './read-yaml.ts';

export const HISTORY_PATH = 'content/changes.yaml';
export const SNAPSHOT_PATH = 'content/changes.lock.json';
const HEADING = `# What changed in the content, newest day first. Written by \`npm run changes\`, shown on /changes/ and in its feed.
# By hand, only \`says\` is written: a sentence for readers, on a day or on one change. The command keeps it.
`;
const REMEDY = '不要手改：从版本库取回两边任何一份，再运行 npm run changes。';

/** Reads the history of a project folder; an absent file is an empty history. Throws a `ContentError` on a file that is none. */
export function readHistory(root = process.cwd()): DayOfChanges[] {
  return valueOrThrow(historyIn(contentFile(HISTORY_PATH, root))) ?? [];
}

/** Reads the state that the history tells of; an absent file is an empty state. Throws a `ContentError` on a file that is none. */
export function readSnapshot(root = process.cwd()): Fingerprints {
  return valueOrThrow(snapshotIn(contentFile(SNAPSHOT_PATH, root)))?.state ?? {};
}

/** Reads what the rules of that state came to for personas; undefined where it was not kept. */
export function readTried(root = process.cwd()): Tried | undefined {
  return valueOrThrow(snapshotIn(contentFile(SNAPSHOT_PATH, root)))?.tried;
}

function valueOrThrow<Value>({ value, problems }: { value?: Value; problems: readonly Problem[] }): Value | undefined {
  if (problems.length > 0) throw new ContentError(problems);
  return value;
}

/**
 * The history that a file holds, with what is wrong in it.
 * @param today day as `YYYY-MM-DD`; where it is given, no day of the history may lie ahead of it
 */
export function historyIn(file: ContentFile | undefined, today?: string): YamlReading<DayOfChanges[]> {
  if (!file) return { problems: [], lineOf: () => 1 };
  if (file.faults) return { problems: file.faults, lineOf: () => 1 };
  const reading = keptReading(file.path, file.text, () => readYaml(file.text, HISTORY_PATH, historySchema));
  if (today === undefined || !reading.value) return reading;
  const days = reading.value.map(({ day }, index): [PropertyKey[], string] => [[index, 'day'], day]);
  return { ...reading, problems: daysAhead(HISTORY_PATH, days, today, reading.lineOf) };
}

interface KeptState {
  state: Fingerprints;
  tried: Tried | undefined;
}

/** The state that a file holds, with what is wrong in it. */
export function snapshotIn(file: ContentFile | undefined): { value?: KeptState; problems: readonly Problem[] } {
  if (!file) return { problems: [] };
  if (file.faults) return { problems: file.faults };
  return keptReading(file.path, file.text, () => parseState(file.text));
}

function parseState(text: string): ReturnType<typeof snapshotIn> {
  const faults = checkText(text, SNAPSHOT_PATH);
  if (faults.length > 0) return { problems: faults };
  const { value, problems } = readJson(text, SNAPSHOT_PATH, snapshotSchema, REMEDY);
  return value ? { value: { state: fingerprintsIn(value), tried: triedIn(value) }, problems } : { problems };
}

/** Writes the history and the state that it tells of. */
export function writeHistory(history: readonly DayOfChanges[], state: Fingerprints, tried: Tried): void {
  writeFileSync(HISTORY_PATH, `${HEADING}${stringify(history, { lineWidth: 120, aliasDuplicateObjects: false })}`);
  writeFileSync(SNAPSHOT_PATH, formatSnapshot(state, tried));
}

/** What a library says now. */
export function currentState(library: Library): Fingerprints {
  return stateNow({ library, hashOf: sha256 });
}
