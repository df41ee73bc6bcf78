/** What a reader who has never been here loads for one search, of what people ask in all sets. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { cardsOf } from '../../src/search/cards.ts';
import { locatePlaces } from '../../src/search/locate-places.ts';
import { openPublished, type ReadIndexFile } from '../../src/search/open-published.ts';
import { buildDay } from '../../src/site/build-day.ts';
import { readLabelledQueries } from '../bench/search/labelled-query.ts';
import { some } from '../depth.ts';
import { compressed, filesOfPage } from '../page-weight.ts';

const KILOBYTE = 1024;
/** What a first search of the tuning set weighs at most, compressed: with it a slow line answers within seconds. */
const MOST = 150 * KILOBYTE;
/** What it weighs at most in the sets that were once judging sets. 60 of the questions of all sets weigh more than 150 KB. */
const MOST_OF_OTHER_SETS = 175 * KILOBYTE;
/** Of those sets so many questions are weighed on every change, and all at night. */
const OF_OTHER_SETS = 80;

/** Bytes as a server that compresses sends them. */
const weigh = (path: string) => {
  const data = readFileSync(`dist/${path}`);
  return Math.min(data.length, compressed(data));
};

/** What the search page loads at once that other pages do not. */
const plain = filesOfPage('dist/about/index.html').files;
const withPage = [...filesOfPage('dist/search/index.html').files].filter((file) => !plain.has(file));
/** What is loaded besides where a county may be named. */
const forCounties = globSync('_astro/{locate-counties,where-is}.*.js', { cwd: 'dist' });
/** What reads how words sound. */
const forSounds = globSync('_astro/pinyin.*.js', { cwd: 'dist' });

/** Searches as a new reader does, and gives the files that are read, each with its bytes. */
async function filesOfFirstSearch(query: string): Promise<Map<string, number>> {
  const files = new Map(withPage.map((file) => [file, weigh(file)]));
  const load = (path: string) => {
    files.set(path, weigh(path));
    if (path === 'pagefind/sounds.json') for (const file of forSounds) files.set(file, weigh(file));
    return new Response(readFileSync(`dist/${path}`));
  };
  const read: ReadIndexFile = async (address, parse) => parse(load(`pagefind/${address}`));
  const finder = await openPublished(read, buildDay, {
    decode: (bytes) => new TextDecoder('gb18030').decode(bytes),
    locate: (understood, nowhere) => {
      for (const file of forCounties) load(file);
      return locatePlaces(understood, nowhere, (piece) => load(`divisions/${piece}.json`).json());
    },
  });
  const findings = await finder.find(query);
  for (const card of cardsOf(findings, finder.prepared)) {
    if (card.kind === 'term') await finder.textOf('terms', card.entry.id);
    if (card.kind === 'faq') await finder.textOf('answers', card.grounds[0].faq.id);
    if (card.kind === 'choice')
      await Promise.all(card.choices.map(({ grounds: [{ faq }] }) => finder.textOf('answers', faq.id)));
  }
  return files;
}

test('the first search weighs 150 KB at most in the tuning set, and 175 whatever is asked', async (context) => {
  const queriesOf = (path: string, most: number) => readLabelledQueries(path).map(({ query }) => ({ query, most }));
  const others = globSync('tests/search/tuning-*.yaml').sort();
  const queries = [
    ...queriesOf('tests/search/tuning.yaml', MOST),
    ...some(
      others.flatMap((path) => queriesOf(path, MOST_OF_OTHER_SETS)),
      OF_OTHER_SETS,
    ),
  ];
  assert.ok(queries.length > 0 && withPage.length > 0 && forCounties.length > 0 && forSounds.length > 0);
  const weights: { query: string; most: number; total: number; heaviest: string }[] = [];
  for (const { query, most } of queries) {
    const files = [...(await filesOfFirstSearch(query))].sort(([, one], [, other]) => other - one);
    const total = files.reduce((sum, [, bytes]) => sum + bytes, 0);
    weights.push({ query, most, total, heaviest: files.slice(0, 3).map(String).join(' ') });
  }
  weights.sort((one, other) => other.total - one.total);
  const kilobytes = (at: number) => ((weights[at]?.total ?? 0) / KILOBYTE).toFixed(1);
  context.diagnostic(
    `most ${kilobytes(0)} KB (${weights[0]?.query}), in the middle ${kilobytes(weights.length >> 1)} KB`,
  );
  assert.deepEqual(
    weights
      .filter(({ total, most }) => total > most)
      .map(({ query, total, heaviest }) => `${query}: ${total} bytes; ${heaviest}`),
    [],
  );
});
