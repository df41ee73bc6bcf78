import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { serve } from '../../src/commands/serve.ts';
import { hasBrotli, programOf, RECIPES, requestFrom, type ServerResponse, withRecipe } from '../bench/run-server.ts';
import { cases, type ServerCase } from './answers.ts';
import { makeDeployment } from './served-site.ts';

let root = '';
before(async () => {
  root = mkdtempSync(join(tmpdir(), 'youju-servers-'));
  await makeDeployment(root);
});
after(() => rmSync(root, { recursive: true, force: true }));

/** How an answer differs from what the table says, one line each. */
function faultsOf(wanted: ServerCase, { status, headers, text }: ServerResponse): string[] {
  const faults = [wanted.status].flat().includes(status) ? [] : [`${status}, not ${wanted.status}`];
  for (const [name, value] of Object.entries(wanted.headers ?? {})) {
    const found = headers[name];
    const isRight =
      value === null ? found === undefined : value instanceof RegExp ? value.test(String(found)) : found === value;
    if (!isRight) faults.push(`${name}: ${found}, not ${value}`);
  }
  if (wanted.says && !text.includes(wanted.says)) faults.push(`does not say ${wanted.says}`);
  return faults.map(
    (fault) => `${wanted.method ?? 'GET'} ${wanted.path.slice(0, 80)} ${JSON.stringify(wanted.send ?? {})}: ${fault}`,
  );
}

async function compareWithTable(port: number): Promise<void> {
  const faults: string[] = [];
  for (const wanted of cases) faults.push(...faultsOf(wanted, await requestFrom(port, wanted)));
  assert.deepEqual(faults, []);
}

test('npm start answers as the table says', async () => {
  const served = await serve(0, () => [join(root, 'current'), join(root, 'previous-1')], '127.0.0.1');
  try {
    await compareWithTable(served.port);
  } finally {
    await served.close();
  }
});

for (const recipe of RECIPES)
  test(`${recipe.name} with its recipe answers as the table says`, async (context) => {
    const program = programOf(recipe, (reason) => context.skip(reason));
    if (!program) return;
    await withRecipe(recipe, program, root, join(root, recipe.name), async (port) => {
      await compareWithTable(port);
      if (recipe.name === 'nginx' && !hasBrotli) return;
      const { headers } = await requestFrom(port, { path: '/about/', send: { 'accept-encoding': 'gzip, br' } });
      assert.equal(headers['content-encoding'], 'br');
    });
  });
