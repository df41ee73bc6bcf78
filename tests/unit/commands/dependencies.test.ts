import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readDependencies } from '../../../src/commands/dependencies.ts';
import { dependencyFaults } from '../../../src/commands/dependency-faults.ts';
import { HARMLESS } from '../../../src/commands/known-advisories.ts';
import { isAllowed } from '../../../src/commands/licences.ts';
import { readAudit } from '../../../src/commands/read-audit.ts';
import { shippedPackages } from '../../../src/commands/shipped-packages.ts';
import { thirdPartyNotice } from '../../../src/commands/third-party-notice.ts';

const lock = (packages: object) => readDependencies(JSON.stringify({ packages }));
const good = { version: '1.0.0', license: 'MIT', integrity: 'sha512-x' };

test('every package in the lock has a hash, save optional binaries, and a licence that is allowed', async () => {
  assert.deepEqual(dependencyFaults(readDependencies(), new Set(await shippedPackages()), HARMLESS), []);
});

test('a package without hash, without licence, or under one that is not allowed is named', () => {
  const faults = dependencyFaults(
    lock({
      '': { version: '0' },
      'node_modules/good': good,
      'node_modules/good/node_modules/hashless': { ...good, integrity: undefined },
      'node_modules/nobodys': { ...good, license: undefined },
      'node_modules/viral': { ...good, license: 'GPL-3.0-only' },
      'node_modules/in-the-page': { ...good, license: 'MPL-2.0' },
      'node_modules/at-build': { ...good, license: 'MPL-2.0' },
    }),
    new Set(['in-the-page']),
    { gone: 'never mind', good: 'never mind' },
  );
  assert.deepEqual(
    faults.map((fault) => /^\S+/.exec(fault)?.[0]),
    [
      'node_modules/good/node_modules/hashless',
      'node_modules/in-the-page',
      'node_modules/nobodys',
      'node_modules/viral',
      'gone:',
      'good:',
    ].sort((a, b) => Number(a.endsWith(':')) - Number(b.endsWith(':'))),
  );
});

test('a binary that the registry lacked has the licence of the package that asks for it', () => {
  const dependencies = lock({
    'node_modules/tool': { ...good, license: 'ISC', optionalDependencies: { 'tool-windows': '1.0.0' } },
    'node_modules/tool-windows': { version: '1.0.0', optional: true },
  });
  assert.deepEqual(
    dependencies.map(({ licence }) => licence),
    ['ISC', 'ISC'],
  );
});

test('licences are read as SPDX writes them', () => {
  assert.equal(isAllowed('MIT AND OFL-1.1', true), true);
  assert.equal(isAllowed('(MIT OR GPL-3.0-only)', true), true);
  assert.equal(isAllowed('MIT AND GPL-3.0-only', false), false);
  assert.equal(isAllowed('(MIT OR GPL-3.0-only) AND GPL-3.0-only', false), false);
  assert.equal(isAllowed('MPL-2.0', true), false);
  assert.equal(isAllowed('MPL-2.0', false), true);
  for (const odd of ['', 'SEE LICENSE IN x', 'MIT OR', 'MIT MIT', '(MIT'])
    assert.equal(isAllowed(odd, false), false, odd);
});

test('an audit names packages; one that got no answer is told apart from one that found nothing', () => {
  const named = readAudit('{"vulnerabilities":{"ws":{"severity":"high"}}}');
  assert.deepEqual('named' in named && [...named.named], [['ws', 'high']]);
  assert.deepEqual(readAudit('{"vulnerabilities":{}}'), { named: new Map() });
  assert.deepEqual(readAudit('{"message":"405 Method Not Allowed","error":{}}'), {
    unanswered: '405 Method Not Allowed',
  });
  assert.ok('unanswered' in readAudit(''));
});

test('the notice names each package that is not for tests alone, and gives what is published its licence in full', async () => {
  const notice = await thirdPartyNotice();
  for (const { name, version, licence, isDev } of readDependencies()) {
    if (!isDev) assert.ok(notice.includes(`\n${name} ${version}  ${licence}\n`), name);
  }
  const shipped = await shippedPackages();
  for (const name of ['preact', 'pinyin-pro', 'workbox-precaching']) assert.ok(shipped.includes(name), name);
  // Content's checks run when the site is built, never in a browser.
  for (const name of ['zod', 'yaml', 'astro', 'pagefind']) assert.ok(!shipped.includes(name), name);
  assert.match(notice, /Copyright \(c\) 2015-present Jason Miller/);
});

test('what comes within a package is covered by the hash of that package, and by none where it has none', () => {
  const lock = (integrity?: string) => {
    const within = { version: '1.0.0', license: 'MIT', inBundle: true };
    const packages = {
      '': {},
      'node_modules/a': { version: '1.0.0', license: 'MIT', ...(integrity && { integrity }) },
      'node_modules/a/node_modules/b': within,
      'node_modules/a/node_modules/b/node_modules/c': within,
    };
    return readDependencies(JSON.stringify({ packages })).map((one) => one.integrity);
  };
  assert.deepEqual(lock('sha512-a'), ['sha512-a', 'sha512-a', 'sha512-a']);
  assert.deepEqual(lock(), [null, null, null]);
});
