import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { test } from 'node:test';

/** Folders that people work in, and what each file of the first level is for. */
const FOLDERS = ['src', 'content', 'public', 'tests', 'deploy', 'docs'];
const SETTINGS = ['.biome.json', '.ci', '.github', '.gitignore', '.npmrc', 'astro.config.mjs', 'tsconfig.json'];
const FILES = ['LICENSE', 'LICENSE-DATA', 'README.md', 'README.zh-CN.md', 'package.json', 'package-lock.json'];

test('the first level holds the folders that people work in, settings and files of the whole, and nothing else', () => {
  const tracked = execFileSync('git', ['ls-files', '-z'], { encoding: 'utf8' }).split('\0').filter(Boolean);
  const first = new Set(tracked.map((path) => path.split('/')[0] ?? ''));
  assert.deepEqual(
    [...first].filter((name) => ![...FOLDERS, ...SETTINGS, ...FILES].includes(name)),
    [],
  );
});
