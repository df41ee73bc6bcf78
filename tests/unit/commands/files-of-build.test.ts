import assert from 'node:assert/strict';
import { existsSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { linkFilesOfBuild } from '../../../src/commands/files-of-build.ts';
import { folderOfBuild, STANDS_ONCE } from '../../../src/site/folder-of-build.ts';

/** Every script that fetches something of its own build, with an example of each kind of file that it asks for. */
const ASKED: Readonly<Record<string, readonly string[]>> = {
  'comparison/further-places.ts': ['compare/parts/settlement/440000.json'],
  'comparison/read-column.ts': ['compare/documents/x-2020.1a2b3c4d.json'],
  'comparison/table-copies.ts': ['api/v1/compare/settlement.json'],
  'provision-replies.ts': ['compare/documents/x-2020.1a2b3c4d.json'],
  'quiz/rule-source.ts': ['eligibility/parts/frame.json', 'eligibility/parts/places/x.1a2b3c.json'],
  'rest-of-list.ts': ['faq/ways/1.json'],
  'read-pieces.ts': ['divisions/7.json'],
  'table-file.ts': ['api/v1/tables/x-2020.json'],
  'search/open-finder.ts': [
    'pagefind/lexicon.json',
    'pagefind/places/x.1a2b3c.json',
    'pagefind/stretches/7.bin',
    'pagefind/sections/1.json',
    'pagefind/index/a.pf_index',
    'pagefind/pagefind.a.pf_meta',
  ],
};

test('what scripts fetch of their own build has an address that names the build', () => {
  const folder = mkdtempSync(join(tmpdir(), 'youju-files-of-build-'));
  try {
    const asked = Object.values(ASKED).flat();
    for (const path of asked) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), '');
    }
    linkFilesOfBuild(folder, '1a2b3c4d');
    const missing = asked.filter(
      (path) => !STANDS_ONCE.test(path) && !existsSync(join(folder, folderOfBuild('1a2b3c4d'), path)),
    );
    assert.deepEqual(missing, []);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('no script fetches anything that is not listed here', () => {
  const readers = ['fetch-of-build.ts', 'read-file.ts'];
  const scripts = globSync('**/*.{ts,tsx}', { cwd: 'src/islands' }).filter(
    (file) =>
      !readers.includes(file) &&
      /\b(readFile|fetchOfBuild|ofThisBuild)\(/.test(readFileSync(join('src/islands', file), 'utf8')),
  );
  assert.deepEqual(scripts.sort(), Object.keys(ASKED).sort());
});
