/**
 * Finds which labelled queries hold each weight of the ranking where it is: `npm run bench:weights`, or with names of weights
 * behind `--` those alone. Of each it prints how far it can be lowered and raised until something that was right is no longer,
 * with the queries that go wrong first. What it prints belongs into `src/search/ranking-weights.ts` and
 * `tests/search/held-weights.ts`; a weight that nothing holds is removed. Takes some minutes.
 */
import { contentFiles } from '../../src/commands/content-files.ts';
import { readLibrary } from '../../src/library/read-library.ts';
import { RANKING_WEIGHTS, WEIGHTS } from '../../src/search/ranking-weights.ts';
import { searchInMemory } from '../content/index-in-memory.ts';
import { isAsLabelled, isLost, type LabelledOutcome, labelledOutcomeOf } from '../content/labelled-outcome.ts';
import { type LabelledQuery, readLabelledQueries } from './search/labelled-query.ts';

/** So many queries are named on each side of a weight. */
const NAMED = 3;
/** How often the way from what is right to what is wrong is halved. */
const HALVINGS = 7;

const { library } = readLibrary(contentFiles());
const { find, prepared } = searchInMemory(library);
const weights: Record<string, number> = WEIGHTS;
const chosen = process.argv.slice(2);
const outcome = async (query: LabelledQuery) => labelledOutcomeOf(query, await find(query.query), prepared);

const right: { query: LabelledQuery; before: LabelledOutcome }[] = [];
for (const file of ['queries', 'tuning', 'tuning-spoken', 'tuning-street']) {
  for (const query of readLabelledQueries(`tests/search/${file}.yaml`)) {
    const before = await outcome(query);
    if (isAsLabelled(before, query)) right.push({ query, before });
  }
}
console.log(`${right.length} queries are answered as their labels say`);

for (const [name, { default: value }] of Object.entries(RANKING_WEIGHTS)) {
  if (chosen.length > 0 && !chosen.includes(name)) continue;
  for (const [side, extreme] of [
    ['least', 0],
    ['most', Math.max(2, value * 4)],
  ] as const) {
    const isWrongAt = async ({ query, before }: (typeof right)[number], at: number) => {
      weights[name] = at;
      const isWrong = isLost(before, await outcome(query));
      weights[name] = value;
      return isWrong;
    };
    const ends: { at: number; query: string }[] = [];
    for (const held of right) {
      if (ends.length >= NAMED * 2) break;
      if (!(await isWrongAt(held, extreme))) continue;
      let [good, wrong]: [number, number] = [value, extreme];
      for (let time = 0; time < HALVINGS; time += 1) {
        const middle = (good + wrong) / 2;
        if (await isWrongAt(held, middle)) wrong = middle;
        else good = middle;
      }
      ends.push({ at: wrong, query: held.query.query });
    }
    ends.sort((one, other) => Math.abs(one.at - value) - Math.abs(other.at - value));
    console.log(JSON.stringify({ name, value, side, ends: ends.slice(0, NAMED) }));
  }
}
