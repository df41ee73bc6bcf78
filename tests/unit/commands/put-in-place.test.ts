import assert from 'node:assert/strict';
import {
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { putInPlace, recoverPlace } from '../../../src/commands/put-in-place.ts';

let folder = '';
let stage = '';
let place = '';
describe('putting a build in its place', () => {
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'youju-place-'));
    stage = join(folder, 'cache/stage');
    place = join(folder, 'dist');
    write(stage, { 'index.html': 'new', 'a/b.css': 'new', 'was-folder': 'new', '.fingerprint': 'new' });
    write(place, { 'index.html': 'old', 'c/d.css': 'old', 'was-folder/e': 'old', '.fingerprint': 'old' });
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  function write(to: string, files: Record<string, string>): void {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(to, path)), { recursive: true });
      writeFileSync(join(to, path), text);
    }
  }
  const filesIn = (at: string) =>
    Object.fromEntries(
      [...globSync('**/*', { cwd: at }), '.fingerprint']
        .filter((path) => existsSync(join(at, path)) && statSync(join(at, path)).isFile())
        .sort()
        .map((path) => [path, readFileSync(join(at, path), 'utf8')]),
    );
  const NEW = { '.fingerprint': 'new', 'a/b.css': 'new', 'index.html': 'new', 'was-folder': 'new' };
  const OLD = { '.fingerprint': 'old', 'c/d.css': 'old', 'index.html': 'old', 'was-folder/e': 'old' };

  /** A disk that refuses to move what the test says. */
  const refusing = (code: string, refused: (from: string, to: string) => boolean) => ({
    rename: (from: string, to: string) => {
      if (refused(from, to)) throw Object.assign(new Error(`${code}: rename`), { code, path: from });
      renameSync(from, to);
    },
  });

  const DISKS = {
    'is on the same disk': undefined,
    'is on another disk than the last': refusing('EXDEV', (from) => from === stage),
    'is to lie on a disk of its own': refusing('EBUSY', (from) => from === place),
    'is to lie in a layer that cannot be moved': refusing('EXDEV', (from) => from === place),
  };

  for (const [where, disk] of Object.entries(DISKS)) {
    test(`a build that ${where} takes the place of the last one, and leaves nothing behind`, () => {
      putInPlace(stage, place, disk);
      assert.deepEqual(filesIn(place), NEW);
      assert.deepEqual(globSync('*', { cwd: folder }).sort(), ['cache', 'dist']);
      assert.equal(existsSync(stage), false);
    });
  }

  test('where the disk refuses the new build, the last one is back in its place', () => {
    const full = refusing('ENOSPC', (from) => from === stage);
    assert.throws(() => putInPlace(stage, place, full), /ENOSPC/);
    assert.deepEqual(filesIn(place), OLD);
    const fullToo = refusing('EXDEV', (from) => from !== place && !from.endsWith('.last'));
    assert.throws(() => putInPlace(stage, place, fullToo), /EXDEV/);
    assert.deepEqual(filesIn(place), OLD);
  });

  test('a build that was killed between the two moves is recovered by the next', () => {
    const killed = refusing('KILLED', (from) => from === stage || from.endsWith('.last'));
    assert.throws(() => putInPlace(stage, place, killed));
    assert.equal(existsSync(place), false);
    recoverPlace(place);
    assert.deepEqual(filesIn(place), OLD);
    recoverPlace(place);
    assert.deepEqual(filesIn(place), OLD);
  });
});
