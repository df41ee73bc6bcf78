/**
 * Real content, damaged in every way that we could think of, at places chosen by seed: each is refused with its file, its
 * line and a word of its own, or does no harm at all. Nothing ends in a stack trace, and nothing waits.
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { after, describe, test } from 'node:test';
import { reportOf } from '../../src/commands/check-content.ts';
import { contentFolder } from '../../src/commands/content-files.ts';
import { contentProblems, problemsOfFolder } from '../../src/commands/content-problems.ts';
import type { Library } from '../../src/library/library.ts';
import { formatProblem } from '../../src/library/problem.ts';
import { seeded } from '../bench/eligibility/seeded.ts';
import { shareReadings } from '../copy-project.ts';
import { IS_NIGHTLY, some } from '../depth.ts';
import { mutationsOf } from './content-mutations.ts';

const SEED = 12;
const files = contentFolder();
const whole = problemsOfFolder(files);
const untouched = entriesOf(whole.library);
const mutations = [...mutationsOf(files, seeded(SEED))];

/**
 * At night every way. On every change, since each reads the whole content again, 40 kinds of damage, each in one of the
 * collections that it can befall; what each check refuses is shown by the fixtures, too.
 */
const oneOfEachKind = [...Map.groupBy(mutations, ({ kind }) => kind).values()].flatMap(
  (ways, at) => ways[at % ways.length] ?? [],
);
const tried = IS_NIGHTLY ? mutations : some(oneOfEachKind, 40);

/** Every entry of a library as text, by what it is; where in its file something stands is no part of it. */
function entriesOf(library: Library): Map<string, string> {
  return new Map(
    Object.entries(library).flatMap(([name, entries]: [string, readonly { id: string }[]]) =>
      entries.map((entry): [string, string] => [
        `${name}/${entry.id}`,
        JSON.stringify(entry, (key, value) => (key === 'line' ? undefined : value)),
      ]),
    ),
  );
}

test('the content has no problem before it is damaged', () => {
  assert.deepEqual(whole.problems, []);
});

test('content is damaged in at least 150 ways of at least 30 kinds, in every collection', (t) => {
  const kinds = new Set(mutations.map(({ kind }) => kind));
  t.diagnostic(`seed ${SEED}: ${mutations.length} ways of ${kinds.size} kinds`);
  assert.ok(mutations.length >= 150);
  assert.ok(kinds.size >= 30);
  for (const name of Object.keys(whole.library))
    assert.ok(mutations.filter(({ path }) => path.startsWith(`content/${name}/`)).length >= 10, name);
});

