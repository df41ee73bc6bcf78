import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { nameAbsent } from '../../../src/commands/originals.ts';

test('of an original that lies deeper than it is read, its place is told', () => {
  const folder = mkdtempSync(join(tmpdir(), 'youju-originals-'));
  mkdirSync(join(folder, 'later'));
  writeFileSync(join(folder, 'later/yunzhou-2020-x.txt'), '云州');
  assert.equal(
    nameAbsent('yunzhou-2020-x', folder),
    'yunzhou-2020-x (there is later/yunzhou-2020-x.txt: copy it into the folder itself)',
  );
  assert.equal(nameAbsent('yunzhou-2021-x', folder), 'yunzhou-2021-x');
  assert.equal(nameAbsent('yunzhou-2020-x', join(folder, 'nowhere')), 'yunzhou-2020-x');
  rmSync(folder, { recursive: true });
});
