import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { markText } from '../../../src/search/mark.ts';
import { sharedSegment } from '../../../src/search/match.ts';
import { readPhrasing, writePhrasing } from '../../../src/search/phrasings.ts';
import { similarity } from '../../../src/search/similarity.ts';
import { understand } from '../../../src/search/understand.ts';
import { prepared } from './sample-lexicon.ts';

const texts = fc
  .array(fc.constantFrom('高', '级', '工', '落', '户', '老', '婆', 'A'), { maxLength: 24 })
  .map((parts) => parts.join(''));

test('the longest shared segment is the one that trying all of them finds', () => {
  fc.assert(
    fc.property(texts, texts, (query, text) => {
      let longest = 0;
      for (let from = 0; from < query.length; from += 1) {
        for (let to = from + 4; to <= query.length; to += 1) {
          if (text.includes(query.slice(from, to))) longest = Math.max(longest, to - from);
        }
      }
      assert.equal(sharedSegment(query, text), longest);
    }),
  );
});

test('marked pieces, joined, are the text; a word is marked in each of its forms', () => {
  const { terms } = understand('老婆落户', prepared);
  fc.assert(
    fc.property(texts, (text) => {
      assert.equal(
        markText(text, terms, prepared)
          .map((piece) => piece.text)
          .join(''),
        text,
      );
    }),
  );
  const marked = markText('配偶可以入户', terms, prepared).filter((piece) => piece.marked);
  assert.deepEqual(
    marked.map((piece) => piece.text),
    ['配偶', '入户'],
  );
});

test('a way of asking survives being written, and ways that ask the same are written the same', () => {
  for (const query of ['云州落户多少钱', '老婆随迁', '三千补贴', '云州落户还有效吗', '焊烟补贴']) {
    const way = writePhrasing(understand(query, prepared));
    assert.equal(writePhrasing(readPhrasing(way)), way, query);
    assert.ok(similarity(understand(query, prepared), readPhrasing(way)) > 0.999, query);
  }
  assert.equal(writePhrasing(understand('高级工落户', prepared)), writePhrasing(understand('三级的入户吗', prepared)));
});

test('questions about different places have nothing in common', () => {
  const phrasing = readPhrasing(writePhrasing(understand('云州老婆落户', prepared)));
  assert.equal(similarity(understand('全国老婆落户', prepared), phrasing), 0);
  assert.ok(similarity(understand('老婆落户', prepared), phrasing) > 0);
});

test('a way of asking of which one word was understood is like nothing: it could be any question about it', () => {
  const phrasing = readPhrasing(writePhrasing(understand('落户吗', prepared)));
  assert.equal(similarity(understand('落户', prepared), phrasing), 0);
});
