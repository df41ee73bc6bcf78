import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readPairFile, writePairFiles } from '../../../src/search/pair-files.ts';
import { placeIndexOf } from '../../../src/search/place-index.ts';
import { placeFileWith } from '../../../src/search/published.ts';

const fileOf = (text: string) => {
  const { index, files } = writePairFiles([{ key: '1a', lines: [[text]] }]);
  return { index, files, file: placeFileWith(placeIndexOf('yunzhou', [], index), files, []) };
};

test('where pairs of characters stand in a place stands with its index where that is little, as its own file has it', () => {
  const { index, files, file } = fileOf('高级工落户');
  const [only = assert.fail(), ...others] = files;
  assert.equal(others.length, 0);
  const read = readPairFile(Uint8Array.from(file.pairs ?? []), 0, file.stretches);
  assert.ok(read.size > 0);
  assert.deepEqual(read, readPairFile(only, 0, index));
});

test('where it is much it has files of its own', () => {
  const much = Array.from({ length: 200 }, (_, at) => String.fromCodePoint(0x4e00 + at)).join('');
  assert.equal(fileOf(much).file.pairs, undefined);
});
