import type { Problem } from '../library/problem.ts';

/** What bytes say as UTF-8, or where they are something else. */
export function decodeUtf8(bytes: Uint8Array): { text: string; fault?: Omit<Problem, 'file' | 'field'> } {
  const read = (part: Uint8Array) => new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(part);
  try {
    return { text: read(bytes) };
  } catch {
    let [line, start] = [1, 0];
    for (; start < bytes.length; line += 1) {
      const newline = bytes.indexOf(10, start);
      const end = newline === -1 ? bytes.length : newline + 1;
      try {
        read(bytes.subarray(start, end));
      } catch {
        break;
      }
      start = end;
    }
    const fault = {
      line,
      found: '不是 UTF-8 的文字（也许是 GBK 或 UTF-16）',
      expected: 'UTF-8 编码的文本文件',
      remedy: '在编辑器里用原来的编码打开，另存为 UTF-8。',
    };
    return { text: '', fault };
  }
}
