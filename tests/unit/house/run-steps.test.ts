import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runSteps, type Step } from '../../run-steps.ts';

const step = (name: string, script: string): Step => ({ name, program: [process.execPath, '-e', script] });
const passes = (name: string) => step(name, `console.log('${name} speaks')`);
const fails = (name: string) => step(name, `console.error('${name} complains'); process.exitCode = 1`);
/** Goes on until it is stopped. */
const lasts = (name: string) => step(name, `setInterval(() => {}, 1000)`);

/** What is told of a run, without how long anything took. */
async function told(...[stages, options]: Parameters<typeof runSteps>) {
  const said: string[] = [];
  const passed = await runSteps(stages, {
    ...options,
    say: (line) => said.push(line.replace(/ after .*$/, '')),
    write: (words) => said.push(words.trim()),
  });
  return { passed, said };
}

test('lanes run side by side, each step’s words stand together, and the summary names every step', async () => {
  const { passed, said } = await told([[[passes('a'), passes('b')], [passes('c')]], [[step('d', '')]]]);
  assert.equal(passed, true);
  assert.equal(said[0], '\nSide by side, each told of when it ends: a, b | c');
  for (const name of ['a', 'b', 'c']) assert.equal(said[said.indexOf(`\n${name}: passed`) + 1], `${name} speaks`);
  assert.ok(said.indexOf('\na: passed') < said.indexOf('\nb: passed'));
  assert.deepEqual(said.slice(-5), ['', 'a: passed', 'b: passed', 'c: passed', 'd: passed']);
});

test('after a failure what runs beside it is stopped, nothing is begun, and its words stand last before the summary', async () => {
  const { passed, said } = await told([[[fails('a'), passes('b')], [lasts('c')]], [[passes('d')]]]);
  assert.equal(passed, false);
  assert.deepEqual(said.slice(1), [
    '\na: failed',
    'a complains',
    '',
    'a: failed',
    'b: not run',
    'c: stopped',
    'd: not run',
  ]);
});

test('where it is to go on it does, and has failed all the same', async () => {
  const { passed, said } = await told([[[fails('a'), passes('b')], [passes('c')]]], { goesOn: true });
  assert.equal(passed, false);
  assert.deepEqual(said.slice(-4), ['', 'a: failed', 'b: passed', 'c: passed']);
});

test('a program that is not there has failed', async () => {
  const { passed, said } = await told([[[{ name: 'a', program: ['./no-such-program'] }]]]);
  assert.equal(passed, false);
  assert.match(said.join('\n'), /ENOENT/);
});
