/**
 * The service worker: keeps the site for reading without a network. What it serves comes from one build whole, checked
 * file by file; a new build waits until the reader agrees. Works below any path: every address in it is relative.
 */
import type { WorkboxPlugin } from 'workbox-core/types.js';
import { ExpirationPlugin } from 'workbox-expiration';
import { addPlugins, cleanupOutdatedCaches, type PrecacheEntry, precacheAndRoute } from 'workbox-precaching';
import { registerRoute } from 'workbox-routing';
import { NetworkFirst } from 'workbox-strategies';
import { keepTheRest, withinTime } from './keep-the-rest.ts';
import { showOfflinePage } from './show-offline-page.ts';
import type { WorkerScope } from './worker-scope.ts';

declare const self: WorkerScope;
/** Written in when the worker is built: the files, and what the cache of pages that were read is called. */
declare const FILES: PrecacheEntry[];
declare const VISITED: string;
/** The folder in which scripts of this build find what they fetch, e.g. `_astro/at-1a2b3c4d/`. */
declare const OF_BUILD: string;

/** Most pages kept because they were read, where not all are kept ahead. */
const MOST_VISITED = 200;

/** After so many seconds what is kept is shown, though the network has not answered. */
const PATIENCE = 15;

self.addEventListener('message', ({ data }) => {
  if ((data as { type?: string } | null)?.type === 'SKIP_WAITING') void self.skipWaiting();
});

addPlugins([{ requestWillFetch: withinTime, handlerDidError: keepTheRest }]);
// A page is the same whatever its query: searching and filtering happen in it.
precacheAndRoute(FILES, { ignoreURLParametersMatching: [/./] });
cleanupOutdatedCaches();
// What scripts of this build fetch by its name is kept at its own address.
registerRoute(
  ({ sameOrigin, url }) => sameOrigin && url.pathname.includes(`/${OF_BUILD}`),
  async ({ url, request }) => {
    const own = url.href.replace(OF_BUILD, '').replace(/index\.html$/, '');
    return (await caches.match(own, { ignoreSearch: true })) ?? fetch(request);
  },
);
registerRoute(
  ({ sameOrigin }) => sameOrigin,
  new NetworkFirst({
    cacheName: VISITED,
    networkTimeoutSeconds: PATIENCE,
    // Its class says of what it lacks that it is undefined, which its own interface does not foresee.
    plugins: [
      new ExpirationPlugin({ maxEntries: MOST_VISITED }) as WorkboxPlugin,
      { handlerDidError: showOfflinePage },
    ],
  }),
);

// Pages kept by an earlier build are let go when a later one takes over.
self.addEventListener('activate', (event) => {
  const dropped = caches.keys().then((names) => {
    const earlier = names.filter((name) => name.startsWith('youju-visited-') && name !== VISITED);
    return Promise.all(earlier.map((name) => caches.delete(name)));
  });
  event.waitUntil(dropped);
});
