import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, mock, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { gunzipSync } from 'node:zlib';
import * as pagefind from 'pagefind';
import { decodeCbor, encodeCbor } from '../../../src/search/cbor.ts';
import { nameSections, withoutWhere } from '../../../src/search/name-sections.ts';
import { sectionsOfIndex } from '../../../src/search/pagefind-index.ts';
import { ORDER_OF_SUMMARY } from '../../../src/search/published.ts';

/** What is used here of Pagefind's own program. */
interface PagefindProgram {
  createInstance(options: { noWorker: boolean; basePath: string }): {
    search(word: string, options: { sort: Record<string, 'asc'> }): Promise<{ results: { id: string }[] }>;
  };
}

const lettersOf = (number: number) => [...String(number)].map((sign) => 'abcdefghij'[Number(sign)]).join('');
const WORDS = Array.from({ length: 4000 }, (_, at) => `word${lettersOf(at)}z`);

describe('an index that Pagefind made', () => {
  const folder = mkdtempSync(join(tmpdir(), 'youju-pagefind-'));
  let meta = '';
  let ask: (word: string) => Promise<string[]> = async () => [];
  const read = async <Content>(path: string, parse: (bytes: Uint8Array) => Content) =>
    parse(gunzipSync(readFileSync(join(folder, path))));

  before(async () => {
    const { index } = await pagefind.createIndex({ forceLanguage: 'zh-cn' });
    assert.ok(index);
    for (let section = 0; section < 60; section += 1) {
      const words = WORDS.filter((_, at) => (at * 7919 + section * 104729) % 61 < 5 || at === section);
      await index.addCustomRecord({
        url: `/${section}/`,
        content: words.join(' '),
        language: 'zh-cn',
        sort: { [ORDER_OF_SUMMARY]: String((section * 37) % 60) },
      });
    }
    await index.writeFiles({ outputPath: folder });
    const { files } = await index.getFiles();
    await pagefind.close();
    meta = files.find(({ path }) => path.endsWith('.pf_meta'))?.path ?? '';
    assert.ok(files.filter(({ path }) => path.endsWith('.pf_index')).length > 1, 'of one file nothing is chosen');
    mock.method(globalThis, 'fetch', async (address: string) => {
      return new Response(readFileSync(join(folder, address.replace(/\?.*$/, ''))));
    });
    const program = (await import(pathToFileURL(join(folder, 'pagefind.js')).href)) as PagefindProgram;
    const instance = program.createInstance({ noWorker: true, basePath: '/' });
    ask = async (word) => {
      const { results } = await instance.search(word, { sort: { [ORDER_OF_SUMMARY]: 'asc' } });
      return results.map(({ id }) => id.slice(id.lastIndexOf('_') + 1));
    };
  });
  after(() => {
    mock.restoreAll();
    rmSync(folder, { recursive: true });
  });

  test('gives what Pagefind’s own program gives, in its order', async () => {
    const sectionsWith = sectionsOfIndex(read, meta);
    for (const word of WORDS.filter((_, at) => at % 13 === 0)) {
      const expected = await ask(word);
      assert.ok(expected.length > 0, word);
      assert.deepEqual(await sectionsWith(word), expected, word);
    }
    assert.deepEqual(await sectionsWith('wordzz'), []);
  });

  test('without where words stand gives the same, and is much smaller', async () => {
    const bytes = { before: 0, after: 0 };
    const bare = sectionsOfIndex(
      (path, parse) =>
        read(path, (bytesOf) => {
          if (path === meta) return parse(bytesOf);
          const written = withoutWhere(bytesOf);
          bytes.before += bytesOf.length;
          bytes.after += written.length;
          return parse(written);
        }),
      meta,
    );
    const sectionsWith = sectionsOfIndex(read, meta);
    for (const word of WORDS.filter((_, at) => at % 97 === 0))
      assert.deepEqual(await bare(word), await sectionsWith(word), word);
    assert.ok(bytes.after < 0.7 * bytes.before, `${bytes.after} of ${bytes.before} bytes`);
  });

  test('with other keys for its sections gives those, and is the same else', async () => {
    const ours = (key: string) => `${[...key].reverse().join('')}00f`;
    const named = sectionsOfIndex(
      (path, parse) => read(path, (bytes) => parse(path === meta ? nameSections(bytes, ours) : bytes)),
      meta,
    );
    const sectionsWith = sectionsOfIndex(read, meta);
    for (const word of WORDS.filter((_, at) => at % 97 === 0)) {
      const keys = await sectionsWith(word);
      assert.ok(keys.length > 0);
      assert.deepEqual(await named(word), keys.map(ours), word);
    }
  });

  test('takes the beginning of a word for the word, across its files', async () => {
    const sectionsWith = sectionsOfIndex(read, meta);
    for (const beginning of ['wordb', 'wordbc', 'worddef']) {
      assert.deepEqual([...(await sectionsWith(beginning))].sort(), (await ask(beginning)).sort(), beginning);
    }
  });

  test('is refused where a file of it is another one, is cut short, or is lost', async () => {
    const harmed = (harm: (bytes: Uint8Array, path: string) => Uint8Array) =>
      sectionsOfIndex((path, parse) => read(path, (bytes) => parse(harm(bytes, path))), meta)('wordaz');
    const chunk = (path: string) => path.endsWith('.pf_index');
    await assert.rejects(
      harmed(() => new TextEncoder().encode('<!doctype html>')),
      /no file of the index/,
    );
    await assert.rejects(harmed((bytes, path) => (chunk(path) ? bytes.subarray(0, bytes.length >> 1) : bytes)));
    await assert.rejects(harmed((bytes, path) => (chunk(path) ? bytes : bytes.subarray(0, bytes.length - 1))));
    await assert.rejects(sectionsOfIndex(read, 'lost.pf_meta')('wordaz'));
  });
});

describe('CBOR', () => {
  const bytes = (hex: string) => Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
  /** Examples of RFC 8949, appendix A. */
  for (const [hex, value] of [
    ['17', 23],
    ['1818', 24],
    ['1903e8', 1000],
    ['1a000f4240', 1_000_000],
    ['20', -1],
    ['3903e7', -1000],
    ['6449455446', 'IETF'],
    ['80', []],
    ['8301820203820405', [1, [2, 3], [4, 5]]],
    ['9f018202039f0405ffff', [1, [2, 3], [4, 5]]],
  ] as const) {
    test(hex, () => {
      assert.deepEqual(decodeCbor(bytes(hex)), value);
      // Lists whose end is marked are written with their length.
      const written = Buffer.from(encodeCbor(value)).toString('hex');
      assert.equal(written, hex.startsWith('9f') ? '8301820203820405' : hex);
    });
  }

  test('of another kind, cut short or too long is refused', () => {
    for (const hex of ['f4', 'a0', '1b000000e8d4a51000', '82', '6261', '62c3bc', '0101', '9f01']) {
      assert.throws(() => decodeCbor(bytes(hex)), hex);
    }
  });
});
