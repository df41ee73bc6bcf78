import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeSearchData } from '../../../src/commands/search-data.ts';
import { packLexicon, unpackLexicon } from '../../../src/search/pack-lexicon.ts';
import { library } from '../../held-content.ts';
import { sampleLexicon } from './sample-lexicon.ts';

test('a lexicon is read as it was packed', () => {
  const { lexicon } = makeSearchData(library);
  for (const given of [lexicon, sampleLexicon])
    assert.deepEqual(unpackLexicon(JSON.parse(JSON.stringify(packLexicon(given)))), given);
});

test('names, syllables and places around that follow from nothing else are kept', () => {
  const [place = assert.fail()] = sampleLexicon.places;
  const odd = {
    ...place,
    id: 'xian',
    name: '长安府',
    shortName: '西安',
    names: ['长安府', '西安', '镐京'],
    within: 'nowhere',
  };
  const given = {
    ...sampleLexicon,
    places: [
      { ...odd, syllables: ['xi', 'an'] },
      { ...odd, id: 'chongqing', syllables: ['zhong', 'qing'], confusable: ['xian'], parts: ['万州'] },
      { ...odd, id: 'none', syllables: [] },
    ],
    terms: [{ id: 'senior-worker', term: '高级工', page: 'glossary/pages/2/' }],
  };
  assert.deepEqual(unpackLexicon(packLexicon(given)), given);
});

test('a further place costs few bytes', () => {
  const [place = assert.fail()] = sampleLexicon.places;
  const further = Array.from({ length: 1000 }, (_, at) => ({
    ...place,
    id: `yunzhou-${at}`,
    name: '云州市',
    shortName: '云州',
    names: ['云州市', '云州'],
    syllables: ['yun', 'zhou'],
    within: 'guo',
  }));
  const bytes = (places: typeof further) =>
    JSON.stringify(packLexicon({ ...sampleLexicon, places: [...sampleLexicon.places, ...places] })).length;
  assert.ok(bytes(further) - bytes([]) < 45 * 1000);
});
