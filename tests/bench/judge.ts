/**
 * Asks a set of labelled questions once and prints how search stands to it: `npm run judge:search`, or with the path of another
 * set behind `--`. The set has the form of `tests/search/tuning.yaml`. What it prints is reported as it is; a set that was judged
 * is added to the tuning set, and another one gathered by somebody who has seen neither vocabulary nor results.
 *
 *   --answers   prints each question that did not come out right, with what is shown
 */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { contentFiles } from '../../src/commands/content-files.ts';
import { readLibrary } from '../../src/library/read-library.ts';
import { searchInMemory } from '../content/index-in-memory.ts';
import { judgeQuestion } from '../content/judge-question.ts';
import { judgedFigures } from '../content/judged-figures.ts';
import { readLabelledQueries } from './search/labelled-query.ts';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { answers: { type: 'boolean' } } });
const path = positionals[0] ?? 'tests/search/tuning-spoken.yaml';
if (!existsSync(path))
  throw new Error(
    `${path} is not there, expected a set in the form of tests/search/tuning.yaml. Gather one, or name another`,
  );
const { library } = readLibrary(contentFiles());
const { find, prepared } = searchInMemory(library);
const judged = [];
for (const query of readLabelledQueries(path)) judged.push(judgeQuestion(query, await find(query.query), prepared));
const figures = judgedFigures(judged);
console.log(`${path}: ${judged.length} questions`);
console.table(figures);
console.log(
  `held, not among the first three, and headed as near: ${judged.filter(({ headedNear }) => headedNear).length}`,
);
if (values.answers) {
  for (const { query, rank, shown, falseAnswer, falseSilence, honest } of judged) {
    const faults = [
      ...(honest === null && rank !== 1 ? [`rank ${rank ?? 'none'}`] : []),
      ...(falseAnswer ? [`answered by ${falseAnswer}`] : []),
      ...(falseSilence ? ['called absent'] : []),
      ...(honest === false ? ['its silence is not said'] : []),
    ];
    if (faults.length > 0) console.log(`${query.query}: ${faults.join(', ')}; shown ${shown}`);
  }
}
if (Object.values(figures).some(({ holds }) => holds === 'NO')) process.exitCode = 1;
