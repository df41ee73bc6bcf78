import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';

let root = '';
before(() => {
  root = mkdtempSync(join(tmpdir(), 'youju-switch-'));
});
after(() => rmSync(root, { recursive: true, force: true }));

const isLinux = process.platform === 'linux';

/** Makes a build and switches over to it. */
async function switchTo(name: string): Promise<number | null> {
  const dist = join(root, 'dist');
  rmSync(dist, { recursive: true, force: true });
  mkdirSync(dist);
  writeFileSync(join(dist, 'index.html'), name);
  const child = spawn('deploy/switch.sh', [dist, join(root, 'site')], { stdio: 'ignore' });
  return await new Promise((resolve) => child.once('close', resolve));
}
const page = (link: string) => readFileSync(join(root, 'site', link, 'index.html'), 'utf8');

test('a switch-over leaves the present build and two before it, and at no moment none', {
  skip: !isLinux && 'the script is for Linux: it was not tried',
}, async () => {
  assert.equal(await switchTo('1'), 0);
  assert.equal(page('current'), '1');
  for (const name of ['2', '3', '4', '5']) {
    let isDone = false;
    const switched = switchTo(name).then((status) => {
      isDone = true;
      return status;
    });
    while (!isDone) {
      assert.ok([String(Number(name) - 1), name].includes(page('current')));
      await new Promise((resolve) => setImmediate(resolve));
    }
    assert.equal(await switched, 0);
  }
  assert.deepEqual(['current', 'previous-1', 'previous-2'].map(page), ['5', '4', '3']);
  assert.equal(readdirSync(join(root, 'site/builds')).length, 3);
});

test('a folder that holds no site is refused, and nothing changes', { skip: !isLinux }, async () => {
  const child = spawn('deploy/switch.sh', [join(root, 'nowhere'), join(root, 'other')], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (part) => {
    said += part;
  });
  const status = await new Promise((resolve) => child.once('close', resolve));
  assert.equal(status, 1);
  assert.match(said, /There is no site in .*nowhere/);
  assert.deepEqual(readdirSync(root).includes('other'), false);
});
