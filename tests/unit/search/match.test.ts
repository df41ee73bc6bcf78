import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { markText } from '../../../src/search/mark.ts';
import { sharedStretch } from '../../../src/search/match.ts';
import { similarity } from '../../../src/search/similarity.ts';
import { understand } from '../../../src/search/understand.ts';
import { readWay, writeWay } from '../../../src/search/ways.ts';
import { prepared } from './sample-lexicon.ts';

const texts = fc
  .array(fc.constantFrom('高', '级', '工', '落', '户', '老', '婆', 'A'), { maxLength: 24 })
  .map((parts) => parts.join(''));

test('the longest shared stretch is the one that trying all of them finds', () => {
  fc.assert(
    fc.property(texts, texts, (query, text) => {
      let longest = 0;
      for (let from = 0; from < query.length; from += 1) {
        for (let to = from + 4; to <= query.length; to += 1) {
          if (text.includes(query.slice(from, to))) longest = Math.max(longest, to - from);
        }
      }
      assert.equal(sharedStretch(query, text), longest);
    }),
  );
});

test('marked pieces, joined, are the text; a word is marked in each of its forms', () => {
  const { needs } = understand('老婆落户', prepared);
  fc.assert(
    fc.property(texts, (text) => {
      assert.equal(
        markText(text, needs, prepared)
          .map((piece) => piece.text)
          .join(''),
        text,
      );
    }),
  );
  const marked = markText('配偶可以入户', needs, prepared).filter((piece) => piece.marked);
  assert.deepEqual(
    marked.map((piece) => piece.text),
    ['配偶', '入户'],
  );
});

test('a way of asking survives being written, and ways that ask the same are written the same', () => {
  for (const query of ['云州落户多少钱', '老婆随迁', '三千补贴', '云州落户还有效吗', '焊烟补贴']) {
    const way = writeWay(understand(query, prepared));
    assert.equal(writeWay(readWay(way)), way, query);
    assert.ok(similarity(understand(query, prepared), readWay(way)) > 0.999, query);
  }
  assert.equal(writeWay(understand('高级工落户', prepared)), writeWay(understand('三级的入户吗', prepared)));
});

test('questions about different places have nothing in common', () => {
  const way = readWay(writeWay(understand('云州老婆落户', prepared)));
  assert.equal(similarity(understand('全国老婆落户', prepared), way), 0);
  assert.ok(similarity(understand('老婆落户', prepared), way) > 0);
});

test('a way of asking of which one word was understood is like nothing: it could be any question about it', () => {
  const way = readWay(writeWay(understand('落户吗', prepared)));
  assert.equal(similarity(understand('落户', prepared), way), 0);
});