for (const { kind, path, files: damaged, expects } of tried) {
  test(`${kind}: ${JSON.stringify(path)}`, () => {
    const reading = problemsOfFolder(damaged);
    const { output, exitCode } = reportOf(reading);
    if ('word' in expects) {
      assert.equal(exitCode, 1, 'accepted');
      const told = reading.problems.filter(
        (problem) =>
          problem.file.startsWith(path) &&
          (expects.line === undefined || problem.line === expects.line) &&
          expects.word.test(formatProblem(problem)),
      );
      assert.ok(told.length > 0, `expected ${expects.word} at line ${expects.line}:\n${output}`);
      assert.doesNotMatch(output, /undefined|NaN|\[object|\n\s+at |[\0\u200b\u202e]/);
      return;
    }
    assert.equal(output, reportOf(whole).output);
    assert.equal(exitCode, 0);
    const entries = entriesOf(reading.library);
    const id = `${path.split('/')[1]}/${basename(path).replace(/\.\w+$/, '')}`;
    const written = JSON.stringify(expects.harmless).slice(1, -1);
    const own = entries.get(id) ?? '';
    if (written !== '') {
      assert.ok(own.includes(written));
      entries.set(id, own.replace(written, ''));
    }
    assert.deepEqual(entries, untouched);
  });
}

const copy = mkdtempSync(join(tmpdir(), 'youju-odd-files-'));
cpSync('content', join(copy, 'content'), { recursive: true });
describe('beside what is read', () => {
  after(() => rmSync(copy, { recursive: true, force: true }));

  const pipe = (path: string) => {
    assert.equal(spawnSync('mkfifo', [path]).status, 0);
  };
  const hasPipes = process.platform !== 'win32';

  /** Something that can lie in a content folder, in the place of a file or beside one. */
  interface OddFile {
    kind: string;
    /** Name of what is made beside the file; left out where it takes its place. */
    beside?: string;
    /** Makes it; the file whose place it takes is gone by then. */
    make: (path: string, text: string) => void;
    word: RegExp;
  }

  const ODD_FILES: readonly OddFile[] = [
    { kind: 'a folder named like a file', make: (path) => mkdirSync(path), word: /一个文件夹/ },
    { kind: 'a folder with a dot', beside: 'a.b', make: (path) => mkdirSync(path), word: /一个文件夹/ },
    { kind: 'a link that leads nowhere', make: (path) => symlinkSync('nowhere', path), word: /一个链接/ },
    { kind: 'a link that leads to itself', make: (path) => symlinkSync(basename(path), path), word: /一个链接/ },
    { kind: 'a link out of the content', make: (path) => symlinkSync('/etc/hostname', path), word: /一个链接/ },
    { kind: 'a folder that is a link', beside: 'linked', make: (path) => symlinkSync('/etc', path), word: /一个链接/ },
    ...(hasPipes ? [{ kind: 'a pipe', make: pipe, word: /管道/ }] : []),
    { kind: 'a hidden file', beside: '.hidden.yaml', make: (path) => writeFileSync(path, 'a'), word: /隐藏文件/ },
    { kind: 'a file without an ending', beside: 'notes', make: (path) => writeFileSync(path, 'a'), word: /没有扩展名/ },
    {
      kind: 'text that is GBK',
      make: (path) => writeFileSync(path, Buffer.from([0xd6, 0xd0, 0xb9, 0xfa, 0x0a])),
      word: /不是 UTF-8/,
    },
    {
      kind: 'text that is UTF-16',
      make: (path, text) => writeFileSync(path, Buffer.from(`\ufeff${text}`, 'utf16le')),
      word: /不是 UTF-8/,
    },
    {
      kind: 'one byte that is wrong',
      make: (path, text) => {
        const bytes = Buffer.from(text);
        bytes[bytes.findIndex((byte) => byte >= 0x80)] = 0xff;
        writeFileSync(path, bytes);
      },
      word: /不是 UTF-8/,
    },
  ];

  test('odd files are named and never opened, and say nothing of what is in them', () => {
    const random = seeded(SEED);
    const all = Object.keys(whole.library).flatMap((name, number) =>
      ODD_FILES.filter((_, at) => (at + number) % 2 === 0).map((odd) => ({ name, ...odd })),
    );
    assert.ok(all.length >= 40);
    // A number that has no part in common with that of the kinds: each of them is among those that are tried.
    const ways = some(all, 2 * ODD_FILES.length + 1);
    assert.equal(new Set(ways.map(({ kind }) => kind)).size, ODD_FILES.length);
    for (const { name, kind, beside, make, word } of ways) {
      const file = random.oneOf(files.filter(({ path }) => path.startsWith(`content/${name}/`)));
      const shown = beside === undefined ? file.path : `${dirname(file.path)}/${beside}`;
      rmSync(join(copy, shown), { force: true });
      make(join(copy, shown), file.text);
      const { problems } = contentProblems(copy);
      const at = `${kind} in ${name}: ${shown}`;
      // Whatever refers to the file is left in peace: it is known to be there.
      assert.equal(problems.length, 1, `${at}\n${problems.map(formatProblem).join('\n\n')}`);
      assert.equal(problems[0]?.file, shown, at);
      assert.match(problems.map(formatProblem).join(), word, at);
      rmSync(join(copy, shown), { recursive: true });
      writeFileSync(join(copy, file.path), file.text);
    }
    assert.deepEqual(contentProblems(copy).problems, []);
  });

  test('what lies beside the collections is named', () => {
    for (const name of ['stray.mdx', 'stray.yaml', 'notes.txt', '.DS_Store', 'Thumbs.db']) {
      writeFileSync(join(copy, 'content', name), 'a');
      const { problems } = contentProblems(copy);
      assert.deepEqual(
        problems.map(({ file }) => file),
        [`content/${name}`],
      );
      rmSync(join(copy, 'content', name));
    }
  });

  test('a record that is a pipe is not waited for', { skip: !hasPipes }, () => {
    for (const name of ['evidence.lock.json', 'changes.yaml', 'changes.lock.json', 'permalinks.txt']) {
      const path = join(copy, 'content', name);
      renameSync(path, join(copy, 'aside'));
      pipe(path);
      assert.match(contentProblems(copy).problems.map(formatProblem).join(), /管道/);
      rmSync(path);
      renameSync(join(copy, 'aside'), path);
    }
  });

  test('the command ends with 1 and the message, without a stack trace', () => {
    const path = join(copy, 'content/evidence.lock.json');
    const text = readFileSync(path, 'utf8');
    writeFileSync(path, text.replace('{', '<<<<<<< a\n{\n=======\n>>>>>>> b'));
    shareReadings(copy);
    const command = join(import.meta.dirname, '../../src/commands/check-content.ts');
    const { status, stderr, stdout } = spawnSync(process.execPath, [command], { cwd: copy, encoding: 'utf8' });
    assert.equal(status, 1, stdout);
    assert.match(stderr, /content\/evidence\.lock\.json:1 /);
    assert.doesNotMatch(stderr, /\n\s+at /);
  });
});
