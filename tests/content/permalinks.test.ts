import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { readLedger } from '../../src/commands/permalink-ledger.ts';
import { formatProblems } from '../../src/library/problem.ts';
import { LEDGER_FILE, parseLedger } from '../../src/permalinks/parse-ledger.ts';
import { removedEntries } from '../removed-entries.ts';

const { ledger, problems } = readLedger();

/** What git answers; undefined where there is no git, no history, or no such file in it. */
function git(...command: string[]): string | undefined {
  const { status, stdout } = spawnSync('git', command, { encoding: 'utf8', maxBuffer: 2 ** 28 });
  return status === 0 ? stdout : undefined;
}

test('the ledger of addresses can be read, and no number stands twice in it', () => {
  assert.equal(problems.length, 0, formatProblems(problems));
  assert.ok(ledger.entries.length > 1000);
  const numbers = ledger.entries.flatMap(({ number }) => number ?? []);
  assert.equal(new Set(numbers).size, numbers.length);
});

test('nothing that the ledger ever listed has been taken out of it', (context) => {
  // What a branch tried out and gave up before it was merged was never published.
  const commits = git('log', '--first-parent', '--format=%H', '--', LEDGER_FILE)?.split('\n').filter(Boolean) ?? [];
  if (commits.length === 0) {
    context.skip('没有 git 历史，没能核对清单里有没有删掉过地址');
    return;
  }
  if (git('rev-parse', '--is-shallow-repository')?.trim() === 'true') {
    context.diagnostic(`git 历史不全，只核对了 ${commits.length} 个版本的清单`);
  }
  for (const commit of commits) {
    const text = git('show', `${commit}:${LEDGER_FILE}`);
    // The commit that took the file away has no version of it.
    const lost = text === undefined ? [] : removedEntries(parseLedger(text).ledger, ledger);
    assert.equal(lost.length, 0, `${commit}\n${formatProblems(lost)}`);
  }
});
