/** What is used of a service worker's own scope. */
export interface WorkerScope {
  registration: { scope: string; active: object | null };
  skipWaiting: () => Promise<void>;
  addEventListener(type: 'activate', listener: (event: { waitUntil(done: Promise<unknown>): void }) => void): void;
  addEventListener(type: 'message', listener: (event: { data: unknown }) => void): void;
}
