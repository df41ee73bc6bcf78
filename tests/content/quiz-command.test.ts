import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';

const folder = mkdtempSync(join(tmpdir(), 'quiz-'));
describe('the quiz command', () => {
  after(() => rmSync(folder, { recursive: true }));

  /** Runs the command on a file that holds the given text. */
  function quiz(text: string) {
    const file = join(folder, 'answers.json');
    writeFileSync(file, text);
    return spawnSync(process.execPath, ['src/commands/quiz.ts', file], { encoding: 'utf8' });
  }

  test('prints the verdicts on a case as JSON, with the words that the site has for them', () => {
    const { status, stdout, stderr } = quiz(
      JSON.stringify({
        day: '2026-11-20',
        places: ['qingyuan'],
        answers: { 'skill-level': 'middle-worker', 'works-in': 'qingyuan' },
      }),
    );
    assert.equal(stderr, '');
    assert.equal(status, 0);
    const { verdicts } = JSON.parse(stdout);
    const verdict = verdicts.find(
      ({ benefit }: { benefit: string }) => benefit === 'qingyuan-2012-skilled-worker-settlement/settlement',
    );
    assert.equal(verdict.decision, 'unmet');
    assert.equal(verdict.headlineWords, '不符合文件写的条件：还差一项，另有 5 项没有问');
    assert.deepEqual(
      verdict.because.map(({ clause }: { clause: string }) => clause),
      ['二（一）'],
    );
  });

  test('knows as the page does that a deadline is kept, or over, from the day that was given', () => {
    const answers = {
      'employer-kind': 'enterprise',
      'skill-level': 'middle-worker',
      'certificate-kind': 'skill-level-certificate',
      'unemployment-insurance-months': 40,
      'check:national-2017-unemployment-insurance-skills-allowance:not-received': 'yes',
    };
    const days = ['2026-03-10', '2025-11-29', '2025-11-28'];
    const { stdout } = quiz(
      JSON.stringify(
        days.map((given) => ({
          day: '2026-11-29',
          places: ['china'],
          topics: ['unemployment-insurance'],
          answers: { ...answers, 'certificate-date': given },
        })),
      ),
    );
    const allowance = 'national-2017-unemployment-insurance-skills-allowance/skills-allowance';
    const decisions = JSON.parse(stdout).map(
      ({ verdicts }: { verdicts: { benefit: string; decision: string }[] }) =>
        verdicts.find(({ benefit }) => benefit === allowance)?.decision,
    );
    assert.deepEqual(decisions, ['met', 'unanswered', 'unmet']);
  });

  for (const [what, text, expected] of [
    ['text that is not JSON', '{ "answers": ', /整个文件\n {2}发现：/],
    [
      'an unknown question',
      '{ "answers": { "skil-level": "technician" } }',
      /第 1 个情形.*answers\.skil-level[\s\S]*skill-level？/,
    ],
    ['one bad case among good', '[{ "answers": {} }, { "id": "b", "answers": 1 }]', /第 2 个情形（b） {2}answers\n/],
  ] as const) {
    test(`${what} is refused on stderr, and nothing is printed`, () => {
      const { status, stdout, stderr } = quiz(text);
      assert.match(stderr, expected);
      assert.equal(stdout, '');
      assert.equal(status, 1);
    });
  }

  test('without a file it says how it is used', () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['src/commands/quiz.ts'], { encoding: 'utf8' });
    assert.match(stderr, /npm run --silent quiz -- <answers\.json>/);
    assert.equal(stdout, '');
    assert.equal(status, 1);
  });
});
