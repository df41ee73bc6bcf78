import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { waitingPieces } from '../../../src/site/waiting-pieces.ts';

test('a text is read again as it was told, however often; a long one waits on the disk, pieces whole', () => {
  const folder = mkdtempSync(join(tmpdir(), 'youju-pieces-'));
  try {
    const line = (at: number) => `${at}：技能人才的落户、补贴和待遇，“一条一条”写着𠮷。\r\n`;
    const lines = (count: number) => Array.from({ length: count }, (_, at) => line(at));
    const long = waitingPieces(lines(60_000), folder);
    const other = waitingPieces(lines(50_000), folder);
    const short = waitingPieces(lines(3), folder);
    assert.equal(readdirSync(folder).length, 2);
    for (const again of [1, 2]) {
      assert.equal([...long].join(''), lines(60_000).join(''), `time ${again}`);
      assert.equal([...other].join(''), lines(50_000).join(''));
      assert.deepEqual([...short], lines(3));
    }
    // What looks through pieces for an address finds none cut in two.
    for (const piece of long) assert.ok(/^\d+：/.test(piece) && piece.endsWith('\r\n'));
  } finally {
    rmSync(folder, { recursive: true });
  }
});
