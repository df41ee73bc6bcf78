import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { folderOfBuild } from '../site/folder-of-build.ts';
import { offlineFiles } from '../site/offline-files.ts';
import { buildTargets } from './browser-floor.ts';
import { filesBelow } from './files-below.ts';
import { NAMED_BY_CONTENT } from './response-headers.ts';

/** How a service worker of a site is written. */
interface WorkerOptions {
  /** Most bytes that are kept ahead; what is usual where none is given. */
  limit?: number;
  /** How pages are asked for: by their folder, or, where links name files, by their file. */
  pages?: 'folders' | 'files';
}

/**
 * Writes the service worker of a built site (`src/worker/`), with the list of what it keeps.
 * @param version names the build
 * @returns what is kept ahead of being asked for
 */
export async function writeServiceWorker(
  folder: string,
  version: string,
  { limit, pages = 'folders' }: WorkerOptions = {},
): Promise<{ files: number; bytes: number; parts: string[] }> {
  // What stands beside a file for servers is the same file, and so is what scripts ask for by the name of the build.
  const files = filesBelow(folder)
    .filter((file) => !/\.(br|gz)$|^_astro\/at-/.test(file))
    .map((file) => ({ file, url: addressOf(file), size: statSync(join(folder, file)).size }));
  const { kept, parts } = offlineFiles(files, codesShown(folder, files), limit);
  const chosen = new Set(kept);
  const entries = files.filter(({ url }) => chosen.has(url));
  const manifest = entries.map(({ file, url }) => ({
    ...checked(folder, file),
    url: pages === 'files' ? file : url,
  }));
  await build({
    entryPoints: [join(import.meta.dirname, '../worker/site-worker.ts')],
    outfile: join(folder, 'sw.js'),
    bundle: true,
    minify: true,
    legalComments: 'none',
    target: buildTargets(),
    logLevel: 'warning',
    define: {
      'process.env.NODE_ENV': '"production"',
      FILES: JSON.stringify(manifest),
      VISITED: JSON.stringify(`youju-visited-${version}`),
      OF_BUILD: JSON.stringify(folderOfBuild(version)),
    },
  });
  return { files: entries.length, bytes: entries.reduce((sum, { size }) => sum + size, 0), parts };
}

/** The address of a file below the root: that of its folder for a page. The root itself is `./`. */
function addressOf(file: string): string {
  return file.replace(/(^|\/)index\.html$/, '$1') || './';
}

/** The QR codes that questions, documents and comparisons show or print. */
function codesShown(folder: string, files: readonly { file: string; url: string }[]): Set<string> {
  const pages = files.filter(({ url }) => /^(policies|places|compare|faq)\/.+\/$/.test(url));
  return new Set(
    pages.flatMap(({ file }) => {
      const html = readFileSync(join(folder, file), 'utf8');
      return [...html.matchAll(/\ssrc="[^"]*?(qr\/\d+\.svg)"/g)].flatMap(([, code]) => code ?? []);
    }),
  );
}

/** The version of a file, and the hash that what is fetched in its name must have. */
function checked(folder: string, file: string): { revision: string | null; integrity?: string } {
  if (NAMED_BY_CONTENT.test(file)) return { revision: null };
  const hash = createHash('sha256')
    .update(readFileSync(join(folder, file)))
    .digest();
  return { revision: hash.toString('hex').slice(0, 8), integrity: `sha256-${hash.toString('base64')}` };
}
