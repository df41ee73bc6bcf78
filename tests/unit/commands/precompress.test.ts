import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { filesBelow } from '../../../src/commands/files-below.ts';
import { precompress } from '../../../src/commands/precompress.ts';

const root = mkdtempSync(join(tmpdir(), 'youju-compressed-'));
const PAGE = `<!doctype html><title>有据</title>${'可以申请落户。'.repeat(200)}`;

function site(name: string, page: string): string {
  const folder = join(root, name);
  mkdirSync(join(folder, 'about'), { recursive: true });
  writeFileSync(join(folder, 'index.html'), PAGE);
  writeFileSync(join(folder, 'about/index.html'), page);
  writeFileSync(join(folder, 'robots.txt'), 'User-agent: *');
  return folder;
}

const compressedOf = (folder: string, file: string) => [
  brotliDecompressSync(readFileSync(join(folder, `${file}.br`))).toString(),
  gunzipSync(readFileSync(join(folder, `${file}.gz`))).toString(),
];

describe('compressing over an earlier build', () => {
  after(() => rmSync(root, { recursive: true, force: true }));

  test('what an earlier build compressed is taken over where the bytes are the same, and only there', async () => {
    const first = site('first', PAGE);
    const sums = await precompress(first);
    const second = site('second', PAGE.replaceAll('落户', '补贴'));
    assert.deepEqual((await precompress(second, first)).plain, sums.plain);
    const inode = (folder: string, file: string) => statSync(join(folder, file)).ino;
    assert.equal(inode(second, 'index.html.br'), inode(first, 'index.html.br'));
    assert.notEqual(inode(second, 'about/index.html.br'), inode(first, 'about/index.html.br'));
    const clean = site('clean', PAGE.replaceAll('落户', '补贴'));
    await precompress(clean);
    assert.deepEqual(filesBelow(second), filesBelow(clean));
    for (const file of ['index.html', 'about/index.html'])
      assert.deepEqual(compressedOf(second, file), compressedOf(clean, file));
  });

  test('a file of many megabytes passes through in pieces, and is the same or not to its last byte', async () => {
    const first = site('large', PAGE);
    const data = Buffer.alloc(9_000_000, '{"says":"可以申请落户"}\n');
    writeFileSync(join(first, 'data.json'), data);
    await precompress(first);
    assert.ok(brotliDecompressSync(readFileSync(join(first, 'data.json.br'))).equals(data));
    assert.ok(gunzipSync(readFileSync(join(first, 'data.json.gz'))).equals(data));
    const [same, changed] = [site('large-same', PAGE), site('large-changed', PAGE)];
    writeFileSync(join(same, 'data.json'), data);
    data[data.length - 1] = 0x20;
    writeFileSync(join(changed, 'data.json'), data);
    await precompress(same, first);
    await precompress(changed, first);
    const inode = (folder: string) => statSync(join(folder, 'data.json.gz')).ino;
    assert.equal(inode(same), inode(first));
    assert.notEqual(inode(changed), inode(first));
  });

  test('nothing is taken over from a build that was compressed in another way', async () => {
    const first = site('other', PAGE);
    await precompress(first);
    writeFileSync(join(first, '.compression'), 'another way');
    const second = site('after', PAGE);
    await precompress(second, first);
    assert.notEqual(statSync(join(second, 'index.html.gz')).ino, statSync(join(first, 'index.html.gz')).ino);
  });
});
