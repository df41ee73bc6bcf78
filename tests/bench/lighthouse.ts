/**
 * Lighthouse's points for performance on a phone, median of five, of one page of each kind, by turns: `npm run bench:lighthouse`. They are
 * of this machine in this run. Prints a table and writes .cache/bench-lighthouse.json.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { lookAt, pagesOfEachKind } from '../lighthouse.ts';

const RUNS = 5;
const FILE = '.cache/bench-lighthouse.json';

const pages = Object.entries(pagesOfEachKind());
const points: Record<string, number[]> = {};
for (let run = 0; run < RUNS; run += 1) {
  for (const [kind, page] of pages) {
    // Each in a browser of its own, as a new reader has it: what a page keeps for later goes on beside the next one.
    const { scores } = (await lookAt({ page }, ['performance'])).page;
    points[kind] = [...(points[kind] ?? []), scores['performance'] ?? 0];
  }
}
const median = (all: readonly number[]) => all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)];
console.table(
  Object.fromEntries(Object.entries(points).map(([kind, all]) => [kind, { median: median(all), all: all.join(' ') }])),
);
mkdirSync('.cache', { recursive: true });
writeFileSync(FILE, JSON.stringify(points, null, 2));
