import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { matchesGlob } from 'node:path';
import { test } from 'node:test';

/** What `npm test` runs: the globs of the scripts that its steps name, and the folder of the browser's tests. */
function globsOfSteps(): string[] {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
  const steps = [...readFileSync('tests/all.ts', 'utf8').matchAll(/step\('([^']+)'\)/g)].map(([, name = '']) => name);
  return steps.flatMap((name) => {
    const script = scripts[name] ?? assert.fail(`no script ${name}`);
    if (script.startsWith('playwright test')) return ['tests/e2e/*.spec.ts'];
    return [...script.matchAll(/'(tests\/[^']+)'/g)].map(([, glob = '']) => glob);
  });
}

test('a step of npm test runs every file of tests, wherever it stands', () => {
  const globs = globsOfSteps();
  assert.ok(globs.length >= 6);
  const files = globSync('tests/**/*.{test,spec}.ts');
  assert.ok(files.length > 300);
  assert.deepEqual(
    files.filter((file) => !globs.some((glob) => matchesGlob(file, glob))),
    [],
  );
});
