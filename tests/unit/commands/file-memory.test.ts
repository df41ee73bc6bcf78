import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { FileMemory } from '../../../src/commands/file-memory.ts';

let folder = '';
describe('a memory of files', () => {
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'youju-memory-'));
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  test('a file is read once, and again when it was changed', () => {
    const path = join(folder, 'a.txt');
    writeFileSync(path, 'one');
    const memory = new FileMemory();
    const first = memory.read(path, statSync(path));
    assert.equal(String(first), 'one');
    assert.equal(memory.read(path, statSync(path)), first);
    writeFileSync(path, 'other');
    assert.equal(String(memory.read(path, statSync(path))), 'other');
  });

  test('it stays within its limit: what was asked for longest ago goes, and what is too large is not kept', () => {
    const memory = new FileMemory(10);
    const read = (name: string) => memory.read(join(folder, name), statSync(join(folder, name)));
    for (const name of ['b', 'c', 'd']) writeFileSync(join(folder, name), '1234');
    writeFileSync(join(folder, 'e'), '12345678901');
    const [b, c] = [read('b'), read('c')];
    assert.equal(read('b'), b);
    read('d');
    assert.equal(read('b'), b);
    assert.notEqual(read('c'), c);
    assert.equal(read('e'), undefined);
  });
});
