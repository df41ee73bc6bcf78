import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { strToU8, zipSync } from 'fflate';
import { readOriginalFile } from '../../../src/commands/read-original/read-original.ts';
import { unifiedIdeographs } from '../../../src/commands/read-original/unified-ideographs.ts';
import { draftOf } from '../../../src/draft/draft.ts';
import { writeDraft } from '../../../src/draft/write-draft.ts';
import { asDocx, asHtml, asPdf, docxOf } from './carriers.ts';
import { FIXTURE, WORDING } from './fixture.ts';

let folder = '';
const makeFolder = () => {
  folder = mkdtempSync(join(tmpdir(), 'youju-draft-'));
};
const removeFolder = () => rmSync(folder, { recursive: true });

function file(name: string, bytes: Uint8Array | string): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

async function draftOfFile(name: string, bytes: Uint8Array | string): Promise<string> {
  const reading = await readOriginalFile(file(name, bytes));
  assert.ok('lines' in reading, JSON.stringify(reading));
  const draft = draftOf(reading.lines, WORDING, reading);
  return writeDraft(draft, { place: 'yunzhou', today: '2026-11-28', heldAs: () => null });
}

const lines = readFileSync(FIXTURE, 'utf8').trimEnd().split('\n');
const markdown = lines
  .map((line) => {
    const cells = line.split('\t');
    if (cells.length > 1)
      return `| ${cells.join(' | ')} |${/^(?:类别|区名)/.test(line) ? `\n|${' --- |'.repeat(cells.length)}` : ''}`;
    return line.startsWith('第') && line.includes('章') && line.length < 12 ? `\n## ${line}\n` : `\n${line}\n`;
  })
  .join('\n')
  .replace(/(?<=\|)\n\n/g, '\n');

