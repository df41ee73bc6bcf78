import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { explainListening } from '../../../src/commands/explain-listening.ts';
import { serve } from '../../../src/commands/serve.ts';

let folder = '';
describe('a served folder', () => {
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'youju-serve-'));
    writeFileSync(join(folder, 'index.html'), '<!doctype html><title>有据</title>');
    writeFileSync(join(folder, '404.html'), '<!doctype html><title>没有这一页</title>');
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  test('without a host it is open to this machine alone', async () => {
    const served = await serve(0, folder);
    try {
      const addresses = served.servers.map((server) => (server.address() as AddressInfo).address);
      assert.equal(addresses[0], '127.0.0.1');
      assert.deepEqual(
        addresses.slice(1).filter((address) => address !== '::1'),
        [],
      );
      assert.equal((await fetch(`http://127.0.0.1:${served.port}/`)).status, 200);
      const others = Object.values(networkInterfaces())
        .flatMap((entries) => entries ?? [])
        .filter(({ internal, family }) => !internal && family === 'IPv4');
      for (const { address } of others) await assert.rejects(fetch(`http://${address}:${served.port}/`));
    } finally {
      await served.close();
    }
  });

  test('a host that is named is listened on, and nothing else', async () => {
    const served = await serve(0, folder, '0.0.0.0');
    try {
      assert.deepEqual(
        served.servers.map((server) => (server.address() as AddressInfo).address),
        ['0.0.0.0'],
      );
    } finally {
      await served.close();
    }
  });

  test('a taken port, a wrong host or port, and a missing site get one plain sentence each', async () => {
    const served = await serve(0, folder);
    const said = async (port: number, host?: string, from = folder) => {
      try {
        await (await serve(port, from, host)).close();
        return 'nothing';
      } catch (error) {
        return explainListening(error as NodeJS.ErrnoException, String(port), host);
      }
    };
    try {
      const next = served.port + 1;
      assert.equal(
        await said(served.port),
        `Port ${served.port} is taken: stop what is using it, or choose another with PORT=${next} npm start.`,
      );
      assert.match(await said(0, '203.0.113.7'), /^HOST=203\.0\.113\.7 is no address of this machine: /);
      assert.match(await said(99999), /^PORT=99999 is no port: /);
      assert.match(
        await said(0, undefined, join(folder, 'nowhere')),
        /^There is no site in .*: make it with npm run build/,
      );
    } finally {
      await served.close();
    }
  });
});
