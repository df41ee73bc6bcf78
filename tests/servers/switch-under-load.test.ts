import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { FINGERPRINT_FILE } from '../../src/commands/build-fingerprint.ts';
import { linkFilesOfBuild } from '../../src/commands/files-of-build.ts';
import { keepBuild, keptBuilds } from '../../src/commands/kept-builds.ts';
import { precompress } from '../../src/commands/precompress.ts';
import { serve } from '../../src/commands/serve.ts';
import { formatNumberMap } from '../../src/permalinks/number-table.ts';
import { folderOfBuild } from '../../src/site/folder-of-build.ts';
import { programOf, RECIPES, requestFrom, type ServerResponse, withRecipe } from '../bench/run-server.ts';

const CLIENTS = 8;
const isLinux = process.platform === 'linux';

let root = '';
before(() => {
  root = mkdtempSync(join(tmpdir(), 'youju-load-'));
});
after(() => rmSync(root, { recursive: true, force: true }));

/** What a page of a build says, long enough to be compressed. */
const textOf = (name: string) => `<!doctype html><title>有据</title><p>build ${name} ${'有据'.repeat(700)}</p>`;
const rulesOf = (name: string) => JSON.stringify({ build: name });

/** Makes a small site that is the build of a name. */
async function makeBuild(folder: string, name: string): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  const files = {
    'index.html': textOf(name),
    'about/index.html': textOf(name),
    '404.html': '<!doctype html><title>没有这一页</title>',
    'eligibility/parts/frame.json': rulesOf(name),
    // Asked for once a build is gone, and not before: a server may hold on to what it sent a second ago.
    'divisions/0.json': rulesOf(name),
    [`_astro/page.${name}.css`]: 'a{}',
    '_redirects.nginx.conf': '',
    '_numbers.nginx.conf': formatNumberMap([], '', 'nginx'),
    '_numbers.caddy.conf': formatNumberMap([], '', 'Caddy'),
  };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  await precompress(folder);
  linkFilesOfBuild(folder, name);
  writeFileSync(FINGERPRINT_FILE(folder), name.padEnd(64, '0'));
}

/** What was wrong with an answer; undefined where nothing was. */
function faultOf(path: string, { status, text }: ServerResponse, builds: readonly string[]): string | undefined {
  if (status !== 200) return `${path}: ${status}`;
  const isWhole = path.endsWith('/') ? builds.some((name) => text === textOf(name)) : text.length > 0;
  return isWhole ? undefined : `${path}: not the page of a build, ${text.length} characters`;
}

/** Asks without a pause, on many connections, until `change` is done; gives what was wrong, and how often was asked. */
async function underLoad(
  port: number,
  paths: readonly string[],
  builds: readonly string[],
  change: () => Promise<void>,
): Promise<{ faults: string[]; asked: number }> {
  const faults: string[] = [];
  let asked = 0;
  let isDone = false;
  const client = async (turn: number) => {
    for (let at = turn; !isDone || at < turn + paths.length; at += 1) {
      const path = paths[at % paths.length] ?? '/';
      asked += 1;
      const fault = await requestFrom(port, { path }).then(
        (answer) => faultOf(path, answer, builds),
        (error) => `${path}: ${error}`,
      );
      if (fault) faults.push(fault);
    }
  };
  const clients = Array.from({ length: CLIENTS }, (_, turn) => client(turn));
  try {
    await change();
  } finally {
    isDone = true;
  }
  await Promise.all(clients);
  return { faults, asked };
}

/** Two changes of builds under load, then what of each is still to be had. */
async function changeTwice(port: number, switchTo: (name: string) => Promise<void>): Promise<void> {
  const builds = ['first', 'second', 'third'];
  const paths = ['/', '/about/', `/${folderOfBuild('first')}eligibility/parts/frame.json`, '/_astro/page.first.css'];
  const { faults, asked } = await underLoad(port, paths, builds, async () => {
    await switchTo('second');
    await switchTo('third');
  });
  assert.ok(asked > CLIENTS);
  assert.deepEqual(faults, []);
  for (const name of builds) {
    // Who opened a page of either build before reads on with the rules of that build.
    const { status, text } = await requestFrom(port, { path: `/${folderOfBuild(name)}eligibility/parts/frame.json` });
    assert.deepEqual({ status, text }, { status: 200, text: rulesOf(name) });
  }
  await switchTo('fourth');
  assert.equal((await requestFrom(port, { path: `/${folderOfBuild('first')}divisions/0.json` })).status, 404);
  assert.equal((await requestFrom(port, { path: `/${folderOfBuild('second')}divisions/0.json` })).status, 200);
}

test('npm start loses no request when a build takes the place of another', async () => {
  const [dist, stage, last, kept] = ['dist', 'stage', 'last', 'kept'].map((name) => join(root, 'start', name)) as [
    string,
    string,
    string,
    string,
  ];
  // As the build does it: kept before it is in its place.
  const switchTo = async (name: string) => {
    await makeBuild(stage, name);
    keepBuild(stage, kept);
    rmSync(last, { recursive: true, force: true });
    if (name !== 'first') renameSync(dist, last);
    renameSync(stage, dist);
  };
  await switchTo('first');
  const served = await serve(0, keptBuilds(dist, kept), '127.0.0.1');
  try {
    await changeTwice(served.port, switchTo);
  } finally {
    await served.close();
  }
});

for (const recipe of RECIPES)
  test(`${recipe.name} loses no request when deploy/switch.sh is run`, async (context) => {
    if (!isLinux) return context.skip('the script is for Linux: it was not tried');
    const program = programOf(recipe, (reason) => context.skip(reason));
    if (!program) return;
    const dist = join(root, recipe.name, 'dist');
    const site = join(root, recipe.name, 'site');
    const switchTo = async (name: string) => {
      await makeBuild(dist, name);
      const child = spawn('deploy/switch.sh', [dist, site], { stdio: 'ignore' });
      assert.equal(await new Promise((resolve) => child.once('close', resolve)), 0);
    };
    await switchTo('first');
    await withRecipe(recipe, program, site, join(root, recipe.name, 'own'), (port) => changeTwice(port, switchTo));
  });
