import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { precompress } from '../../../src/commands/precompress.ts';
import { siteHandler } from '../../../src/commands/site-handler.ts';

const ABOUT = `<!doctype html><title>关于</title><p>${'有据'.repeat(700)}</p>`;
const DIGITS = '0123456789';

let root = '';
let server: Server;
let port = 0;
/** Folders that are served, the present build first; tests put others here. */
let folders: string[] = [];

function makeBuild(name: string, files: Record<string, string>): string {
  const folder = join(root, name);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

describe('the handler of the site', () => {
  before(async () => {
    root = mkdtempSync(join(tmpdir(), 'youju-served-'));
    const first = makeBuild('first', {
      'index.html': '<!doctype html><title>有据</title>',
      '404.html': `<!doctype html><title>没有这一页</title>${'没有'.repeat(600)}`,
      'about/index.html': ABOUT,
      'digits.txt': DIGITS,
      _redirects: '/a /b 301',
      '.fingerprint': 'abc',
      '_astro/_id_.one.css': 'a{}',
      'api/v1/all.json': '{}',
      'faq/who/embed/index.html': '<!doctype html>',
      'embed/charts/money/index.html': '<!doctype html>',
    });
    await precompress(first);
    folders = [first];
    server = createServer(siteHandler(() => folders, '/site')).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    port = (server.address() as AddressInfo).port;
  });
  after(() => {
    server.closeAllConnections();
    server.close();
    rmSync(root, { recursive: true, force: true });
  });

  interface Reply {
    status: number;
    headers: Record<string, string | string[] | undefined>;
    body: Buffer;
  }

  function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Reply> {
    return new Promise((resolve, reject) => {
      request({ port, host: '127.0.0.1', path, method, headers }, (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part) => parts.push(part));
        response.on('error', reject);
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }),
        );
      })
        .on('error', reject)
        .end();
    });
  }

  /** Sends bytes as they are, and gives the first line of the answer. */
  function say(text: string): Promise<string> {
    return new Promise((resolve, reject) => {
      let answer = '';
      const socket = connect(port, '127.0.0.1', () => socket.write(text));
      socket.on('data', (part) => {
        answer += part;
      });
      socket.on('close', () => resolve(answer.split('\r\n')[0] ?? ''));
      socket.on('error', reject);
    });
  }

  const RANGES: readonly [range: string, status: number, body: string][] = [
    ['bytes=0-0', 206, '0'],
    ['bytes=2-4', 206, '234'],
    ['bytes=-5', 206, '56789'],
    ['bytes=7-', 206, '789'],
    ['bytes=0-99999999999999999999', 206, DIGITS],
    ['bytes=5-1', 416, ''],
    ['bytes=10-', 416, ''],
    ['bytes=99-100', 416, ''],
    // Several parts may be answered with the whole, which is what every reader of one file can use.
    ['bytes=0-1,4-5', 200, DIGITS],
    ['lines=1-2', 200, DIGITS],
    ['bytes', 200, DIGITS],
    ['bytes=-', 200, DIGITS],
  ];
  for (const [range, status, body] of RANGES) {
    test(`a request for ${range} is answered ${status}`, async () => {
      const reply = await ask('/site/digits.txt', { range });
      assert.deepEqual([reply.status, reply.body.toString()], [status, body]);
      assert.equal((await ask('/site/about/')).status, 200);
    });
  }

  test('500 ranges made by chance do not stop it, and none is longer than it says', async () => {
    let seed = 7;
    const chance = (below: number) => {
      seed = (seed * 48271) % 2147483647;
      return seed % below;
    };
    const pieces = ['', '-', '0', '5', '10', '11', '-1', ',', '9'.repeat(20), 'x', ' '];
    for (let i = 0; i < 500; i += 1) {
      const range = `bytes=${Array.from({ length: chance(6) }, () => pieces[chance(pieces.length)]).join('')}`;
      const { status, headers, body } = await ask('/site/digits.txt', { range });
      assert.ok([200, 206, 416].includes(status), `${range}: ${status}`);
      assert.equal(Number(headers['content-length']), body.length, range);
    }
  });

  for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS', 'TRACE', 'PATCH']) {
    test(`${method} is refused, and what is allowed is named`, async () => {
      const { status, headers, body } = await ask('/site/about/', {}, method);
      assert.deepEqual([status, headers['allow'], body.length], [405, 'GET, HEAD', 0]);
    });
  }

  test('HEAD says what GET would, without the page', async () => {
    const [get, head] = [await ask('/site/about/'), await ask('/site/about/', {}, 'HEAD')];
    assert.equal(head.status, 200);
    assert.equal(head.headers['content-length'], String(get.body.length));
    assert.equal(head.body.length, 0);
  });

  test('what was compressed at build is sent to who can read it', async () => {
    const plain = await ask('/site/about/');
    assert.equal(plain.headers['content-encoding'], undefined);
    assert.equal(plain.body.toString(), ABOUT);
    const brotli = await ask('/site/about/', { 'accept-encoding': 'gzip, deflate, br, zstd' });
    assert.equal(brotli.headers['content-encoding'], 'br');
    assert.equal(brotliDecompressSync(brotli.body).toString(), ABOUT);
    const gzip = await ask('/site/about/', { 'accept-encoding': 'gzip, br;q=0' });
    assert.equal(gzip.headers['content-encoding'], 'gzip');
    assert.equal(gunzipSync(gzip.body).toString(), ABOUT);
    for (const { headers } of [plain, brotli, gzip]) {
      assert.equal(headers['vary'], 'Accept-Encoding');
      assert.equal(headers['content-type'], 'text/html; charset=utf-8');
    }
    assert.equal(new Set([plain, brotli, gzip].map(({ headers }) => headers['etag'])).size, 3);
  });

  test('what a reader has is not sent again', async () => {
    const { headers } = await ask('/site/about/');
    assert.equal(headers['cache-control'], 'no-cache');
    assert.equal((await ask('/site/about/', { 'if-none-match': String(headers['etag']) })).status, 304);
  });

  test('an unknown address gets the page that says so, and no part of it', async () => {
    for (const headers of [{}, { range: 'bytes=0-3' }, { 'accept-encoding': 'br' }]) {
      const reply = await ask('/site/no/such/', headers);
      assert.equal(reply.status, 404);
      const text = reply.headers['content-encoding'] ? brotliDecompressSync(reply.body) : reply.body;
      assert.match(text.toString(), /没有这一页/);
    }
  });

  test('a folder without its slash, and the root without its own, lead on with the query', async () => {
    assert.equal((await ask('/site/about?q=%E8%90%BD')).headers['location'], '/site/about/?q=%E8%90%BD');
    assert.equal((await ask('/site')).headers['location'], '/site/');
    assert.equal((await ask('/site/about')).status, 301);
  });

  test('files for servers are not served, nor what stands for others', async () => {
    for (const path of ['_redirects', '.fingerprint', 'about/index.html.br', 'about/index.html.gz', '%2efingerprint'])
      assert.equal((await ask(`/site/${path}`)).status, 404, path);
    assert.equal((await ask('/site/_astro/_id_.one.css')).status, 200);
  });

  test('hostile addresses are answered, and it goes on', async () => {
    const lines = await Promise.all(
      [
        '/site/%',
        '/site/%00',
        '/site/../../etc/passwd',
        '/site/%2e%2e/%2e%2e/etc/passwd',
        '//host/x',
        '/site//x',
        '*',
        'x',
        '/site/a\\b',
        `/site/${'a'.repeat(9000)}`,
      ].map((address) => say(`GET ${address} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`)),
    );
    for (const line of lines) assert.match(line, /^HTTP\/1\.1 4\d\d /);
    assert.match(await say('nonsense\r\n\r\n'), /^HTTP\/1\.1 400/);
    assert.equal((await ask('/site/')).status, 200);
  });

  test('pages say what else a browser may do with them; embed pages may stand in a frame, data may be read by all', async () => {
    const page = (await ask('/site/about/')).headers;
    assert.equal(page['x-content-type-options'], 'nosniff');
    assert.equal(page['referrer-policy'], 'no-referrer');
    assert.match(String(page['content-security-policy']), /frame-ancestors 'none'/);
    assert.doesNotMatch(String(page['content-security-policy']), /script-src|style-src|default-src/);
    assert.equal(page['cross-origin-opener-policy'], 'same-origin');
    assert.match(String(page['permissions-policy']), /camera=\(\)/);
    assert.equal(page['access-control-allow-origin'], undefined);
    for (const path of ['faq/who/embed/', 'embed/charts/money/']) {
      const { status, headers: embed } = await ask(`/site/${path}`);
      assert.equal(status, 200);
      assert.doesNotMatch(String(embed['content-security-policy']), /frame-ancestors/);
      assert.equal(embed['x-frame-options'], undefined);
    }
    assert.equal((await ask('/site/api/v1/all.json')).headers['access-control-allow-origin'], '*');
    assert.match(String((await ask('/site/_astro/_id_.one.css')).headers['cache-control']), /immutable/);
  });

  test('after a change pages are of the new build, and files that older pages ask for are still there', async () => {
    const [first = ''] = folders;
    const second = makeBuild('second', {
      'index.html': '<!doctype html><title>第二版</title>',
      '404.html': '没有这一页',
      '_astro/_id_.two.css': 'b{}',
    });
    folders = [second, first];
    try {
      assert.match((await ask('/site/')).body.toString(), /第二版/);
      assert.equal((await ask('/site/_astro/_id_.one.css')).body.toString(), 'a{}');
      assert.equal((await ask('/site/_astro/_id_.two.css')).body.toString(), 'b{}');
      assert.equal((await ask('/site/about/')).status, 404);
    } finally {
      folders = [first];
    }
  });

  test('a build that is gone altogether is answered, not died of', async () => {
    const kept = folders;
    folders = [join(root, 'nowhere')];
    try {
      assert.equal((await ask('/site/about/')).status, 404);
    } finally {
      folders = kept;
    }
    assert.equal((await ask('/site/about/')).status, 200);
  });
});
