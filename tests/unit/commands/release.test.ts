import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, describe, test } from 'node:test';
import { unzipSync } from 'fflate';
import { snapshotOf, writeRelease } from '../../../src/commands/release.ts';

const folder = mkdtempSync(join(tmpdir(), 'release-'));

const VERSION = '1.3.0+20261129.1a2b3c4d';
const at = (path: string) => ({ url: `https://youju.example/api/v1/${path}` });
const index = {
  version: VERSION,
  documentation: 'https://youju.example/data/',
  files: [at('policies.csv'), at('policies/a.json'), at('places/b.json'), at('topics/c.json')],
};
for (const [path, text] of Object.entries({
  'api/v1/index.json': JSON.stringify(index),
  'api/v1/policies.csv': '文件\r\n',
  'api/v1/policies.csv.gz': 'compressed',
  'api/v1/policies/a.json': '{}',
  'api/v1/places/b.json': '{}',
  'api/v1/topics/c.json': '{}',
  'api/v1/schemas/policies.schema.json': '{}',
  'data/index.html': '<!doctype html>',
})) {
  mkdirSync(dirname(join(folder, 'dist', path)), { recursive: true });
  writeFileSync(join(folder, 'dist', path), text);
}
const snapshot = snapshotOf(join(folder, 'dist'));

describe('a snapshot of the data', () => {
  after(() => rmSync(folder, { recursive: true, force: true }));

  test('a snapshot is named by its version and holds the data, without what is put together anew of them', () => {
    assert.equal(snapshot.name, `youju-data-${VERSION}.zip`);
    const files = unzipSync(snapshot.bytes);
    assert.deepEqual(
      Object.keys(files).map((name) => name.replace(`youju-data-${VERSION}/`, '')),
      ['index.json', 'policies.csv', 'policies/a.json', 'schemas/policies.schema.json'],
    );
    assert.equal(Buffer.from(files[`youju-data-${VERSION}/policies.csv`] ?? []).toString(), '文件\r\n');
  });

  test('its index names what is in it, and apart what is not', () => {
    const files = unzipSync(snapshot.bytes);
    const folder = `youju-data-${VERSION}`;
    const { files: named, notInSnapshot } = JSON.parse(Buffer.from(files[`${folder}/index.json`] ?? []).toString());
    assert.deepEqual(named, [at('policies.csv'), at('policies/a.json')]);
    assert.deepEqual(notInSnapshot, [at('places/b.json'), at('topics/c.json')]);
  });

  test('the same content gives the same bytes', () => {
    assert.deepEqual(snapshotOf(join(folder, 'dist')).bytes, snapshot.bytes);
  });

  test('it is written with its hash, and never written over', () => {
    const into = join(folder, 'releases');
    assert.equal(writeRelease(into, snapshot), undefined);
    const written = readFileSync(join(into, snapshot.name));
    assert.deepEqual(new Uint8Array(written), snapshot.bytes);
    const hash = createHash('sha256').update(written).digest('hex');
    assert.equal(readFileSync(join(into, `${snapshot.name}.sha256`), 'utf8'), `${hash}  ${snapshot.name}\n`);
    const reason = writeRelease(into, { ...snapshot, bytes: new Uint8Array([1]) });
    assert.match(reason ?? '', /is there already.*not written over/);
    assert.deepEqual(readFileSync(join(into, snapshot.name)), written);
  });

  test('without an address none is made, and the message says both ways on', () => {
    const { SITE_URL, ...env } = process.env;
    const { status, stderr } = spawnSync(process.execPath, ['src/commands/release.ts'], { encoding: 'utf8', env });
    assert.equal(status, 1);
    assert.match(stderr, /SITE_URL=https:\/\/your\.domain npm run release/);
    assert.match(stderr, /npm run release -- --unpublished/);
  });

  test('no build makes one: no other command asks for it', () => {
    const asking = globSync('src/**/*.ts').filter((path) => readFileSync(path, 'utf8').includes("'./release.ts'"));
    assert.deepEqual(
      asking.filter((path) => !path.includes('open-data')),
      [],
    );
  });
});
