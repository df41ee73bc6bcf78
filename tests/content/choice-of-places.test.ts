/** What every place answers for itself is a choice where no place is named: complete, none of them preferred, none in the box. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { library } from '../held-content.ts';
import { search } from './held-search.ts';

const { find, prepared } = search;

const placeOf = new Map(library.policies.map(({ id, place }) => [id, place]));
/** The places that a choice offers, each with the question of its own. */
async function offered(query: string): Promise<{ places: string[]; boxed: boolean }> {
  const { choices, faqs } = await find(query);
  const own = choices.filter(({ grounds: [{ faq }] }) => !faq.wide);
  return {
    places: own.flatMap(({ grounds: [{ policy }] }) => placeOf.get(policy.id) ?? []).sort(),
    boxed: faqs.length > 0,
  };
}

/** Places that have a topic, and are no country. */
const placesAbout = (topic: string) => {
  const ofTopic = library.faqs.filter(({ topics: [main] }) => main === topic);
  const single = ofTopic.flatMap(({ restsOn }) => {
    const [place, ...others] = new Set(restsOn.map(({ policy }) => placeOf.get(policy)));
    return place !== undefined && others.length === 0 ? [place] : [];
  });
  const countries = prepared.lexicon.places.filter(({ within }) => within === null).map(({ id }) => id);
  return [...new Set(single)].filter((place) => !countries.includes(place)).sort();
};

test('settling, asked of no place in any word, is a choice of every place that has a question on it', async () => {
  const places = placesAbout('settlement');
  assert.ok(places.includes('guangzhou') && places.includes('shenzhen') && places.includes('zhongshan'));
  for (const query of ['落户', '入户', '户口']) assert.deepEqual(await offered(query), { places, boxed: false }, query);
});

test('a bare point is a choice of every place with a question on that point', async () => {
  for (const [query, places] of [
    ['去哪里办', ['dongguan', 'guangzhou', 'lanzhou', 'qingyuan', 'shanghai', 'shenzhen', 'tianjin', 'zhongshan']],
    ['要带什么', ['dongguan', 'guangzhou', 'lanzhou', 'qingyuan', 'shanghai', 'shenzhen', 'zhongshan']],
  ] as const) {
    const found = await offered(query);
    assert.deepEqual(
      places.filter((place) => !found.places.includes(place)),
      [],
      query,
    );
    assert.equal(found.boxed, false, query);
  }
});

test('what one place alone answers is in no box where no place is named', async () => {
  const { choices, faqs } = await find('公租房怎么申请');
  assert.deepEqual(
    choices.map(({ grounds: [{ faq }] }) => faq.id),
    ['zhongshan-rental'],
  );
  assert.deepEqual(faqs, []);
});
