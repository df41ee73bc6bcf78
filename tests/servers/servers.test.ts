import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request } from 'node:http';
import { type AddressInfo, createServer as createSocketServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { siteHandler } from '../../src/commands/site-handler.ts';
import { type Case, cases } from './answers.ts';
import { makeDeployment } from './served-site.ts';

let root = '';
before(async () => {
  root = mkdtempSync(join(tmpdir(), 'youju-servers-'));
  await makeDeployment(root);
});
after(() => rmSync(root, { recursive: true, force: true }));

interface Answer {
  status: number;
  headers: Readonly<Record<string, string | string[] | undefined>>;
  text: string;
}

function ask(
  port: number,
  { path, method = 'GET', send = {} }: Pick<Case, 'path' | 'method' | 'send'>,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request({ port, host: '127.0.0.1', path, method, headers: send, agent: false }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part) => parts.push(part));
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

/** How an answer differs from what the table says, one line each. */
function faultsOf(wanted: Case, { status, headers, text }: Answer): string[] {
  const faults = [wanted.status].flat().includes(status) ? [] : [`${status}, not ${wanted.status}`];
  for (const [name, value] of Object.entries(wanted.headers ?? {})) {
    const found = headers[name];
    const isRight =
      value === null ? found === undefined : value instanceof RegExp ? value.test(String(found)) : found === value;
    if (!isRight) faults.push(`${name}: ${found}, not ${value}`);
  }
  if (wanted.says && !text.includes(wanted.says)) faults.push(`does not say ${wanted.says}`);
  return faults.map(
    (fault) => `${wanted.method ?? 'GET'} ${wanted.path} ${JSON.stringify(wanted.send ?? {})}: ${fault}`,
  );
}

async function compareWithTable(port: number): Promise<void> {
  const faults: string[] = [];
  for (const wanted of cases) faults.push(...faultsOf(wanted, await ask(port, wanted)));
  assert.deepEqual(faults, []);
}

async function freePort(): Promise<number> {
  const server = createSocketServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Runs a server until `use` is done with it. Throws with what it said where it does not answer. */
async function withServer(
  command: string,
  args: readonly string[],
  port: number,
  use: () => Promise<void>,
): Promise<void> {
  const child: ChildProcess = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (part) => {
      said += part;
    });
  const ended = new Promise((resolve) => child.once('close', resolve));
  try {
    for (let tries = 0; ; tries += 1) {
      if (child.exitCode !== null || tries === 200) throw new Error(`${command} does not answer:\n${said}`);
      if (
        await ask(port, { path: '/' }).then(
          () => true,
          () => false,
        )
      )
        break;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    await use();
  } finally {
    child.kill();
    await ended;
  }
}

/** The program, where it is installed. In CI it has to be; elsewhere a line says what was not tried. */
function installed(paths: readonly string[], skip: (reason: string) => void): string | undefined {
  const found = paths.find((path) => existsSync(path));
  if (!found && process.env['CI']) assert.fail(`None of ${paths.join(', ')} is installed; .ci/run installs it.`);
  if (!found) skip(`none of ${paths.join(', ')} is installed: its recipe was not tried`);
  return found;
}

const recipe = (name: string, port: number) =>
  readFileSync(`deploy/${name}`, 'utf8')
    .replaceAll('/srv/youju', root)
    .replaceAll(/listen \[::\]:80;\n/g, '')
    .replaceAll('listen 80;', `listen 127.0.0.1:${port};`)
    .replaceAll(/^:80 \{/gm, `http://127.0.0.1:${port} {`);

test('npm start answers as the table says', async () => {
  const server = createServer(siteHandler(() => [join(root, 'current'), join(root, 'previous-1')]));
  server.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  try {
    await compareWithTable((server.address() as AddressInfo).port);
  } finally {
    server.closeAllConnections();
    server.close();
  }
});

test('nginx with deploy/nginx.conf answers as the table says', async (context) => {
  const nginx = installed(['/usr/sbin/nginx'], (reason) => context.skip(reason));
  if (!nginx) return;
  const port = await freePort();
  const folder = join(root, 'nginx');
  mkdirSync(folder);
  const brotli = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';
  const hasBrotli = existsSync(brotli);
  const site = recipe('nginx.conf', port).replace('# brotli_static on;', hasBrotli ? 'brotli_static on;' : '');
  const paths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${folder}/${name};`,
  );
  writeFileSync(
    join(folder, 'main.conf'),
    `${hasBrotli ? `load_module ${brotli};` : ''}
${process.getuid?.() === 0 ? 'user root;' : ''}
daemon off; pid ${folder}/pid; error_log stderr warn; worker_processes 1;
events {}
http { access_log off; ${paths.join(' ')}
${site} }`,
  );
  await withServer(nginx, ['-p', folder, '-c', join(folder, 'main.conf')], port, async () => {
    await compareWithTable(port);
    if (!hasBrotli) return;
    const { headers } = await ask(port, { path: '/about/', send: { 'accept-encoding': 'gzip, br' } });
    assert.equal(headers['content-encoding'], 'br');
  });
});

test('Caddy with deploy/Caddyfile answers as the table says', async (context) => {
  const caddy = installed(['/usr/bin/caddy', '/usr/local/bin/caddy'], (reason) => context.skip(reason));
  if (!caddy) return;
  const port = await freePort();
  const file = join(root, 'Caddyfile');
  writeFileSync(file, `{\n\tadmin off\n\tauto_https off\n}\n${recipe('Caddyfile', port)}`);
  await withServer(caddy, ['run', '--config', file, '--adapter', 'caddyfile'], port, async () => {
    await compareWithTable(port);
    const { headers } = await ask(port, { path: '/about/', send: { 'accept-encoding': 'gzip, br' } });
    assert.equal(headers['content-encoding'], 'br');
  });
});