describe('one text in several carriers', () => {
  before(makeFolder);
  after(removeFolder);

  test('plain text, GB18030, Word, PDF and HTML give the same draft', async () => {
    const expected = await draftOfFile('text.txt', lines.join('\n'));
    assert.ok(expected.includes('locator="第三条第（三）项2（2）"'));
    const carriers: Record<string, Uint8Array | string> = {
      'a.html': asHtml(lines),
      'a.docx': asDocx(lines),
      'a.pdf': asPdf(lines),
      'windows.txt': `\uFEFF${lines.join('\r\n')}`,
      'gb.txt': gb18030(lines.join('\n')),
    };
    for (const [name, bytes] of Object.entries(carriers))
      assert.deepEqual(firstDifference(await draftOfFile(name, bytes), expected), undefined, name);
  });

  test('Markdown gives the same clauses', async () => {
    const locators = (text: string) => [...text.matchAll(/locator="([^"]*)"/g)].map(([, locator]) => locator);
    const expected = locators(await draftOfFile('text.txt', lines.join('\n')));
    assert.deepEqual(locators(await draftOfFile('a.md', markdown)), expected);
  });

  test('the numbers that Word counts are written as Word shows them, and marked as counted', async () => {
    const item = (text: string) =>
      `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
    const numbering = `<w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:lvlText w:val="第%1条"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>`;
    const reading = await readOriginalFile(
      file('numbered.docx', docxOf(item('技工可以申请把户口迁到云州市。') + item('本办法由市人社局解释。'), numbering)),
    );
    assert.ok('lines' in reading);
    assert.deepEqual(reading.lines, ['第一条 技工可以申请把户口迁到云州市。', '第二条 本办法由市人社局解释。']);
    const { places } = draftOf(reading.lines, WORDING, reading);
    assert.deepEqual(
      places.map(({ locator, ours }) => [locator, ours]),
      [
        ['第一条', '第一条'],
        ['第二条', '第二条'],
      ],
    );
  });

  test('the numbers that a browser counts are marked as counted', async () => {
    const reading = await readOriginalFile(
      file(
        'list.html',
        '<p>申请的技工要交下面的材料，一次交齐：</p><ol><li>身份证和户口本；</li><li>高级工证书。</li></ol>',
      ),
    );
    assert.ok('lines' in reading);
    assert.deepEqual([...reading.counted], [2, 3]);
  });
});

test('radicals that a PDF gives for characters are characters again', () => {
  assert.equal(unifiedIdeographs('⼴州市⼈⺠政府，第⼀条，⻓期，⽉'), '广州市人民政府，第一条，长期，月');
  assert.equal(unifiedIdeographs('人民'), '人民');
});

describe('what cannot be read is said in one sentence', () => {
  before(makeFolder);
  after(removeFolder);

  const refusals: [name: string, bytes: () => Uint8Array | string, why: RegExp][] = [
    ['scan.pdf', () => asPdf(lines, { empty: true }), /没有文字的 PDF/],
    ['locked.pdf', () => asPdf(lines, { encrypted: true }), /加了密码的 PDF/],
    ['broken.pdf', () => '%PDF-1.4 nothing', /不是完整的 PDF/],
    ['old.doc', () => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3]), /加了密码的 Word/],
    ['other.zip', () => zipSync({ 'a.txt': strToU8('a') }), /不是 Word 的 .docx/],
    ['cut.docx', () => asDocx(lines).slice(0, 400), /文件是坏的/],
    ['bomb.docx', () => claiming(asDocx(lines), 61e6), /太大/],
    [
      'big5.txt',
      () =>
        new Uint8Array([
          0xa4, 0xbd, 0xa7, 0x69, 0xb3, 0xa1, 0xa4, 0xc0, 0xb5, 0x4c, 0xbb, 0xa1, 0xb8, 0xd5, 0xb0, 0xca, 0xad, 0x6e,
          0xbd, 0xd0,
        ]),
      /认不出编码/,
    ],
    ['latin.txt', () => new Uint8Array([0x63, 0x61, 0x66, 0xe9, 0x20, 0xfc, 0x62, 0x65, 0x72]), /认不出编码/],
    ['binary.txt', () => new Uint8Array([0, 1, 2, 3, 0, 0xff]), /认不出编码/],
    [
      'utf16.txt',
      () =>
        new Uint8Array(
          [...'第一条'].flatMap((one) => [(one.codePointAt(0) ?? 0) & 255, (one.codePointAt(0) ?? 0) >> 8, 0]),
        ),
      /认不出编码/,
    ],
    ['empty.txt', () => '', /没有文字/],
    ['long.txt', () => '落户\n'.repeat(800_000), /万字/],
  ];
  for (const [name, bytes, why] of refusals) {
    test(name, async () => {
      const reading = await readOriginalFile(file(name, bytes()));
      assert.ok('refused' in reading, name);
      assert.match(reading.refused, why);
      assert.doesNotMatch(reading.refused, /\n|undefined/);
    });
  }

  test('what is not there, is a folder, or is huge', async () => {
    assert.deepEqual(await readOriginalFile(join(folder, 'nothing.txt')), { refused: '没有这个文件' });
    assert.deepEqual(await readOriginalFile(folder), { refused: '不是一个文件' });
    const path = file('huge.txt', '');
    truncateSync(path, 41e6);
    const huge = await readOriginalFile(path);
    assert.ok('refused' in huge && /41 MB/.test(huge.refused));
  });
});

/** A zip file whose first file claims to be larger than it is. */
function claiming(zip: Uint8Array, size: number): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  for (let at = 0; at + 4 < zip.length; at += 1)
    if (view.getUint32(at, true) === 0x02014b50) {
      view.setUint32(at + 24, size, true);
      return zip;
    }
  throw new Error('no central directory');
}

/** The first line in which two texts differ: a whole draft is too long to be read in a message. */
function firstDifference(a: string, b: string): [string, string] | undefined {
  const [left, right] = [a.split('\n'), b.split('\n')];
  const at = left.findIndex((line, index) => line !== right[index]);
  return at === -1 && left.length === right.length ? undefined : [left[at] ?? '', right[at] ?? ''];
}

/** A text in GB18030, by the table that Node reads it with. */
function gb18030(text: string): Uint8Array {
  const table = new Map<string, number[]>();
  const decoder = new TextDecoder('gb18030');
  const lows = Array.from({ length: 94 }, (_, at) => 0xa1 + at);
  for (let high = 0xa1; high <= 0xf7; high += 1)
    for (const [at, one] of [...decoder.decode(new Uint8Array(lows.flatMap((low) => [high, low])))].entries())
      table.set(one, [high, lows[at] ?? 0]);
  return new Uint8Array(
    [...text].flatMap((one) => {
      const code = one.codePointAt(0) ?? 0;
      if (code < 0x80) return [code];
      const bytes = table.get(one);
      assert.ok(bytes, `no code for ${one}`);
      return bytes;
    }),
  );
}
