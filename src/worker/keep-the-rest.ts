import { cacheNames } from 'workbox-core';
import { showOfflinePage } from './show-offline-page.ts';
import type { WorkerScope } from './worker-scope.ts';

declare const self: WorkerScope;

/** How long a file may take to come, in milliseconds: one that never does must not keep the others from being kept. */
const PATIENCE = 60_000;

/** With more files missing than this the network is gone, not a file: everything is tried again on the next visit. */
const MOST_MISSING = 20;

let missing = 0;

/** The request that a file is fetched with, given up after a while. */
export async function withinTime({ request }: { request: Request }): Promise<Request> {
  const stop = new AbortController();
  setTimeout(() => stop.abort(), PATIENCE);
  return new Request(request, { signal: stop.signal });
}

/**
 * What is done about a file that did not come, or is not that of this build. While the site is being kept, the rest is
 * kept without it, and the console names it; it is tried again when somebody asks for it. Pages that are rewritten on
 * their way are left to the network, where they are as they were sent.
 * @throws where a newer build has only half arrived, or too much is missing: what was kept before stays as it is
 */
export async function keepTheRest(failed: {
  request: Request;
  event?: { type: string };
  error?: Error;
}): Promise<Response | undefined> {
  const { request, event } = failed;
  if (event?.type !== 'install') {
    try {
      return await fetch(request);
    } catch (error) {
      console.warn(`${request.url} is neither kept nor to be had:`, error);
      return showOfflinePage(failed);
    }
  }
  const { why, isRewritten } = await whyNot(request, failed.error);
  if (isRewritten && (await isKeptOfBefore(request.url))) {
    throw new Error(`${request.url} is still that of the build before: the new one is kept once it is there whole`);
  }
  const isPage = /(\/|\.html)$/.test(new URL(request.url).pathname);
  if (!isRewritten || !isPage) missing += 1;
  console.warn(`Not kept for reading without a network: ${request.url} ${why}`);
  if (missing > MOST_MISSING) throw new Error(`More than ${MOST_MISSING} files did not come: kept on the next visit`);
  return new Response();
}

/** Why a file could not be kept, asked of the network without its hash. */
async function whyNot(request: Request, error: Error | undefined): Promise<{ why: string; isRewritten: boolean }> {
  if (error?.name === 'AbortError') return { why: `did not come in ${PATIENCE / 1000} seconds`, isRewritten: false };
  try {
    const { ok, status } = await fetch(await withinTime({ request: new Request(request.url, { cache: 'reload' }) }));
    return ok
      ? { why: 'came with other bytes than it was built with', isRewritten: true }
      : { why: `answered ${status}`, isRewritten: false };
  } catch (lost) {
    return { why: `did not come: ${lost instanceof Error ? lost.message : lost}`, isRewritten: false };
  }
}

/** True where the build that is kept now could keep the file: then it is not rewritten by whoever sends it. */
async function isKeptOfBefore(address: string): Promise<boolean> {
  if (!self.registration.active) return false;
  const kept = await caches.open(cacheNames.precache);
  return (await kept.match(address, { ignoreSearch: true })) !== undefined;
}
