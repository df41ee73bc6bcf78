/**
 * What a change is held against: `npm test`. What uses one core only runs beside something else; the browser has the machine
 * for itself, and `dist/` is built before whatever reads it.
 */
import { runSteps, type Step } from './run-steps.ts';

const step = (name: string): Step => ({ name, program: ['npm', 'run', '--silent', name] });

const passed = await runSteps([
  [[step('test:content')], [step('types'), step('lint'), step('test:unit'), step('build')]],
  [[step('test:e2e')]],
  [[step('test:engines'), step('test:servers')], [step('test:built')]],
]);
process.exitCode = passed ? 0 : 1;
