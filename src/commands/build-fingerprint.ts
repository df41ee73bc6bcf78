import './settle-address.ts';
import { createHash } from 'node:crypto';
import { existsSync, globSync, lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { originalsFolder, publishesOriginals } from './originals.ts';

/** Where a build notes what it was made from. Dot files are not served. */
export const FINGERPRINT_FILE = (folder: string) => join(folder, '.fingerprint');

/** What a build is made of, each as a hash: what is alike in all of them gives the same bytes. */
export interface MadeOf {
  content: string;
  code: string;
  settings: string;
}

const CODE = ['src/**/*', 'public/**/*', 'astro.config.mjs', 'package-lock.json', 'tsconfig.json'];
const SETTINGS = ['SITE_URL', 'BASE_PATH', 'BUILD_DAY', 'PUBLISH_ORIGINALS', 'CONTACT'];

/** What a build of what is here now would be made of. */
export function madeOf(): MadeOf {
  const settings = createHash('sha256');
  for (const name of SETTINGS) settings.update(`${name}=${process.env[name] ?? ''}\0`);
  return {
    content: hashOfFiles(['content/**/*']) + (publishesOriginals() ? hashOfFiles(['*.txt'], originalsFolder()) : ''),
    code: hashOfFiles(CODE),
    settings: settings.digest('hex'),
  };
}

function hashOfFiles(patterns: readonly string[], folder = '.'): string {
  const hash = createHash('sha256');
  const files = globSync(patterns, { cwd: folder })
    // Links and pipes are no content; following them may fail or wait.
    .filter((path) => lstatSync(join(folder, path)).isFile())
    .sort();
  for (const path of files) hash.update(`${path}\0`).update(readFileSync(join(folder, path)));
  return hash.digest('hex');
}

/** Everything a build depends on: its sources and its settings, the day that it is given among them. */
export function fingerprint({ content, code, settings }: MadeOf = madeOf()): string {
  return createHash('sha256').update([content, code, settings].join(' ')).digest('hex');
}

/** True where dist/ was made from exactly what is here now. */
export function isBuildCurrent(): boolean {
  const file = FINGERPRINT_FILE('dist');
  return existsSync('dist/index.html') && existsSync(file) && readFileSync(file, 'utf8') === fingerprint();
}
