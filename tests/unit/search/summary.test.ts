import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { inOrderOfSummary, summaryOfWords } from '../../../src/search/summary.ts';

const words = ['groupaz', 'groupbz', 'topicsettlementxgrants', 'amountdfz', 'placelanzhouz'];
const given = fc.array(fc.record({ words: fc.uniqueArray(fc.constantFrom(...words)) }));

test('of a word of the vocabulary the first sections are named and the rest are counted; other words are not named', () => {
  fc.assert(
    fc.property(given, fc.integer({ min: 1, max: 4 }), (sections, most) => {
      const { named, leftOut } = summaryOfWords(sections, most);
      for (const word of words) {
        const having = sections.flatMap((section, at) => (section.words.includes(word) ? [at] : []));
        const isOfVocabulary = !/^(amount|place)/.test(word);
        const shown = named.flatMap((of, at) => (of.includes(word) ? [at] : []));
        assert.deepEqual(shown, isOfVocabulary ? having.slice(0, most) : []);
        assert.equal(leftOut[word] ?? 0, isOfVocabulary ? Math.max(0, having.length - most) : 0);
      }
    }),
  );
});

test('the country’s sections come first, then the newest, then what they say further, in whatever order they are given', () => {
  const section = (id: string, place: string, issued: string, topic: string | null = null, part = 0) => ({
    topic,
    part,
    entry: { id, place, issued } as Parameters<typeof inOrderOfSummary>[0][number]['entry'],
  });
  const sections = [
    section('old', 'lanzhou', '2012-01-01'),
    section('new', 'lanzhou', '2024-01-01', 'training', 1),
    section('new', 'lanzhou', '2024-01-01', 'training'),
    section('new', 'lanzhou', '2024-01-01'),
    section('national', 'china', '2009-01-01'),
  ];
  const names = (of: typeof sections) =>
    of.map(({ topic, part, entry }) => entry.id + (topic ?? '') + (part > 0 ? part : ''));
  const expected = ['national', 'new', 'newtraining', 'old', 'newtraining1'];
  for (const some of [sections, sections.toReversed()])
    assert.deepEqual(names(inOrderOfSummary(some, (place) => place === 'china')), expected);
});
