import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { contentFiles } from '../../../src/commands/content-files.ts';
import { personaProblems } from '../../../src/commands/persona-problems.ts';
import { formatProblems } from '../../../src/library/problem.ts';
import { readLibrary } from '../../../src/library/read-library.ts';

const { library, sourceOf } = readLibrary(contentFiles(join(import.meta.dirname, '../../fixtures/valid')));
const BENEFIT = 'yunzhou-2020-skilled-settlement/settlement';
const RIGHT = `id: yz-middle-worker
who: 在云州上班的中级工。
day: "2020-07-01"
answers:
  works-in: yunzhou
  skill-level: none
expects:
  - benefit: ${BENEFIT}
    decision: unmet
    headline: unmet
    because: settle-direct
why: 等级不够。
`;

let root = '';
const problemsWith = (text: string) => {
  writeFileSync(join(root, 'tests/personas/yz-middle-worker.yaml'), text);
  return personaProblems(library, sourceOf, root);
};

describe('personas beside the content', () => {
  before(() => {
    root = mkdtempSync(join(tmpdir(), 'youju-personas-'));
    mkdirSync(join(root, 'tests/personas'), { recursive: true });
  });
  after(() => rmSync(root, { recursive: true }));

  test('a persona whose benefit comes to what it says is no problem, and leaves no benefit without one', () =>
    assert.equal(formatProblems(problemsWith(RIGHT)), formatProblems([])));

  test('one whose benefit comes to something else is told what, with its line and the words of the conclusion', () => {
    const [problem, ...more] = problemsWith(RIGHT.replace('headline: unmet', 'headline: no-tie'));
    assert.deepEqual(more, []);
    assert.equal(problem?.line, 8);
    assert.equal(problem.found, 'decision: unmet，headline: no-tie，because: [settle-direct]');
    assert.match(
      problem.expected,
      /decision: unmet，headline: unmet，because: \[settle-direct\]（不符合文件写的条件）$/,
    );
  });

  for (const [what, from, to, line, found] of [
    ['a question that is none', 'skill-level: none', 'skill-levels: none', 6, /skill-levels/],
    ['an option that is none', 'skill-level: none', 'skill-level: nune', 6, /nune/],
    ['a benefit that is none', BENEFIT, `${BENEFIT}s`, 8, /没有 .*settlements 这个事项/],
    ['a conclusion that is none', 'headline: unmet', 'headline: unmeet', 10, /unmeet/],
    ['a day that is none', '"2020-07-01"', '"2020-07-32"', 3, /2020-07-32/],
    ['a sentence without its end', '等级不够。', '等级不够', 12, /等级不够/],
  ] as const)
    test(`${what} is told with its line`, () => {
      const [problem] = problemsWith(RIGHT.replace(from, to));
      assert.equal(problem?.line, line, formatProblems(problem ? [problem] : []));
      assert.match(problem.found, found);
    });

  test('a benefit that no persona asks for is told at its line; a draft asks for none', () => {
    const [problem, ...more] = problemsWith(RIGHT.replace('who: ', 'who: 【待定】'));
    assert.deepEqual(more, []);
    assert.ok(problem);
    assert.match(problem.file, /yunzhou-2020-skilled-settlement\.mdx$/);
    assert.equal(problem.line, 49);
    assert.match(problem.expected, new RegExp(BENEFIT));
  });
});
