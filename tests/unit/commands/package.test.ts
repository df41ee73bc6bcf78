import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { packageReadme } from '../../../src/commands/package-readme.ts';

test('without an address the site is not packed, and the message says both ways on', () => {
  const { SITE_URL, ...env } = process.env;
  const { status, stderr } = spawnSync(process.execPath, ['src/commands/package.ts', '/nowhere/youju.zip'], {
    encoding: 'utf8',
    env,
  });
  assert.equal(status, 1);
  assert.match(stderr, /SITE_URL is not set.*localhost/);
  assert.match(stderr, /SITE_URL=https:\/\/your\.domain npm run package/);
  assert.match(stderr, /npm run package -- --unpublished/);
});

test('the note in the archive names the address, and says first where there is none', () => {
  const published = packageReadme('https://youju.example/', true);
  assert.match(published, /公开发布的网址（https:\/\/youju\.example\/）/);
  assert.doesNotMatch(published, /注意/);
  assert.match(packageReadme('http://localhost:4321/', false), /^注意：.*http:\/\/localhost:4321\//);
});

test('the note says what works where pages are opened as files, and what does not', () => {
  const note = packageReadme('https://youju.example/', true);
  assert.match(note, /直接打开 site\/index\.html，每一页都能看/);
  assert.match(note, /every page can be read, followed and printed/);
});
