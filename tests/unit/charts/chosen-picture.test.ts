import assert from 'node:assert/strict';
import { test } from 'node:test';
import { XMLParser } from 'fast-xml-parser';
import { chosenPicture } from '../../../src/charts/chosen-picture.ts';
import type { ChosenTable } from '../../../src/comparison/chosen-table.ts';
import { sampleChosenTable } from '../comparison/chosen-samples.ts';

const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '' });

interface Text {
  '#text': string;
  x: string;
  y: string;
  'font-size': string;
}

/** The size of a picture and its texts, read from what is published. */
function readPicture(table: ChosenTable) {
  const { svg } = parser.parse(chosenPicture(table, '知识共享 署名 4.0')) as {
    svg: { width: string; height: string; desc: { '#text': string }; text: Text[]; g: { text: Text[] } };
  };
  return { width: Number(svg.width), desc: svg.desc['#text'], frame: svg.text, table: svg.g.text };
}

/** A table of so many places. */
function wide(places: number): ChosenTable {
  const {
    places: [place],
    cells,
    ...table
  } = sampleChosenTable();
  assert.ok(place);
  const names = Array.from({ length: places }, (_, at) => ({ ...place, name: `地方${at}` }));
  return { ...table, places: names, cells: cells.map(([cell]) => names.flatMap(() => cell ?? [])) };
}

const joined = (texts: readonly Text[]) => texts.map((text) => text['#text']).join('');

for (const places of [1, 2, 3, 4, 24]) {
  for (const transposed of [false, true]) {
    test(`${places} places${transposed ? ', transposed' : ''}: 600 pixels wide, legible, everything said, nothing upon each other`, () => {
      const table = { ...wide(places), transposed };
      const picture = readPicture(table);
      assert.equal(picture.width, 600);
      const words = joined(picture.table);
      for (const said of ['随迁', '收费', '配偶可以', '免费', '①只有清远写了', ...table.places.map(({ name }) => name)])
        assert.ok(words.includes(said), said);
      const all = [...picture.table, ...picture.frame];
      for (const text of all) assert.ok(Number(text['font-size']) >= 12.5, text['#text']);
      const spots = picture.table.map(({ x, y }) => `${x} ${y}`);
      assert.equal(new Set(spots).size, spots.length);
    });
  }
}

test('it says what it is, where it comes from, when it was made and on what terms', () => {
  const table = sampleChosenTable();
  const { frame, desc } = readPicture(table);
  const words = joined(frame);
  for (const said of [
    table.title,
    '时效按2026年11月29日看',
    '来源：清远，2012 方案 · 文本未载有效期',
    '全国，2016 方案 · 规划期已结束',
    '2026年11月29日制图',
    '知识共享 署名 4.0',
  ])
    assert.ok(words.includes(said), said);
  assert.ok(words.replace(/\s/g, '').includes(table.url));
  assert.match(desc, /随迁，①只有清远写了：清远，配偶可以；/);
});
