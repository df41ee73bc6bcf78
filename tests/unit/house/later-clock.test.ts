import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { laterClock, traceOfLaterClock } from '../../later-clock.ts';

test('a program with the later clock shows a day of which the trace is found, however it is written; others are not found', () => {
  const program = `const now = new Date(); console.log([now.toISOString(), now.toUTCString(), new Date(Date.now()).toLocaleDateString('zh-CN',
    { timeZone: 'UTC', year: 'numeric', month: 'long', day: 'numeric' })].join('\\n'));`;
  const { stdout } = spawnSync(process.execPath, ['--import', laterClock, '--eval', program], { encoding: 'utf8' });
  const written = stdout.trim().split('\n');
  assert.equal(written.length, 3);
  for (const day of written) assert.match(day, traceOfLaterClock());
  assert.doesNotMatch(`${new Date().toISOString()} 2012年7月30日`, traceOfLaterClock());
});
