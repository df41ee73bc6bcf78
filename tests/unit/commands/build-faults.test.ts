import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { explainDisk } from '../../../src/commands/explain-disk.ts';
import { oneBuildAtATime } from '../../../src/commands/one-build-at-a-time.ts';

let folder = '';
let mark = '';
describe('faults of a build', () => {
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'youju-mark-'));
    mark = join(folder, 'cache/building');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  test('of two builds begun at once the second begins when the first has ended', async () => {
    const told: string[] = [];
    let underWay = 0;
    const build = (name: string) => async () => {
      underWay += 1;
      assert.equal(underWay, 1);
      told.push(`${name} begins`);
      await new Promise((resolve) => setImmediate(resolve));
      told.push(`${name} ends`);
      underWay -= 1;
      return name;
    };
    const names = await Promise.all([oneBuildAtATime(build('one'), mark), oneBuildAtATime(build('two'), mark)]);
    assert.deepEqual(names, ['one', 'two']);
    assert.deepEqual(told, ['one begins', 'one ends', 'two begins', 'two ends']);
    assert.equal(existsSync(mark), false);
  });

  test('what a killed build left behind does not keep the next one waiting', async () => {
    // A process that has ended: its number is no longer anybody's.
    const { pid } = spawnSync(process.execPath, ['-e', '']);
    await oneBuildAtATime(async () => undefined, mark);
    writeFileSync(mark, String(pid));
    assert.equal(await oneBuildAtATime(async () => readFileSync(mark, 'utf8'), mark), String(process.pid));
  });

  test('a build that fails lets the next one begin', async () => {
    await assert.rejects(
      oneBuildAtATime(() => Promise.reject(new Error('no')), mark),
      /no/,
    );
    assert.equal(await oneBuildAtATime(async () => 'yes', mark), 'yes');
  });

  test('a full disk is told in plain words, however deep the fault lies; other faults are not explained away', () => {
    const full = Object.assign(new Error('ENOSPC: write'), { code: 'ENOSPC', path: '.cache/stage/a.html' });
    for (const error of [full, new Error('build failed', { cause: full })]) {
      const said = explainDisk(error) ?? '';
      assert.match(said, /no space left on the disk: free some 200 MB/);
      assert.match(said, /dist\/ is as it was/);
      assert.match(said, /\.cache\/stage\/a\.html/);
    }
    assert.equal(explainDisk(new Error('ENOSPC')), undefined);
    assert.equal(explainDisk('ENOSPC'), undefined);
  });
});
