import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

/** Where sizes are named; drawings' are in their own units, of which the page knows nothing. */
const EXEMPT = ['src/styles/tokens.css', 'src/components/charts/charts.css', 'src/components/policy/bar-chart.css'];

test('type has six sizes on screens and six on paper, by name: no style says a size of its own', () => {
  const styles = execFileSync('git', ['ls-files', 'src/**.css', 'src/**.astro'], { encoding: 'utf8' })
    .split('\n')
    .filter((path) => path !== '' && !EXEMPT.includes(path));
  assert.ok(styles.length > 40);
  const own = styles.flatMap((path) =>
    readFileSync(path, 'utf8')
      .split('\n')
      // What the foot of a sheet is set in knows no names.
      .filter(
        (line) => /\bfont(?:-size)?:[^;]*?[\d.]+(?:rem|pt|px)/.test(line) && !/max\(16px,|pt sans-serif/.test(line),
      )
      .map((line) => `${path}: ${line.trim()}`),
  );
  assert.deepEqual(own, []);
  const named = readFileSync('src/styles/tokens.css', 'utf8').match(/--(type|print)-[a-z]+:/g) ?? [];
  assert.deepEqual([named.filter((name) => name.startsWith('--type')).length, named.length], [6, 12]);
});
