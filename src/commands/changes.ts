/**
 * Records what changed in the content since the last time, under today, in content/changes.yaml.
 *
 * The history is kept as content, not taken from version control: a build from an archive or a shallow clone has no
 * history of versions, and a commit tells of files and of wording, not of what a document is now said to mean. A
 * committed state (content/changes.lock.json) says what the history has told already: a hash of each aspect, the words of those
 * that are told from what to what, and what the rules came to for the personas. A test fails where the content has moved on
 * without it. With --check nothing is written, and the command fails where something would be.
 */

import { changedVerdicts, withVerdicts } from '../history/changed-verdicts.ts';
import { changesBetween } from '../history/changes-between.ts';
import { recordChanges } from '../history/record-changes.ts';
import { formatProblems } from '../library/problem.ts';
import { readLibrary } from '../library/read-library.ts';
import { dayInChina } from '../schema/day-in-china.ts';
import {
  currentState,
  HISTORY_PATH,
  historyIn,
  readHistory,
  readSnapshot,
  readTried,
  SNAPSHOT_PATH,
  snapshotIn,
  writeHistory,
} from './change-history.ts';
import { contentFile, contentFiles } from './content-files.ts';
import { tryPersonas } from './try-personas.ts';

const checkOnly = process.argv.includes('--check');
const { library, problems: contentFaults } = readLibrary(contentFiles());
const keptFaults = [
  ...historyIn(contentFile(HISTORY_PATH)).problems,
  ...snapshotIn(contentFile(SNAPSHOT_PATH)).problems,
];
const problems = [...contentFaults, ...keptFaults];
if (problems.length > 0) {
  console.error(formatProblems(problems));
  process.exit(1);
}
const [before, after] = [readSnapshot(), currentState(library)];
const { tried, told } = tryPersonas(library);
const triedBefore = readTried();
const verdicts = triedBefore ? changedVerdicts(triedBefore, tried, told) : {};
const fresh = withVerdicts(changesBetween(before, after), verdicts, after);
for (const { change, what, title } of fresh) console.log(`${change}  ${what}  ${title}`);
if (fresh.length === 0) {
  // What is kept for the next change may be put otherwise, though nothing is said otherwise.
  if (!checkOnly) writeHistory(readHistory(), after, tried);
  console.log('content/changes.yaml tells of everything.');
} else if (checkOnly) {
  console.error(
    `${fresh.length} changes are not told in content/changes.yaml: run npm run changes and commit the result.`,
  );
  process.exit(1);
} else {
  const today = dayInChina(new Date());
  writeHistory(recordChanges(readHistory(), before, after, today, verdicts), after, tried);
  console.log(
    `${fresh.length} changes recorded under ${today}. Add a sentence for readers in content/changes.yaml (says).`,
  );
}
