import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { siteAddress } from '../../../src/commands/site-address.ts';

test('the path of SITE_URL is what the site is served below', () => {
  const here = { origin: 'https://example.org', base: '/youju/' };
  assert.deepEqual(siteAddress({ SITE_URL: 'https://example.org/youju/' }), here);
  assert.deepEqual(siteAddress({ SITE_URL: 'https://example.org/youju' }), here);
  assert.deepEqual(siteAddress({ SITE_URL: 'https://example.org/youju/', BASE_PATH: 'youju' }), here);
  assert.deepEqual(siteAddress({ SITE_URL: 'https://example.org', BASE_PATH: '/youju/' }), here);
  assert.deepEqual(siteAddress({ SITE_URL: 'https://example.org' }), {
    origin: 'https://example.org',
    base: undefined,
  });
  assert.deepEqual(siteAddress({ BASE_PATH: '/' }), { origin: undefined, base: '/' });
  assert.deepEqual(siteAddress({}), { origin: undefined, base: undefined });
});

test('settings that do not agree are refused with the way out', () => {
  const refused = (SITE_URL: string, BASE_PATH?: string) => siteAddress({ SITE_URL, BASE_PATH });
  assert.match(
    String(refused('https://example.org/youju/', '/other/')),
    /Leave one out: SITE_URL=https:\/\/example\.org\/other\//,
  );
  assert.match(String(refused('example.org')), /SITE_URL=https:\/\/your\.domain/);
  assert.match(String(refused('https://example.org/?a=1')), /without \? and #: SITE_URL=https:\/\/example\.org\//);
});

test('every command that is told an address settles it first', () => {
  for (const command of ['build', 'package', 'start', 'permalinks']) {
    const { status, stderr } = spawnSync(process.execPath, [`src/commands/${command}.ts`], {
      encoding: 'utf8',
      env: { ...process.env, SITE_URL: 'https://example.org/youju/', BASE_PATH: '/other/' },
    });
    assert.equal(status, 1, command);
    assert.match(stderr, /two different paths/, command);
  }
});
