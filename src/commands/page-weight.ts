import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Bytes that the first load of a page takes, compressed with gzip at level 9. */
export interface PageWeight {
  html: number;
  style: number;
  /** Script files, and the share of scripts within the page itself. */
  script: number;
  /** Everything loaded: page, styles, scripts, icon. */
  total: number;
}

const compressed = (data: Buffer | string) => gzipSync(data, { level: 9 }).length;

/** Weighs a built page with everything that it loads by itself. Throws where it names a file that is not there. */
export function pageWeight(page: string, folder = 'dist'): PageWeight {
  const html = readFileSync(page, 'utf8');
  const base = (process.env['BASE_PATH'] ?? '').replace(/\/$/, '');
  const fileOf = (address: string) => {
    const path = join(folder, address.slice(base.length));
    if (!existsSync(path)) throw new Error(`${page} loads ${address}, which is not in ${folder}`);
    return path;
  };
  const sizesOf = (pattern: RegExp) =>
    [...html.matchAll(pattern)].map(([, address = '']) => compressed(readFileSync(fileOf(address))));
  const sum = (sizes: number[]) => sizes.reduce((total, size) => total + size, 0);
  const style = sum(sizesOf(/<link[^>]+rel="stylesheet"[^>]+href="([^"]+)"/g));
  const icon = sum(sizesOf(/<link[^>]+rel="icon"[^>]+href="([^"]+)"/g));
  const files = sum(sizesOf(/<script[^>]+src="([^"]+)"/g));
  const inline = [...html.matchAll(/<script(?![^>]*(?:src=|ld\+json))[^>]*>([\s\S]*?)<\/script>/g)].map(
    ([, code = '']) => code,
  );
  const markup = compressed(html);
  return {
    html: markup,
    style,
    script: files + (inline.length > 0 ? compressed(inline.join('\n')) : 0),
    total: markup + style + icon + files,
  };
}
