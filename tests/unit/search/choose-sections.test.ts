import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { chooseSections } from '../../../src/search/choose-sections.ts';
import {
  documentWordOf,
  groupWordOf,
  keyWordOf,
  placeWordOf,
  rowWordOf,
  topicWordOf,
} from '../../../src/search/index-words.ts';
import { understand } from '../../../src/search/understand.ts';
import { prepared } from './sample-lexicon.ts';
import { sampleLookups } from './sample-pairs.ts';

const SENIOR = groupWordOf(0);
const SPOUSE = groupWordOf(1);
const YUNZHOU = placeWordOf('yunzhou');
const COUNTRY = placeWordOf('guo');

type Sections = Record<string, readonly string[]>;
const choose = (query: string, sections: Sections, limit?: number) =>
  chooseSections(
    understand(query, prepared),
    prepared,
    async () =>
      sampleLookups((word) =>
        Object.keys(sections).filter((key) => sections[key]?.some((had) => had.startsWith(word))),
      ),
    limit,
  );
const keys = async (query: string, sections: Sections, limit?: number) => (await choose(query, sections, limit)).keys;

test('the section that has more of what is asked comes first', async () => {
  const sections = { a: [SENIOR], b: [SENIOR, SPOUSE, topicWordOf('settlement', 'tells')] };
  assert.deepEqual((await keys('高级工配偶落户', sections))[0], 'b');
});

test('of sections that have as much, the one comes first in which somebody may qualify for something', async () => {
  const sections = { a: [topicWordOf('awards', 'tells')], b: [topicWordOf('awards', 'grants')] };
  assert.deepEqual(await keys('奖励', sections), ['b', 'a']);
});

test('a section that answers a row comes before one that only says that it is open', async () => {
  const sections = { a: [rowWordOf('family', 'open')], b: [rowWordOf('family', 'said')] };
  assert.deepEqual((await keys('随迁', sections))[0], 'b');
});

test('a section that says something in a row asked for is read, however little else it has', async () => {
  const sections = { a: [SENIOR, SPOUSE, rowWordOf('fee', 'open')], b: [rowWordOf('fee', 'said')] };
  assert.deepEqual(await keys('高级工配偶手续费', sections, 1), ['a', 'b']);
});

test('a place’s own sections come first, the country’s after them, and no other place’s', async () => {
  const sections = {
    a: [SENIOR, SPOUSE, placeWordOf('elsewhere')],
    b: [SENIOR, SPOUSE, COUNTRY],
    c: [SENIOR, YUNZHOU],
  };
  assert.deepEqual(await keys('云州高级工配偶', sections), ['c', 'b']);
});

test('of a place whose sections have nothing that is asked, the documents themselves are read', async () => {
  const sections = { a: [documentWordOf('yunzhou'), YUNZHOU], b: [SPOUSE, YUNZHOU] };
  assert.deepEqual(await keys('云州高级工', sections), ['a']);
});

test('of a place alone, the documents and what their pages show first are read', async () => {
  const sections = {
    a: [documentWordOf('yunzhou'), keyWordOf('yunzhou'), YUNZHOU],
    b: [documentWordOf('yunzhou'), YUNZHOU],
    c: [SENIOR, YUNZHOU],
  };
  assert.deepEqual(await keys('云州', sections), ['a', 'b']);
});

test('nothing is read for a place of which nothing is held', async () => {
  const { keys, more, nowhere } = await choose('深圳高级工', { a: [SENIOR] });
  assert.deepEqual({ keys, more, nowhere }, { keys: [], more: 0, nowhere: [] });
});

test('what is in no section is told', async () => {
  const { nowhere } = await choose('高级工配偶', { a: [SENIOR] });
  assert.deepEqual(
    nowhere.map(({ label }) => label),
    ['配偶'],
  );
});

test('whatever is asked and some section has, a section is read that has it', async () => {
  const words = [SENIOR, SPOUSE, groupWordOf(3), topicWordOf('settlement', 'tells'), rowWordOf('fee', 'said'), YUNZHOU];
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.subarray(words), { maxLength: 12 }),
      fc.integer({ min: 1, max: 4 }),
      async (drawn, limit) => {
        const sections = Object.fromEntries(drawn.map((had, index) => [`section-${index}`, had]));
        const read = await keys('高级工配偶落户补贴手续费', sections, limit);
        for (const word of words.slice(0, 5)) {
          const have = Object.keys(sections).filter((key) => sections[key]?.includes(word));
          // Settlement is asked for by a word and by its topic: either will do.
          if (have.length > 0)
            assert.ok(
              read.some((key) => have.includes(key)),
              word,
            );
        }
      },
    ),
  );
});
