/**
 * Prints the verdicts on a person's answers, or on each of a list of persons', as JSON:
 * `npm run --silent quiz -- answers.json`. The file is described on the page /eligibility/rules/.
 */
import { readFileSync } from 'node:fs';
import { headlineWords } from '../eligibility/headline-words.ts';
import { makeRuleBook } from '../eligibility/rule-book.ts';
import { type LocatedProblem, runCases } from '../eligibility/run-cases.ts';
import { formatProblems } from '../library/problem.ts';
import { readLibrary } from '../library/read-library.ts';
import { dayInChina } from '../schema/day-in-china.ts';
import { sha256 } from '../site/sha256.ts';
import { contentFiles } from './content-files.ts';
import { readingStore } from './reading-store.ts';

const USAGE = '用法：npm run --silent quiz -- <answers.json>';

function formatProblem(file: string, problem: LocatedProblem): string {
  const id = problem.id === null ? '' : `（${problem.id}）`;
  return [
    `${file}  第 ${problem.case} 个情形${id}  ${problem.field}`,
    `  发现：${problem.found}`,
    `  应为：${problem.expected}`,
    ...(problem.remedy ? [`  改法：${problem.remedy}`] : []),
  ].join('\n');
}

/** The verdicts as JSON, or what is wrong. */
function quiz(files: readonly string[]): { output: string } | { faults: string } {
  const [file] = files;
  if (!file || files.length > 1) return { faults: USAGE };
  let given: unknown;
  try {
    given = JSON.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, ''));
  } catch (error) {
    return { faults: `${file}  整个文件\n  发现：${(error as Error).message}\n  应为：一个 JSON 文件\n${USAGE}` };
  }
  const { library, problems } = readLibrary(contentFiles(), readingStore());
  if (problems.length > 0) return { faults: formatProblems(problems) };
  const book = makeRuleBook(library, sha256);
  const run = runCases(given, book, dayInChina(new Date()), headlineWords);
  return run.results
    ? { output: JSON.stringify(run.results, null, 2) }
    : { faults: run.problems.map((problem) => formatProblem(file, problem)).join('\n\n') };
}

const result = quiz(process.argv.slice(2));
if ('output' in result) {
  console.log(result.output);
} else {
  console.error(result.faults);
  process.exitCode = 1;
}
