/**
 * Measures the eligibility engine: `npm run bench:eligibility`. Times are of this machine in this run; what travels are
 * the ratios to publicodes and json-rules-engine, which decide the same rules here.
 * Prints tables and writes .cache/bench-eligibility.json.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { answerTimes, CONDITIONS, QUESTION_COUNT, RULES } from './eligibility/answer-time.ts';
import { engineSize } from './eligibility/engine-size.ts';
import { PERSONS, questionCounts } from './eligibility/question-counts.ts';
import type { Spread } from './spread.ts';

/** What the engine is held to. */
const BARS = { gzippedBytes: 5 * 1024, answerMilliseconds: 16, questionsForOnePlace: 6, questionsForEverything: 12 };
const FILE = '.cache/bench-eligibility.json';

const verdict = (value: number, bar: number) => ({
  measured: value,
  'at most': bar,
  holds: value <= bar ? 'yes' : 'NO',
});
const ratio = (theirs: Spread, ours: Spread) => Number((theirs.median / ours.median).toFixed(1));

/** Runs every measurement and reports it. */
export async function benchEligibility(): Promise<void> {
  const size = await engineSize();
  const times = await answerTimes();
  const counts = questionCounts();
  const everything = counts.find(({ scope }) => scope === 'everything')?.mean ?? 0;
  const places = counts.filter(({ scope }) => scope !== 'everything').map(({ mean }) => mean);
  const onePlace = Number((places.reduce((sum, mean) => sum + mean, 0) / places.length).toFixed(2));
  const ratios = {
    publicodes: ratio(times.publicodes, times.answer),
    jsonRulesEngine: ratio(times.jsonRulesEngine, times.answer),
    publicodesFromScratch: ratio(times.publicodes, times.fromScratch),
    jsonRulesEngineFromScratch: ratio(times.jsonRulesEngine, times.fromScratch),
  };

  console.log(`Eligibility engine, Node ${process.version}`);
  console.table({
    'engine, gzip -9 (bytes)': verdict(size.gzipped, BARS.gzippedBytes),
    'one answer, median (ms)': verdict(times.answer.median, BARS.answerMilliseconds),
    'one answer, p95 (ms)': verdict(times.answer.p95, BARS.answerMilliseconds),
    'questions for one place, mean': verdict(onePlace, BARS.questionsForOnePlace),
    'questions for everything, mean': verdict(everything, BARS.questionsForEverything),
  });
  console.log(
    `One answer: ${RULES} generated benefits × ${CONDITIONS} conditions over ${QUESTION_COUNT} questions, in ms`,
  );
  console.table({
    'this engine, one more answer, and the next question': { ...times.answer, 'median, × ours': 1 },
    'this engine, nothing remembered': {
      ...times.fromScratch,
      'median, × ours': ratio(times.fromScratch, times.answer),
    },
    'publicodes (deciding only)': { ...times.publicodes, 'median, × ours': ratios.publicodes },
    'json-rules-engine (deciding only, no unknowns)': {
      ...times.jsonRulesEngine,
      'median, × ours': ratios.jsonRulesEngine,
    },
  });
  console.log(`Questions asked of ${PERSONS} seeded random persons, against asking all`);
  console.table(Object.fromEntries(counts.map(({ scope, ...count }) => [scope, count])));
  mkdirSync('.cache', { recursive: true });
  const report = {
    measured: new Date().toISOString(),
    node: process.version,
    bars: BARS,
    size,
    times,
    ratios,
    onePlace,
    counts,
  };
  writeFileSync(FILE, `${JSON.stringify(report, null, 2)}\n`);
  console.log(`Written: ${FILE}`);
}

if (import.meta.main) await benchEligibility();
