/** A small site of two provinces, built at once and in parts that are merged: from the documents of the fixtures, under two names. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  globSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { unlikeFiles } from '../bench/parts/in-parts.ts';
import { copyCode } from '../copy-project.ts';

const FIXTURE = join(import.meta.dirname, '../fixtures/valid');
const LEDGER = `own-pages 3
/places/yunzhou/ 1
/policies/haizhou-2020-skilled-settlement/ 2
  #settle-direct 3
  #old 4 moved 2026-01-01 #settle-direct
/faq/who-can-settle/ 5
`;

describe('parts of the country', () => {
  const root = mkdtempSync(join(tmpdir(), 'youju-parts-'));
  const at = (path: string) => join(root, path);

  /** Runs a command there; gives what it said on its errors, empty where it went well. */
  const run = (...script: string[]): string => {
    const { status, stdout, stderr } = spawnSync(process.execPath, script, {
      cwd: root,
      encoding: 'utf8',
      env: {
        ...process.env,
        // Below a path, where what begins at the root leads astray.
        SITE_URL: 'https://youju.example/land/',
        BASE_PATH: undefined,
        BUILD_DAY: '2026-11-28',
        PUBLISH_ORIGINALS: undefined,
        ORIGINALS_DIR: at('originals'),
      },
    });
    return status === 0 ? '' : stderr + stdout;
  };
  const build = (...given: string[]) => run('src/commands/build.ts', ...given);
  const mustBuild = (...given: string[]) => assert.equal(build(...given), '');

  /** Every file of a collection once more, of 海州 instead of 云州. */
  const copyFor = (pattern: string, rename: (path: string) => string) => {
    for (const path of globSync(pattern, { cwd: root })) {
      const text = readFileSync(at(path), 'utf8').replaceAll('yunzhou', 'haizhou').replaceAll('云州', '海州');
      cpSync(at(path), at(rename(path)), { recursive: true });
      writeFileSync(at(rename(path)), text.replaceAll('settlement-fee', 'haizhou-fee'));
    }
  };

  before(() => {
    copyCode(root);
    for (const folder of ['content', 'originals']) cpSync(join(FIXTURE, folder), at(folder), { recursive: true });
    copyFor('{content/policies,originals}/**/*.{mdx,txt}', (path) => path.replaceAll('yunzhou', 'haizhou'));
    copyFor('content/faqs/settlement-fee.mdx', () => 'content/faqs/haizhou-fee.mdx');
    copyFor('content/faqs/who-can-settle.mdx', () => 'content/faqs/haizhou-who.mdx');
    copyFor('content/places/yunzhou.yaml', () => 'content/places/haizhou.yaml');
    const edit = (path: string, find: string, by: string) =>
      writeFileSync(at(path), readFileSync(at(path), 'utf8').replace(find, by));
    for (const [city, province, name] of [
      ['yunzhou', 'yunsheng', '云省'],
      ['haizhou', 'haisheng', '海省'],
    ]) {
      edit(`content/places/${city}.yaml`, 'within: china', `within: ${province}`);
      const facts = `name: ${name}\nshortName: ${name}\nlevel: province\ncode: null\nwithin: china\n`;
      writeFileSync(at(`content/places/${province}.yaml`), facts);
    }
    edit('content/questions/works-in.yaml', 'options:', 'options:\n  - { id: haizhou, label: 海州市 }');
    writeFileSync(at('content/permalinks.txt'), LEDGER);
    writeFileSync(at('content/changes.yaml'), '[]\n');
    for (const command of [['verify-evidence'], ['review-faqs', '--all'], ['changes']]) {
      const [name, ...given] = command;
      assert.equal(run(`src/commands/${name}.ts`, ...given), '');
    }
    mustBuild();
    renameSync(at('dist'), at('whole'));
    mustBuild('--part', 'country,data,search,yunsheng');
    mustBuild('--part', 'haisheng');
  });
  after(() => rmSync(root, { recursive: true, force: true }));

  test('a part is refused that there is not, with those that there are', () => {
    assert.match(
      build('--part', 'haisheng,atlantis'),
      /There is no part atlantis\. There are: country, data, search, /,
    );
  });

  test('two parts, merged, are the bytes of one build', () => {
    mustBuild('--merge');
    assert.deepEqual(unlikeFiles(at('whole'), at('dist')), []);
  });

  test('a missing part, a changed file and changed content are named, and the last good site stays', () => {
    const own = (path: string) => at(`.cache/parts/haisheng/${path}`);
    renameSync(own(''), at('aside'));
    const missing = build('--merge');
    assert.match(missing, /Nobody has built haisheng\. Build what is missing: npm run build -- --part haisheng/);
    assert.match(
      missing,
      /No part has \/policies\/haizhou-2020-skilled-settlement\/, to which \/\S+index\.html of country/,
    );
    renameSync(at('aside'), own(''));
    appendFileSync(own('places/haizhou/index.html'), '<!-- changed -->');
    assert.match(build('--merge'), /haisheng\/places\/haizhou\/index\.html is not as it was built/);
    appendFileSync(at('content/glossary/technician.yaml'), '# changed\n');
    assert.match(build('--merge'), /haisheng was built of other content than what is here/);
    assert.deepEqual(unlikeFiles(at('whole'), at('dist')), []);
  });
});
