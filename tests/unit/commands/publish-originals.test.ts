import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { refusalToPublish } from '../../../src/commands/originals.ts';
import { siteOriginal } from '../../../src/commands/site-content.ts';
import { LOCK_NOTE } from '../../../src/evidence/lock.ts';
import { sha256 } from '../../../src/site/sha256.ts';
import { samplePolicy } from '../samples.ts';

const TEXT = '云州市人民政府 2020年5月6日';
const evidence = { clause: '一', quote: '云州市人民政府' };
const marked = samplePolicy({ officialText: [{ from: evidence, through: evidence }] });
const lockOf = (original: string) => ({
  note: LOCK_NOTE,
  version: 1 as const,
  documents: { [marked.id]: { original: sha256(original), quotes: [] } },
});
const settings = { PUBLISH_ORIGINALS: process.env['PUBLISH_ORIGINALS'], ORIGINALS_DIR: process.env['ORIGINALS_DIR'] };
const set = (given: Partial<typeof settings>) => {
  for (const [name, value] of Object.entries({ PUBLISH_ORIGINALS: undefined, ORIGINALS_DIR: undefined, ...given })) {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
};
let folder = '';

describe('publishing originals', () => {
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'youju-originals-'));
    writeFileSync(join(folder, `${marked.id}.txt`), TEXT);
  });
  afterEach(() => {
    set(settings);
    rmSync(folder, { recursive: true, force: true });
  });

  test('nothing is published unless it is asked for', () => {
    set({ ORIGINALS_DIR: folder });
    assert.equal(siteOriginal(marked.id), undefined);
    set({ ORIGINALS_DIR: folder, PUBLISH_ORIGINALS: '1' });
    assert.equal(siteOriginal(marked.id), TEXT);
    assert.equal(siteOriginal('not-at-hand'), undefined);
    assert.equal(refusalToPublish([marked], lockOf(TEXT)), undefined);
  });

  test('what is asked for and cannot be done is refused with the way out', () => {
    set({ PUBLISH_ORIGINALS: 'yes', ORIGINALS_DIR: folder });
    assert.match(String(refusalToPublish([], lockOf(TEXT))), /PUBLISH_ORIGINALS=1/);
    set({ PUBLISH_ORIGINALS: '1' });
    assert.match(String(refusalToPublish([], lockOf(TEXT))), /ORIGINALS_DIR is not set/);
    set({ PUBLISH_ORIGINALS: '1', ORIGINALS_DIR: join(folder, 'none') });
    assert.match(String(refusalToPublish([], lockOf(TEXT))), /there is no .*none/);
    set({ PUBLISH_ORIGINALS: '1', ORIGINALS_DIR: folder });
    assert.match(String(refusalToPublish([marked], lockOf('another text'))), /npm run verify:evidence/);
    const { officialText: _marks, ...unmarked } = marked;
    assert.equal(refusalToPublish([unmarked], lockOf('another text')), undefined);
  });
});
