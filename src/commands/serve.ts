import './settle-address.ts';
import { existsSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { keptBuilds } from './kept-builds.ts';
import { siteHandler } from './site-handler.ts';

/** Where only programs of this machine can reach a server. */
const THIS_MACHINE = ['127.0.0.1', '::1'];

/** Bytes of a request's address and headers: a shared link may carry long words to search for. */
const LONGEST_HEADERS = 64 * 1024;

/** A served site. */
export interface Served {
  port: number;
  /** One for each address that is listened on. */
  servers: readonly Server[];
  /** Stops it, and gives up what is under way. */
  close: () => Promise<void>;
}

/**
 * Serves a built site; see `siteHandler`. A build underneath does not disturb it: from then on the new one is served, and
 * of the two before it the files that pages opened earlier ask for.
 * @param port 0 for any that is free
 * @param site folder of the site; or what gives, for each request, its folder and those of earlier builds
 * @param host address to listen on; without one, the two by which this machine alone is reached
 * @throws where there is no site in the folder, or the port is taken
 */
export async function serve(
  port: number,
  site: string | (() => readonly string[]) = 'dist',
  host?: string,
): Promise<Served> {
  const folder = typeof site === 'string' ? site : site()[0];
  if (folder === undefined || !existsSync(join(folder, '404.html')))
    throw new Error(`There is no site in ${folder}/: make it with npm run build, then start again.`);
  const base = (process.env['BASE_PATH'] ?? '').replace(/\/$/, '');
  const builds = site === 'dist' ? keptBuilds(site) : typeof site === 'string' ? () => [site] : site;
  const handler = siteHandler(builds, base);
  const servers: Server[] = [];
  const close = async () => {
    await Promise.all(servers.map(stop));
  };
  let taken = port;
  for (const address of host ? [host] : THIS_MACHINE) {
    try {
      const server = await listen(handler, taken, address);
      servers.push(server);
      taken = (server.address() as AddressInfo).port;
    } catch (error) {
      // A machine may lack the newer kind of addresses.
      if (servers.length > 0 && /EADDRNOTAVAIL|EAFNOSUPPORT/.test((error as NodeJS.ErrnoException).code ?? ''))
        continue;
      await close();
      throw error;
    }
  }
  return { port: taken, servers, close };
}

function listen(handler: RequestListener, port: number, host: string): Promise<Server> {
  const server = createServer({ maxHeaderSize: LONGEST_HEADERS }, handler);
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve(server));
  });
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
