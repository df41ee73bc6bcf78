import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import compression from 'compression';
import sirv from 'sirv';

/**
 * Serves the built site as a plain static host would: compressed, with its own page for unknown addresses.
 * @returns the server, listening
 * @throws where the port is taken
 */
export function serve(port: number, folder = 'dist'): Promise<Server> {
  const base = (process.env['BASE_PATH'] ?? '').replace(/\/$/, '');
  const notFound = readFileSync(`${folder}/404.html`);
  const files = sirv(folder, {
    etag: true,
    onNoMatch: (_request, response) => {
      response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' }).end(notFound);
    },
  });
  const compress = compression();
  const server = createServer((request, response) => {
    if (base && request.url?.startsWith(base)) request.url = request.url.slice(base.length) || '/';
    compress(request, response, () => files(request, response));
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, () => resolve(server));
  });
}
