/**
 * What takes longer than anybody waits for after a change: `npm run test:nightly`. Every page instead of one of each template,
 * every document instead of one of each kind, random runs twenty times as long, and each test file in a process of its own.
 * Goes on after a failure, and ends with what failed.
 */
import { runSteps } from './run-steps.ts';

const STEPS = {
  unit: ['node', '--test', 'tests/unit/**/*.test.ts'],
  content: ['node', '--test', 'tests/content/**/*.test.ts'],
  build: ['npm', 'run', 'build'],
  browser: ['npm', 'run', 'test:e2e'],
  'built site': ['npm', 'run', 'test:built'],
  'other builds': ['npm', 'run', 'test:builds'],
  engines: ['npm', 'run', 'test:engines'],
};

const passed = await runSteps(
  Object.entries(STEPS).map(([name, program]) => [[{ name, program }]]),
  { goesOn: true, env: { ...process.env, NIGHTLY: '1' } },
);
process.exitCode = passed ? 0 : 1;
