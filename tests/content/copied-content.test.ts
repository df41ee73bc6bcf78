import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { writeCopiedProject } from '../bench/scale/copied-project.ts';
import { IS_NIGHTLY } from '../depth.ts';

// What is measured at a hundred documents is no longer measured as soon as one form of content cannot be copied.
test('everything that is held can be copied under other names, and reads without a problem', {
  skip: IS_NIGHTLY ? false : 'reads all content twice over: at night',
}, () => {
  const folder = mkdtempSync(join(tmpdir(), 'youju-copied-'));
  try {
    const fewest = writeCopiedProject(join(folder, 'once'), 1);
    assert.equal(writeCopiedProject(join(folder, 'twice'), fewest + 1), 2 * fewest);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
