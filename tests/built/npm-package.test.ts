import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { writeNpmPackage } from '../../src/commands/npm-package.ts';
import { entryOf } from '../../src/library/library.ts';
import { clauseOf, itemsOf } from '../../src/schema/policy-body.ts';
import { library } from '../held-content.ts';
import { builtText } from './built-site.ts';
import { faultsOf } from './strict-compiler.ts';

const FOLDER = resolve('.cache/data-package');
const CONSUMER = join(FOLDER, 'consumer.ts');
const installed = join(FOLDER, 'node_modules/youju-data');

describe('the data as an npm package', () => {
  let packed: { filename: string; files: { path: string }[]; size: number };
  before(async () => {
    rmSync(FOLDER, { recursive: true, force: true });
    await writeNpmPackage(join(FOLDER, 'package'));
    const said = execFileSync('npm', ['pack', '--json', '--offline', join(FOLDER, 'package')], { cwd: FOLDER });
    [packed] = JSON.parse(said.toString());
    mkdirSync(installed, { recursive: true });
    execFileSync('tar', ['-xzf', packed.filename, '--strip-components=1', '-C', installed], { cwd: FOLDER });
    writeFileSync(join(FOLDER, 'package.json'), '{ "type": "module" }');
    writeFileSync(CONSUMER, readFileSync('tests/fixtures/data-package/consumer.ts'));
  });

  test('names its content, is not to be published by mistake, and holds every JSON of the data', () => {
    const description = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'));
    const index = JSON.parse(builtText('api/v1/index.json'));
    assert.equal(description.private, true);
    assert.equal(description.youju.version, index.version);
    assert.ok(description.version.endsWith(`.${index.content.changed.replaceAll('-', '')}`), description.version);
    const paths = packed.files.map(({ path }) => path);
    for (const { url } of index.files) {
      const [, path = ''] = url.split('/api/v1/');
      assert.equal(paths.includes(`data/${path}`), path.endsWith('.json'), path);
    }
    for (const path of ['README.md', 'index.js', 'index.d.ts', 'forms.d.ts']) assert.ok(paths.includes(path), path);
  });

  test('a program that has nothing else compiles at its strictest, and finds who may settle where, on which clause', async () => {
    assert.deepEqual(faultsOf(CONSUMER), []);
    const { whoMaySettle, placesChanged, whatIsToldOf } = await import(pathToFileURL(CONSUMER).href);
    const expected = library.policies.flatMap((policy) => {
      const place = entryOf(library.places, policy.place);
      if (place.level === 'country') return [];
      return policy.benefits.flatMap(({ topic, title, grants }) =>
        topic === 'settlement' ? [`${place.name}：${title}（${clauseOf(entryOf(itemsOf(policy), grants))}）`] : [],
      );
    });
    const found: string[] = whoMaySettle();
    assert.deepEqual(found.map((line) => line.replace(/http.*$/, '')).toSorted(), expected.toSorted());
    assert.match(placesChanged, /^\d{4}-\d{2}-\d{2}$/);
    assert.match(whatIsToldOf('nowhere'), /ENOENT/);
    assert.match(whatIsToldOf('../places'), /is no id/);
  });

  test('a program that asks for what is not there does not compile', () => {
    const misled = join(FOLDER, 'misled.ts');
    writeFileSync(misled, readFileSync(CONSUMER, 'utf8').replace('content.changed', 'content.altered'));
    assert.notDeepEqual(faultsOf(misled), []);
  });
});
