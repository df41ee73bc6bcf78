import { lstatSync, readFileSync } from 'node:fs';
import { decodeText } from './decode-text.ts';
import type { OriginalReading } from './original-reading.ts';
import { readDocx } from './read-docx.ts';
import { readHtml } from './read-html.ts';
import { readMarkdown } from './read-markdown.ts';
import { readPdf } from './read-pdf.ts';

/** As large as a file may be, and as long as its text. */
const LARGEST = 40e6;
const LONGEST = 1.5e6;

/**
 * Reads an original, whatever carries it: plain text, Markdown, HTML, Word (.docx), PDF. What a file is, its first bytes say.
 * Never throws: why it could not be read comes back as one sentence without its end.
 */
export async function readOriginalFile(path: string): Promise<OriginalReading> {
  const found = lstatSync(path, { throwIfNoEntry: false });
  if (!found) return { refused: '没有这个文件' };
  if (!found.isFile()) return { refused: '不是一个文件' };
  if (found.size > LARGEST)
    return { refused: `有 ${Math.round(found.size / 1e6)} MB，大于 ${LARGEST / 1e6} MB，没有读` };
  const bytes = readFileSync(path);
  const begins = (...marks: number[]) => marks.every((mark, at) => bytes[at] === mark);
  try {
    const reading = begins(0x25, 0x50, 0x44, 0x46)
      ? await readPdf(bytes)
      : begins(0x50, 0x4b, 0x03, 0x04)
        ? readDocx(bytes)
        : begins(0xd0, 0xcf, 0x11, 0xe0)
          ? { refused: '旧的 .doc 文件，或加了密码的 Word 文件，请另存为不加密的 .docx' }
          : readTextFile(bytes, path);
    if ('refused' in reading) return reading;
    const length = reading.lines.reduce((sum, line) => sum + line.length, 0);
    if (length > LONGEST) return { refused: `有 ${Math.round(length / 1e4)} 万字，不像一份文件，没有读` };
    if (length < 20) return { refused: '里面没有文字' };
    return reading;
  } catch (error) {
    return { refused: `文件是坏的，读不出来（${(error as Error).message.slice(0, 80)}）` };
  }
}

function readTextFile(bytes: Uint8Array, path: string): OriginalReading {
  const text = decodeText(bytes)?.replace(/^\uFEFF/, '');
  if (text === undefined) return { refused: '不是 UTF-8、UTF-16 或 GB18030 的文字，认不出编码' };
  if (/\.html?$/i.test(path) || /^\s*(?:<!doctype html|<html|<\?xml[^>]*\?>\s*<!doctype html)/i.test(text))
    return readHtml(text);
  if (/\.(?:md|markdown)$/i.test(path)) return readMarkdown(text);
  return { lines: text.split(/\r\n?|\n/), isWhole: false, counted: new Set(), tables: [], isFile: true };
}
