/** Whoever types a question as it stands here gets that question: every title and every other way of asking, of every author. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Faq } from '../../src/schema/faq.ts';
import { questionKey } from '../../src/search/question-key.ts';
import { IS_NIGHTLY } from '../depth.ts';
import { library } from '../held-content.ts';
import { search } from './held-search.ts';

const { find, prepared } = search;

const placesOf = (faq: Faq) => [
  ...new Set(
    faq.restsOn.flatMap((ground) => library.policies.flatMap(({ id, place }) => (id === ground.policy ? [place] : []))),
  ),
];
const waysOf = ({ question, alsoAsked }: Faq) => [question, ...alsoAsked];
const shown = async (query: string) => {
  const { faqs, choices } = await find(query);
  return { box: faqs[0]?.grounds[0].faq.id, choices: choices.map(({ grounds: [{ faq }] }) => faq.id) };
};
/** Of two forms of a way of asking one, by turns; at night both. */
const byTurns = (forms: readonly [string, string], turn: number) => (IS_NIGHTLY ? forms : [forms[turn % 2] ?? '']);
/** True where a way of asking names a place that its answer is not about: that place may have an answer of its own. */
const namesOthers = (way: string, faq: Faq) =>
  questionKey(way, prepared).places.some((place) => !placesOf(faq).includes(place));

test('with its place, politeness and tone, every way of asking brings its question first', async () => {
  const wrong: string[] = [];
  for (const faq of library.faqs) {
    const places = placesOf(faq);
    const [place] = places;
    const name = library.places.find(({ id }) => id === place)?.shortName ?? '';
    for (const [turn, way] of waysOf(faq).entries()) {
      if (places.length !== 1 || namesOthers(way, faq)) continue;
      const isNamed = questionKey(way, prepared).places.length > 0;
      const polite = `请问${isNamed ? way : `${name} ${way}`}，谢谢`;
      for (const query of byTurns([isNamed ? way : `${name}${way}`, polite], turn)) {
        const { box } = await shown(query);
        if (box !== faq.id) wrong.push(`${query}: ${box}, not ${faq.id}`);
      }
    }
  }
  assert.deepEqual(wrong, []);
});

test('as it stands, every way of asking brings its question, in the box or among the places to choose from', async () => {
  const wrong: string[] = [];
  for (const faq of library.faqs) {
    for (const [turn, way] of waysOf(faq).entries()) {
      if (namesOthers(way, faq)) continue;
      for (const query of byTurns([way, `${way.replace(/[？?]$/, '')}呢`], turn)) {
        const { box, choices } = await shown(query);
        if (box !== faq.id && !choices.includes(faq.id))
          wrong.push(`${query}: ${box ?? choices.join()}, not ${faq.id}`);
      }
    }
  }
  assert.deepEqual(wrong, []);
});
