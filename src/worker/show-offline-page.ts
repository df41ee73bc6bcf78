import type { WorkerScope } from './worker-scope.ts';

declare const self: WorkerScope;

/** A page that is neither kept nor to be had: its reader is led to the page that says so, at whose address its links work. */
export async function showOfflinePage({ request }: { request: Request }): Promise<Response | undefined> {
  if (request.mode !== 'navigate') return undefined;
  return Response.redirect(new URL('offline/', self.registration.scope).href);
}
