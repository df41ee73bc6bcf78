import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { piecesOf, placesNamedIn } from '../../../src/faq/pieces.ts';

const places = [
  { id: 'city', names: ['兰州市', '兰州'] },
  { id: 'area', names: ['甘肃省兰州新区', '兰州新区', '新区'] },
  { id: 'other', names: ['清远市', '清远'] },
];

test('a piece speaks of the places it names, else of those named last, else of all', () => {
  const spoken = piecesOf('都没有写。清远要高级工，在当地上班；兰州（报道）放开，没有写等级。', places);
  assert.deepEqual(
    spoken.map(({ text, places: ids }) => [text, ...ids]),
    [
      ['都没有写', 'city', 'area', 'other'],
      ['清远要高级工', 'other'],
      ['在当地上班', 'other'],
      ['兰州（报道）放开', 'city'],
      ['没有写等级', 'city'],
    ],
  );
});

test('a name within a longer one is not counted, and names one after the other are all counted', () => {
  assert.deepEqual(placesNamedIn('兰州新区的奖励', places), ['area']);
  assert.deepEqual(placesNamedIn('兰州和兰州新区', places), ['city', 'area']);
  assert.deepEqual(placesNamedIn('清远、新区都没有写', places), ['area', 'other']);
  assert.deepEqual(placesNamedIn('全国', places), []);
});

test('quotations and titles are not the answer’s own words', () => {
  assert.deepEqual(
    piecesOf('写的是“可以直接申请”，见《清远办法》。', places).map(({ text }) => text),
    ['写的是', '见'],
  );
});

test('no word of an answer is lost, and every piece speaks of known places', () => {
  const text = fc.stringMatching(/^[清远兰州新区可以申请，。；：（）、]{0,40}$/);
  fc.assert(
    fc.property(text, (answer) => {
      const pieces = piecesOf(answer, places);
      const words = answer.replace(/[，。；：！？\n]/g, '');
      assert.equal(pieces.map((piece) => piece.text).join(''), words);
      for (const piece of pieces) {
        assert.ok(piece.places.length > 0 && piece.places.every((id) => places.some((place) => place.id === id)));
        assert.ok(piece.sentence.includes(piece.text));
      }
    }),
  );
});
