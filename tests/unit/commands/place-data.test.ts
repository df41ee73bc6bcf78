import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { placeData } from '../../../src/commands/place-data.ts';

test('files of the data come to stand below /api/v1/, beside what is drawn there, and wait no longer', () => {
  const root = mkdtempSync(join(tmpdir(), 'youju-place-data-'));
  const [waiting, site] = [join(root, 'waiting'), join(root, 'site')];
  const write = (path: string, text: string) => {
    mkdirSync(join(root, path, '..'), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  try {
    write('waiting/policies.json', '{}');
    write('waiting/compare/settlement.csv', '地区');
    write('site/api/v1/index.json', '[]');
    placeData(site, waiting);
    const read = (path: string) => readFileSync(join(site, 'api/v1', path), 'utf8');
    assert.deepEqual(['policies.json', 'compare/settlement.csv', 'index.json'].map(read), ['{}', '地区', '[]']);
    assert.equal(existsSync(waiting), false);
  } finally {
    rmSync(root, { recursive: true });
  }
});
