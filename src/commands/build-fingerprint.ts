import './settle-address.ts';
import { createHash } from 'node:crypto';
import { existsSync, globSync, lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { originalsFolder, publishesOriginals } from './originals.ts';

/** Where a build notes what it was made from. Dot files are not served. */
export const FINGERPRINT_FILE = (folder: string) => join(folder, '.fingerprint');

/** Everything a build depends on: its sources and its settings, the day that it is given among them. */
export function fingerprint(): string {
  const hash = createHash('sha256');
  const files = globSync([
    'content/**/*',
    'src/**/*',
    'public/**/*',
    'astro.config.mjs',
    'package-lock.json',
    'tsconfig.json',
  ])
    // Links and pipes are no content; following them may fail or wait.
    .filter((path) => lstatSync(path).isFile())
    .sort();
  for (const path of files) hash.update(`${path}\0`).update(readFileSync(path));
  for (const name of ['SITE_URL', 'BASE_PATH', 'BUILD_DAY', 'PUBLISH_ORIGINALS', 'CONTACT'])
    hash.update(`${name}=${process.env[name] ?? ''}\0`);
  if (publishesOriginals()) {
    for (const path of globSync('*.txt', { cwd: originalsFolder() }).sort())
      hash.update(`${path}\0`).update(readFileSync(join(originalsFolder(), path)));
  }
  return hash.digest('hex');
}

/** True where dist/ was made from exactly what is here now. */
export function isBuildCurrent(): boolean {
  const file = FINGERPRINT_FILE('dist');
  return existsSync('dist/index.html') && existsSync(file) && readFileSync(file, 'utf8') === fingerprint();
}
