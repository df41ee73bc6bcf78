import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { serve } from '../../../src/commands/serve.ts';

/** A folder served on a free port, with a log of what was asked for: workers' requests are in it as well. */
export interface ServedSite {
  /** Address of its root, without a slash at the end. */
  root: string;
  /** The paths asked for since the last call, each once, in order. */
  takeRequests: () => string[];
  /** Waits until nothing has been under way for so many milliseconds. */
  quiet: (milliseconds?: number) => Promise<void>;
  /** Bytes of a file as a server that compresses sends it: with gzip at level 9, or as it is where that is smaller. */
  weigh: (path: string) => number;
  close: () => Promise<void>;
}

/** Serves a built site. */
export async function serveSite(folder: string): Promise<ServedSite> {
  const base = (process.env['BASE_PATH'] ?? '').replace(/\/$/, '');
  const { port, servers, close } = await serve(0, folder);
  let requests: string[] = [];
  let underway = 0;
  let lastChange = performance.now();
  for (const server of servers)
    server.prependListener('request', (request, response) => {
      const { pathname } = new URL(request.url ?? '/', 'http://localhost');
      requests.push(decodeURIComponent(base && pathname.startsWith(base) ? pathname.slice(base.length) : pathname));
      underway += 1;
      response.once('close', () => {
        underway -= 1;
        lastChange = performance.now();
      });
    });
  const weights = new Map<string, number>();
  return {
    root: `http://localhost:${port}${base}`,
    takeRequests() {
      const taken = [...new Set(requests)];
      requests = [];
      return taken;
    },
    async quiet(milliseconds = 400) {
      const begun = performance.now();
      while (underway > 0 || performance.now() - Math.max(lastChange, begun) < milliseconds)
        await new Promise((resolve) => setTimeout(resolve, 20));
    },
    weigh(path) {
      const known = weights.get(path);
      if (known !== undefined) return known;
      const file = join(folder, path.endsWith('/') ? `${path}index.html` : path);
      const data = readFileSync(existsSync(file) ? file : join(folder, '404.html'));
      const weight = Math.min(data.length, gzipSync(data, { level: 9 }).length);
      weights.set(path, weight);
      return weight;
    },
    close,
  };
}
