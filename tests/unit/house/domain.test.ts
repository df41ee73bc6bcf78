import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { test } from 'node:test';

/** What a browser, Node or a framework has, and plain TypeScript has not. */
const PROBES = {
  document: 'document.title;',
  fetch: "fetch('/');",
  setTimeout: 'setTimeout(() => {}, 1);',
  TextDecoder: "new TextDecoder('gb18030');",
  console: "console.log('');",
  process: 'process.cwd();',
  Buffer: "Buffer.from('');",
  JSX: 'const element = <p />;',
};

test('domain code that reaches for the DOM, Node or a framework does not compile', (context) => {
  const folder = mkdtempSync(join(tmpdir(), 'youju-domain-'));
  context.after(() => rmSync(folder, { recursive: true }));
  writeFileSync(
    join(folder, 'tsconfig.json'),
    JSON.stringify({ extends: resolve('src/tsconfig.domain.json'), include: ['*.ts', '*.tsx'], exclude: [] }),
  );
  writeFileSync(
    join(folder, 'plain.ts'),
    'export const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b);',
  );
  for (const [name, code] of Object.entries(PROBES))
    writeFileSync(join(folder, `${name}.${name === 'JSX' ? 'tsx' : 'ts'}`), `${code}\nexport {};\n`);
  const { stdout } = spawnSync(resolve('node_modules/.bin/tsgo'), ['--noEmit', '-p', folder], { encoding: 'utf8' });
  const refused = new Set([...stdout.matchAll(/(\w+)\.tsx?\(\d+,\d+\): error/g)].map(([, file]) => file));
  assert.deepEqual([...refused].sort(), Object.keys(PROBES).sort(), stdout);
});
