import assert from 'node:assert/strict';
import { mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { measuredBuild, partsOfProject, unlikeFiles } from '../bench/parts/in-parts.ts';
import { writeCopiedProject } from '../bench/scale/copied-project.ts';
import { IS_NIGHTLY } from '../depth.ts';

test('a hundred documents in four parts, merged, are the bytes of one build', {
  skip: !IS_NIGHTLY && 'a site of a hundred documents built twice: tried at night',
}, () => {
  const root = mkdtempSync(join(tmpdir(), 'youju-hundred-'));
  try {
    writeCopiedProject(root, 100);
    measuredBuild(root);
    renameSync(join(root, 'dist'), join(root, 'whole'));
    const parts = partsOfProject(root, 4);
    assert.equal(parts.length, 4);
    for (const part of parts) measuredBuild(root, '--part', part.join(','));
    measuredBuild(root, '--merge');
    assert.deepEqual(unlikeFiles(join(root, 'whole'), join(root, 'dist')), []);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
});
