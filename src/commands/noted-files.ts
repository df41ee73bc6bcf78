import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkText } from '../library/check-text.ts';
import type { Problem } from '../library/problem.ts';
import type { ContentFile } from '../library/read-library.ts';
import { contentMark, saidIn } from '../open-data/content-mark.ts';
import { formatNotedFiles, type NotedFile, notedFilesSchema } from '../open-data/noted-files.ts';
import { sha256 } from '../site/sha256.ts';
import { contentFile } from './content-files.ts';
import { publishedIndex } from './published-index.ts';
import { readJson } from './read-json.ts';

export const NOTED_PATH = 'content/data.lock.json';
const REMEDY = '不要手改：删去这个文件，再运行 npm run permalinks。';

/** Since which day each file of the data says what it says, as a file tells it, with what is wrong in that. */
export function notedFilesIn(file: ContentFile | undefined): { files: Record<string, NotedFile>; problems: Problem[] } {
  if (!file) return { files: {}, problems: [] };
  const faults = file.faults ?? checkText(file.text, NOTED_PATH);
  if (faults.length > 0) return { files: {}, problems: [...faults] };
  const { value, problems } = readJson(file.text, NOTED_PATH, notedFilesSchema, REMEDY);
  return { files: value?.files ?? {}, problems };
}

/** Notes what the files of a built site say, and since when. Returns which of them say something new. */
export function noteFiles(folder = 'dist'): string[] {
  const { index, root } = publishedIndex(folder);
  const below = (base: string, { url, content }: (typeof index.files)[number]): [string, NotedFile][] => {
    const path = url.slice(`${root}${base}`.length);
    const text = content ? readFileSync(join(folder, base, path), 'utf8') : '';
    return content ? [[path, [contentMark(saidIn(path, text), root, sha256), content.changed]]] : [];
  };
  const files = [
    ...[...index.files, index.rules].flatMap((file) => below('api/v1/', file)),
    // Known by their paths from the root, which begin as none of the others does.
    ...(index.charts ?? []).flatMap((file) => below('', file)),
  ];
  const text = formatNotedFiles(Object.fromEntries(files));
  const { files: before } = notedFilesIn(contentFile(NOTED_PATH));
  const fresh = files.filter(([path, [mark]]) => before[path]?.[0] !== mark).map(([path]) => path);
  if (contentFile(NOTED_PATH)?.text !== text) writeFileSync(NOTED_PATH, text);
  return fresh;
}
