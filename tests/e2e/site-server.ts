/** A plain static server whose site can be changed while it runs, as a deployment changes it. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import sirv from 'sirv';

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

export class SiteServer {
  private handlerFor: (path: string) => Handler;
  private readonly server: Server;

  /** Serves a folder below a path, e.g. `/` or `/a/b/`. */
  constructor(folder: string, base = '/') {
    const first = SiteServer.handler(folder);
    this.handlerFor = () => first;
    this.server = createServer((request, response) => {
      const path = request.url ?? '/';
      if (!path.startsWith(base)) {
        response.writeHead(404).end();
        return;
      }
      request.url = path.slice(base.length - 1);
      this.handlerFor(request.url)(request, response);
    });
  }

  private static handler(folder: string): Handler {
    return sirv(folder, { etag: true, onNoMatch: (_request, response) => response.writeHead(404).end('Not found') });
  }

  /** Serves another folder from now on; where `only` is given, just the paths that it accepts. */
  deploy(folder: string, only: (path: string) => boolean = () => true): void {
    const [before, now] = [this.handlerFor, SiteServer.handler(folder)];
    this.handlerFor = (path) => (only(path) ? now : before(path));
  }

  /** Starts it, and gives its origin. */
  async start(port = 0): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(port, resolve));
    return `http://localhost:${(this.server.address() as AddressInfo).port}`;
  }

  /** Cuts the network: nothing answers any more. */
  async stop(): Promise<void> {
    if (!this.server.listening) return;
    const closed = new Promise((resolve) => this.server.close(resolve));
    this.server.closeAllConnections();
    await closed;
  }
}
