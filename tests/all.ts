/**
 * What a change is held against: `npm test`. What uses one core only runs beside something else; the browser has the machine
 * for itself, and `dist/` is built before whatever reads it.
 */
import { runSteps, type Step } from './run-steps.ts';

const step = (name: string): Step => ({ name, program: ['npm', 'run', '--silent', name] });

/** What a test of the browser would build else, with all others of its kind waiting for it and a core idle. */
const otherBuild: Step = { name: 'other build', program: ['node', 'tests/e2e/other-build.ts'] };

const passed = await runSteps([
  [[step('test:content')], [step('types'), step('lint'), step('test:unit'), step('build'), otherBuild]],
  [[step('test:e2e')]],
  [
    [step('test:engines'), step('test:builds')],
    [step('test:built'), step('test:servers')],
  ],
]);
process.exitCode = passed ? 0 : 1;
