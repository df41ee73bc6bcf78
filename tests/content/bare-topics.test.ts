/** What is asked most, a place and its topic and nothing else, is answered by no narrower question: by one that says no more, or by lines. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isOneWord } from '../../src/search/says-more.ts';
import { IS_NIGHTLY } from '../depth.ts';
import { library } from '../held-content.ts';
import { search } from './held-search.ts';

const { find, prepared } = search;
const { places, topics } = prepared.lexicon;

/** So many words for a topic are asked of each place; at night all. */
const WORDS = 2;

const waysOf = new Map(library.faqs.map(({ id, question, alsoAsked }) => [id, [question, ...alsoAsked]]));

test('each place with each word for each topic, and nothing else, is boxed only by a question that says no more', async () => {
  const narrower: string[] = [];
  let asked = 0;
  for (const { shortName } of places.filter(({ documents }) => documents > 0)) {
    for (const { asked: forms, loosely } of topics) {
      const words = [forms, loosely].flatMap((of) => (IS_NIGHTLY ? of : of.slice(0, WORDS)));
      for (const word of words) {
        const query = `${shortName}${word}`;
        const { faqs } = await find(query);
        asked += 1;
        const boxed = faqs[0]?.grounds[0].faq.id;
        if (boxed && !waysOf.get(boxed)?.some((way) => isOneWord(way, prepared))) narrower.push(`${query}: ${boxed}`);
      }
    }
  }
  assert.ok(asked > 100);
  assert.deepEqual(narrower, []);
});
