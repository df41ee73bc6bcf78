import assert from 'node:assert/strict';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { keepBuild, keptBuilds } from '../../../src/commands/kept-builds.ts';

let root = '';
let dist = '';
let kept = '';
describe('kept builds', () => {
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'youju-kept-'));
    [dist, kept] = [join(root, 'dist'), join(root, 'builds')];
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  /** Makes a build beside, and puts it in place as a build does. */
  function build(name: string): void {
    const stage = join(root, 'stage');
    mkdirSync(join(stage, 'deep'), { recursive: true });
    writeFileSync(join(stage, 'deep/page.txt'), name);
    writeFileSync(join(stage, '.fingerprint'), name.padEnd(64, '0'));
    keepBuild(stage, kept);
    rmSync(dist, { recursive: true, force: true });
    renameSync(stage, dist);
    // Tests are quicker than clocks are fine: earlier builds are made to be older.
    for (const [age, folder] of readdirSync(kept)
      .filter((entry) => !entry.startsWith(name))
      .entries())
      utimesSync(join(kept, folder), 1000 + age, 1000 + age);
  }
  const texts = (folders: readonly string[]) =>
    folders.map((folder) => readFileSync(join(folder, 'deep/page.txt'), 'utf8'));

  test('who serves a folder goes on with the build it has until the next is whole, and keeps two before', () => {
    build('a');
    const folders = keptBuilds(dist, kept);
    assert.deepEqual(texts(folders()), ['a']);
    build('b');
    assert.deepEqual(texts(folders()), ['b', 'a']);
    rmSync(dist, { recursive: true });
    assert.deepEqual(texts(folders()), ['b', 'a']);
    build('c');
    build('d');
    assert.equal(texts(folders())[0], 'd');
    assert.equal(folders().length, 3);
    assert.equal(readdirSync(kept).length, 3);
  });

  test('a build is not kept twice, and a folder that no build noted itself in is served as it is', () => {
    build('a');
    keepBuild(dist, kept);
    assert.equal(readdirSync(kept).length, 1);
    rmSync(join(dist, '.fingerprint'));
    keepBuild(dist, kept);
    assert.deepEqual(keptBuilds(dist, kept)(), [dist]);
  });
});
