import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, globSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { filesBelow } from '../../src/commands/files-below.ts';
import { IS_NIGHTLY } from '../depth.ts';

const PROJECT = ['content', 'src', 'public', 'astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'];
/** What a build leaves for the next one. */
const LEFT = ['dist', '.cache/readings', '.cache/pictures'];

test('an edited document, built over what the build before left, gives the bytes of a build from nothing', {
  skip: !IS_NIGHTLY && 'two more builds of everything: tried at night',
}, () => {
  const root = mkdtempSync(join(tmpdir(), 'youju-edited-'));
  const run = (script: string, ...given: string[]) =>
    execFileSync(process.execPath, [script, ...given], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
  try {
    for (const path of [...PROJECT, ...LEFT])
      cpSync(path, join(root, path), { recursive: true, preserveTimestamps: true });
    symlinkSync(resolve('node_modules'), join(root, 'node_modules'));
    const [document = ''] = globSync('content/policies/*/*.mdx', { cwd: root }).sort();
    const text = readFileSync(join(root, document), 'utf8');
    const edited = text.replace('\n\n</Provision>', '先看原文，再问窗口。$&');
    assert.notEqual(edited, text);
    writeFileSync(join(root, document), edited);
    run('src/commands/review-faqs.ts', '--all');
    run('src/commands/build.ts');
    cpSync(join(root, 'dist'), join(root, 'edited'), { recursive: true });
    for (const left of ['dist', '.cache']) rmSync(join(root, left), { recursive: true });
    run('src/commands/build.ts');
    const files = filesBelow(join(root, 'dist'));
    assert.deepEqual(filesBelow(join(root, 'edited')), files);
    const read = (folder: string, file: string) => readFileSync(join(root, folder, file));
    assert.ok(
      files.some(
        (file) => existsSync(join('dist', file)) && !read('dist', file).equals(readFileSync(join('dist', file))),
      ),
    );
    assert.deepEqual(
      files.filter((file) => !read('edited', file).equals(read('dist', file))),
      [],
    );
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
});
