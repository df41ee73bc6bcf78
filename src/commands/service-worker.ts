import { createHash } from 'node:crypto';
import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateSW, type ManifestEntry } from 'workbox-build';
import { folderOfBuild } from '../site/folder-of-build.ts';
import { offlineFiles } from '../site/offline-files.ts';
import { NAMED_BY_CONTENT } from './response-headers.ts';

/** Most pages kept because they were read, where not all are kept ahead. */
const MOST_VISITED = 200;

/**
 * Writes the service worker of a built site: what it serves comes from one build whole, checked file by file.
 * A new one waits until the reader agrees. Works below any path, since every address in it is relative.
 * @param version names the build
 * @returns what is kept ahead of being asked for
 */
export async function writeServiceWorker(
  folder: string,
  version: string,
  limit?: number,
): Promise<{ files: number; bytes: number; parts: string[] }> {
  let parts: string[] = [];
  const visited = `youju-visited-${version}`;
  const swDest = join(folder, 'sw.js');
  const { count, size, warnings } = await generateSW({
    swDest,
    globDirectory: folder,
    globPatterns: ['**/*'],
    // What stands beside a file for servers is the same file.
    globIgnores: ['**/*.{br,gz}'],
    maximumFileSizeToCacheInBytes: 2 ** 30,
    manifestTransforms: [
      (entries) => {
        const files = entries.map((entry) => ({ ...entry, file: entry.url, url: addressOf(entry.url) }));
        const chosen = offlineFiles(files, codesShown(folder, files), limit);
        parts = chosen.parts;
        const kept = new Set(chosen.kept);
        const manifest = files.filter(({ url }) => kept.has(url));
        return {
          manifest: manifest.map(({ file, url, size }) => ({ ...checked(folder, file), url, size })),
          warnings: [],
        };
      },
    ],
    // A page is the same whatever its query: searching and filtering happen in it.
    ignoreURLParametersMatching: [/./],
    cleanupOutdatedCaches: true,
    inlineWorkboxRuntime: true,
    sourcemap: false,
    runtimeCaching: [
      // What scripts of this build fetch by its name is kept at its own address.
      {
        urlPattern: new RegExp(`/${folderOfBuild(version)}`),
        handler: fromThisBuild,
      },
      {
        urlPattern: ({ sameOrigin }) => sameOrigin,
        handler: 'NetworkFirst',
        options: {
          cacheName: visited,
          expiration: { maxEntries: MOST_VISITED },
          plugins: [{ handlerDidError: showOfflinePage }],
        },
      },
    ],
  });
  if (warnings.length > 0) throw new Error(`The service worker is not whole: ${warnings.join('; ')}`);
  appendFileSync(swDest, `\n(${dropEarlierVisits})(${JSON.stringify(visited)});\n`);
  return { files: count, bytes: size, parts };
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
function checked(folder: string, file: string): Pick<ManifestEntry, 'integrity'> & { revision: string | null } {
  if (NAMED_BY_CONTENT.test(file)) return { revision: null };
  const hash = createHash('sha256')
    .update(readFileSync(join(folder, file)))
    .digest();
  return { revision: hash.toString('hex').slice(0, 8), integrity: `sha256-${hash.toString('base64')}` };
}

interface WorkerScope {
  registration: { scope: string };
  addEventListener(type: 'activate', listener: (event: { waitUntil(done: Promise<unknown>): void }) => void): void;
}
declare const self: WorkerScope;

// The three functions below are written into the worker as they stand, so they use nothing of this file.

/** A file of this build that is kept at its own address; else from the network. */
async function fromThisBuild({ url, request }: { url: URL; request: Request }): Promise<Response> {
  const own = url.href.replace(/_astro\/at-[^/]+\//, '').replace(/index\.html$/, '');
  return (await caches.match(own, { ignoreSearch: true })) ?? fetch(request);
}

/** A page that is neither kept nor to be had: its reader is led to the page that says so, at whose address its links work. */
async function showOfflinePage({ request }: { request: Request }): Promise<Response | undefined> {
  if (request.mode !== 'navigate') return undefined;
  return Response.redirect(new URL('offline/', self.registration.scope).href);
}

/** Pages kept by an earlier build are let go when a later one takes over. */
function dropEarlierVisits(current: string): void {
  self.addEventListener('activate', (event) => {
    const dropped = caches.keys().then((names) => {
      const earlier = names.filter((name) => name.startsWith('youju-visited-') && name !== current);
      return Promise.all(earlier.map((name) => caches.delete(name)));
    });
    event.waitUntil(dropped);
  });
}
