import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';

// Servers of deploy/ as the tests and the bench start them.

/** What a server is asked. */
export interface ServerRequest {
  path: string;
  method?: string | undefined;
  send?: Readonly<Record<string, string>> | undefined;
}

/** What it answered. */
export interface ServerResponse {
  status: number;
  headers: Readonly<Record<string, string | string[] | undefined>>;
  text: string;
}

/** Asks a server of this machine once, on a connection of its own. Rejects where no whole answer comes. */
export function requestFrom(port: number, { path, method = 'GET', send = {} }: ServerRequest): Promise<ServerResponse> {
  return new Promise((resolve, reject) => {
    request({ port, host: '127.0.0.1', path, method, headers: send, agent: false }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part) => parts.push(part));
      response.on('error', reject);
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          text: Buffer.concat(parts).toString(),
        }),
      );
    })
      .on('error', reject)
      .end();
  });
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** A server of deploy/'s recipes. */
export interface Recipe {
  name: 'nginx' | 'Caddy';
  /** Where its program may be installed. */
  programs: readonly string[];
  /**
   * Writes its settings, those of the recipe for another folder and port, and gives the arguments that it is started with.
   * @param site folder with `current` and `previous-1` in it, for /srv/youju
   * @param own an empty folder for what the server writes
   */
  prepare: (site: string, own: string, port: number) => string[];
}

const BROTLI = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';
/** True where nginx can send what is compressed with brotli. */
export const hasBrotli = existsSync(BROTLI);

const changed = (file: string, site: string, port: number) =>
  readFileSync(`deploy/${file}`, 'utf8')
    .replaceAll('/srv/youju', site)
    .replaceAll(/listen \[::\]:80;\n/g, '')
    .replaceAll('listen 80;', `listen 127.0.0.1:${port};`)
    .replaceAll(/^:80 \{/gm, `http://127.0.0.1:${port} {`);

/** The settings of an nginx that stays in the foreground and writes into one folder; how it sends is as Debian’s own settings say. */
export function nginxSettings(own: string, servers: string, workers = 1): string {
  const paths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${own}/${name};`);
  return `${hasBrotli ? `load_module ${BROTLI};` : ''}
${process.getuid?.() === 0 ? 'user root;' : ''}
daemon off; pid ${own}/pid; error_log stderr warn; worker_processes ${workers};
events {}
http { sendfile on; tcp_nopush on; access_log off; ${paths.join(' ')}
${servers} }`;
}

export const RECIPES: readonly Recipe[] = [
  {
    name: 'nginx',
    programs: ['/usr/sbin/nginx'],
    prepare: (site, own, port) => {
      const server = changed('nginx.conf', site, port);
      const settings = nginxSettings(
        own,
        hasBrotli ? server.replace('# brotli_static on;', 'brotli_static on;') : server,
      );
      writeFileSync(join(own, 'main.conf'), settings);
      return ['-p', own, '-c', join(own, 'main.conf')];
    },
  },
  {
    name: 'Caddy',
    programs: ['/usr/bin/caddy', '/usr/local/bin/caddy'],
    prepare: (site, own, port) => {
      const settings = join(own, 'Caddyfile');
      writeFileSync(settings, `{\n\tadmin off\n\tauto_https off\n}\n${changed('Caddyfile', site, port)}`);
      return ['run', '--config', settings, '--adapter', 'caddyfile'];
    },
  },
];

/**
 * The program of a recipe; undefined where it is not installed, having said so.
 * @throws in CI, where it has to be
 */
export function programOf({ name, programs }: Recipe, skip: (reason: string) => void): string | undefined {
  const found = programs.find((path) => existsSync(path));
  if (!found && process.env['CI']) throw new Error(`None of ${programs.join(', ')} is installed; .ci/run installs it.`);
  if (!found) skip(`${name} is not installed: its recipe was not tried`);
  return found;
}

/** Runs a server until `use` is done with it. Throws with what it said where it does not answer. */
export async function withServer(
  program: string,
  argumentsFor: readonly string[] | ((port: number) => readonly string[]),
  use: (port: number) => Promise<void>,
  environment: (port: number) => NodeJS.ProcessEnv = () => process.env,
): Promise<void> {
  const port = await freePort();
  const child: ChildProcess = spawn(program, typeof argumentsFor === 'function' ? argumentsFor(port) : argumentsFor, {
    env: environment(port),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (part) => {
      said += part;
    });
  const ended = new Promise((resolve) => child.once('close', resolve));
  try {
    await answers(port, () => {
      if (child.exitCode !== null) throw new Error(`${program} does not answer:\n${said}`);
    });
    await use(port);
  } finally {
    child.kill();
    await ended;
  }
}

/** Waits until a server accepts connections. */
async function answers(port: number, check: () => void): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    check();
    const isUp = await requestFrom(port, { path: '/' }).then(
      () => true,
      () => false,
    );
    if (isUp) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`Nothing answers on port ${port}`);
}

/** Runs the server of a recipe on a site until `use` is done with it. */
export async function withRecipe(
  recipe: Recipe,
  program: string,
  site: string,
  own: string,
  use: (port: number) => Promise<void>,
): Promise<void> {
  mkdirSync(own, { recursive: true });
  await withServer(program, (port) => recipe.prepare(site, own, port), use);
}
