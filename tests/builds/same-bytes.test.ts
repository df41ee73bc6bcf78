import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { globSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { IS_NIGHTLY } from '../depth.ts';
import { laterClock } from '../later-clock.ts';

const AGAIN = '.cache/again';
const BUILD = `const { buildInto } = await import(${JSON.stringify(resolve('src/commands/build.ts'))});
  if (!(await buildInto('${AGAIN}'))) process.exit(1);`;

test('the same content, built again more than a year later and in another time zone, is the same bytes', {
  skip: !IS_NIGHTLY && 'a second build of everything: tried at night',
}, () => {
  try {
    // The name of the build, by which scripts ask for what they read, is given by who builds.
    const [folder = ''] = globSync('dist/_astro/at-*');
    execFileSync(process.execPath, ['--import', laterClock, '--input-type=module', '--eval', BUILD], {
      env: { ...process.env, TZ: 'America/Los_Angeles', PUBLIC_BUILD: folder.replace(/.*at-/, '') },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    const files = globSync('**/*', { cwd: AGAIN }).filter((path) => statSync(join(AGAIN, path)).isFile());
    assert.ok(files.length > 1000, `${files.length} files`);
    const differ = files.filter((path) => !readFileSync(join(AGAIN, path)).equals(readFileSync(join('dist', path))));
    assert.deepEqual(differ, []);
  } finally {
    rmSync(AGAIN, { recursive: true, force: true });
  }
});
