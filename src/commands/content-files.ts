import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ContentFile } from '../library/read-library.ts';

/** The content files below a project folder, with paths as they are shown in messages. */
export function contentFiles(root = process.cwd()): ContentFile[] {
  return globSync('content/*/**/*.*', { cwd: root })
    .map((path) => path.replaceAll('\\', '/'))
    .sort()
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
}
