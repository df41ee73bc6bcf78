/**
 * What takes longer than anybody waits for after a change: `npm run test:nightly`. Every page instead of one of each template,
 * every document instead of one of each kind, random runs twenty times as long, and each test file in a process of its own.
 * Goes on after a failure, and ends with what failed.
 */
import { spawnSync } from 'node:child_process';

const STEPS: readonly (readonly [name: string, program: readonly string[]])[] = [
  ['unit', ['node', '--test', 'tests/unit/**/*.test.ts']],
  ['content', ['node', '--test', 'tests/content/**/*.test.ts']],
  ['build', ['npm', 'run', 'build']],
  ['browser', ['npm', 'run', 'test:e2e']],
  ['built site', ['npm', 'run', 'test:built']],
];

const failed = STEPS.flatMap(([name, [program = '', ...rest]]) => {
  console.log(`\n${name}`);
  const env = { ...process.env, NIGHTLY: '1' };
  const { status } = spawnSync(program, rest, { stdio: 'inherit', env, shell: process.platform === 'win32' });
  return status === 0 ? [] : [name];
});
console.log(failed.length === 0 ? '\nNightly tests: all passed' : `\nNightly tests failed: ${failed.join(', ')}`);
process.exitCode = failed.length === 0 ? 0 : 1;
