import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parse } from 'yaml';
import { formatProblem, formatProblems } from '../../src/library/problem.ts';
import {
  type BrokenFixture,
  breakLibrary,
  brokenFiles,
  problemsOf,
  readBroken,
  validLibrary,
} from './fixture-library.ts';

const fixtures = brokenFiles().map((name) => {
  const fixture: BrokenFixture = parse(readBroken(name));
  return { ...fixture, name, problems: problemsOf(breakLibrary(fixture), fixture.original) };
});

test('the library that every mistake is made in has no problem itself', () => {
  assert.deepEqual(problemsOf(validLibrary(), true), []);
});

test('phrases that nobody has verified yet are told once a file, so that what else is wrong is seen', () => {
  const files = validLibrary().set('content/evidence.lock.json', '{"note":"核对记录","version":1,"documents":{}}');
  for (const [isAtHand, found] of [
    [true, /在原文的 .+ 里，还没有记下/],
    [false, /没有核对过，也没有找到 yunzhou-2020-skilled-settlement\.txt/],
  ] as const) {
    const problems = problemsOf(files, isAtHand);
    assert.ok(problems.length > 10);
    for (const problem of problems) assert.match(problem.found, found);
    const told = formatProblems(problems);
    assert.equal(told.match(/发现：/g)?.length, 1, told);
    assert.match(
      told,
      /同样的还有 \d+ 处[\s\S]*npm run verify:evidence|npm run verify:evidence[\s\S]*同样的还有 \d+ 处/,
    );
  }
});

test('every fixture is a mistake of its own', () => {
  const sentences = fixtures.map(({ mistake }) => mistake);
  assert.ok(fixtures.length >= 34);
  assert.equal(new Set(sentences).size, sentences.length);
});

describe('an author who makes a mistake is told where, what was found, what was expected and one way out', () => {
  for (const fixture of fixtures) {
    test(`${fixture.name}: ${fixture.mistake}`, () => {
      assert.equal(fixture.problems.map(formatProblem).join('\n\n'), fixture.message);
    });
  }
});

test('no message is empty in any part, and none speaks of what only programs know', () => {
  for (const fixture of fixtures) {
    for (const problem of fixture.problems) {
      for (const part of [problem.file, problem.field, problem.found, problem.expected, problem.remedy]) {
        assert.notEqual(part.trim(), '', fixture.name);
        assert.doesNotMatch(part, /undefined|NaN|\[object|Invalid|Expected|Unexpected|Too (small|big)/, fixture.name);
      }
      assert.ok(Number.isInteger(problem.line) && problem.line > 0, fixture.name);
    }
  }
});
