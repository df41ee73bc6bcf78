import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { Axis, type Datum } from '../../../src/charts/axis.ts';
import type { Chart, CitationGraph, GraphNode, GridChart, Timeline } from '../../../src/charts/chart.ts';
import { drawChart, WIDTHS } from '../../../src/charts/drawing/draw-chart.ts';
import { drawGraph } from '../../../src/charts/drawing/draw-graph.ts';
import { type Frame, fileSvg } from '../../../src/charts/drawing/file-svg.ts';
import { pageSvg, pageSvgOfStates } from '../../../src/charts/drawing/page-svg.ts';
import type { Drawing, Shape } from '../../../src/charts/drawing/shape.ts';
import { SHARE_SIZE, shareSvg } from '../../../src/charts/drawing/share-svg.ts';
import { textWidth } from '../../../src/charts/drawing/text-width.ts';
import { RELATIONS } from '../../../src/schema/policy.ts';
import { runs } from '../../depth.ts';
import { sampleBars, sampleDatum } from './samples.ts';

const label = fc
  .array(fc.constantFrom('东', '西', '区', '县', '高新', '技能人才', '（', '）', '2019'), {
    minLength: 1,
    maxLength: 9,
  })
  .map((parts) => parts.join(''));
const values = fc.array(fc.record({ label, value: fc.integer({ min: 1, max: 2_000_000 }) }), {
  minLength: 2,
  maxLength: 12,
});
const width = fc.constantFrom(WIDTHS.narrow, WIDTHS.wide);
const barsOf = (drawing: Drawing, style: Shape['style'] = 'bar') =>
  drawing.shapes.filter((shape) => shape.shape === 'rect').filter((rect) => rect.style === style);

/** Left, right, top and bottom of a text, as widely as it may run. */
function boxOf(shape: Extract<Shape, { shape: 'text' }>) {
  const room = textWidth(shape.text, shape.style);
  const left = shape.anchor === 'start' ? shape.x : shape.anchor === 'end' ? shape.x - room : shape.x - room / 2;
  return { left, right: left + room, top: shape.y - 10, bottom: shape.y + 2, words: shape.text };
}

/** Texts that run over the edge or into each other. */
function collisions(drawing: Drawing): string[] {
  const texts = drawing.shapes.filter((shape) => shape.shape === 'text').map(boxOf);
  const over = texts.filter(
    ({ left, right, top, bottom }) =>
      left < -0.5 || right > drawing.width + 0.5 || top < 0 || bottom > drawing.height + 4,
  );
  const hit = texts.flatMap((one, index) =>
    texts
      .slice(index + 1)
      .filter(
        (other) => one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom,
      )
      .map((other) => `${one.words} × ${other.words}`),
  );
  return [...over.map(({ words }) => `over the edge: ${words}`), ...hit];
}

const axisOf = (data: readonly Partial<Datum>[]) => {
  const [first, ...others] = data.map((given) => sampleDatum(given));
  assert.ok(first);
  return Axis.of(first, ...others);
};

test('the length of a bar is in proportion to its value', () => {
  fc.assert(
    fc.property(values, width, fc.boolean(), (data, across, acrossPlaces) => {
      const drawing = drawChart(sampleBars([axisOf(data)], { acrossPlaces }), across);
      const lengths = barsOf(drawing).map((rect) => rect.width);
      assert.equal(lengths.length, data.length);
      const [one, scale] = [lengths[0] ?? 0, data[0]?.value ?? 1];
      data.forEach(({ value }, index) => {
        assert.ok(Math.abs((lengths[index] ?? 0) / one - value / scale) < 1e-6);
      });
      assert.ok(Math.max(...lengths) > across * 0.2, 'the longest bar is worth looking at');
    }),
  );
});

test('no text of a bar chart runs over the edge or into another', () => {
  fc.assert(
    fc.property(values, values, width, fc.boolean(), (one, other, across, acrossPlaces) => {
      const axes = [
        axisOf(one),
        axisOf(
          other.map((given) => ({
            ...given,
            measure: { kind: 'task', unit: '人次', unitPrinted: true, period: null },
          })),
        ),
      ];
      assert.deepEqual(collisions(drawChart(sampleBars(axes, { acrossPlaces }), across)), []);
    }),
  );
});

test('bars of two axes are each in proportion on their own, never across', () => {
  const people = axisOf([{ value: 10 }, { value: 5 }]);
  const attendances = axisOf(
    [10_000, 20_000].map((value) => ({
      value,
      measure: { kind: 'task', unit: '人次', unitPrinted: true, period: null } as const,
    })),
  );
  const [a = 0, b = 0, c = 0, d = 0] = barsOf(drawChart(sampleBars([people, attendances]), WIDTHS.wide)).map(
    (rect) => rect.width,
  );
  assert.ok(Math.abs(a / b - 2) < 1e-9 && Math.abs(d / c - 2) < 1e-9);
  assert.ok(Math.abs(a - d) < 1e-9);
});

test('a lone number is written, not drawn; a share is drawn against the whole', () => {
  assert.deepEqual(barsOf(drawChart(sampleBars([axisOf([{}])]), WIDTHS.wide)), []);
  const share = drawChart(
    sampleBars([axisOf([{ value: 25, measure: { kind: 'ratio', unit: '%', unitPrinted: true, period: null } }])]),
    WIDTHS.wide,
  );
  assert.ok(Math.abs((barsOf(share)[0]?.width ?? 0) / (barsOf(share, 'track')[0]?.width ?? 0) - 0.25) < 1e-9);
});

test('a national number looks different from a city’s', () => {
  const drawing = drawChart(sampleBars([axisOf([{ context: true }, {}])]), WIDTHS.wide);
  assert.equal(barsOf(drawing).length, 1);
  assert.equal(barsOf(drawing, 'bar-context').length, 1);
});

test('the cells of a grid are in proportion and apart', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 8 }),
      fc.integer({ min: 2, max: 5 }),
      fc.integer({ min: 1, max: 9999 }),
      width,
      (rows, columns, seed, across) => {
        const data = Array.from({ length: rows * columns }, (_, index) => ({
          value: ((seed * (index + 7)) % 9999) + 1,
        }));
        const chart: GridChart = {
          ...sampleBars([]),
          kind: 'grid',
          rows: Array.from({ length: rows }, (_, index) => `第${index}区`),
          columns: Array.from({ length: columns }, (_, index) => `${index + 1}月`),
          axis: axisOf(data),
        };
        const drawing = drawChart(chart, across);
        assert.deepEqual(collisions(drawing), []);
        const lengths = barsOf(drawing).map((rect) => rect.width);
        data.forEach(({ value }, index) => {
          assert.ok(Math.abs((lengths[index] ?? 0) * (data[0]?.value ?? 1) - value * (lengths[0] ?? 0)) < 1e-3);
        });
      },
    ),
  );
});

const day = fc
  .integer({ min: 0, max: 20_000 })
  .map((days) => new Date(Date.UTC(1980, 0, 1 + days)).toISOString().slice(0, 10));
const validity = fc.oneof(
  fc.record({ kind: fc.constant('none-printed' as const), reason: fc.constant('没有写。') }),
  fc.tuple(day, day).map((days) => ({
    kind: 'printed' as const,
    exactTo: 'days' as const,
    of: 'plan' as const,
    from: days.toSorted()[0] ?? '',
    until: days.toSorted()[1] ?? '',
    clause: '一',
    quote: '规划期',
    reason: '按整年。',
  })),
);
const timeline = fc
  .array(
    fc.record({
      issued: day,
      verb: fc.constantFrom('印发' as const, '落款' as const, '登出' as const, '发文' as const),
      validity,
      title: label,
      reported: fc.boolean(),
    }),
    {
      minLength: 1,
      maxLength: 6,
    },
  )
  .map(
    (rows): Timeline => ({
      ...sampleBars([]),
      kind: 'timeline',
      today: '2026-11-20',
      rows: rows.map((row) => ({
        ...row,
        document: 'd',
        place: '云州',
        context: false,
        source: { document: 'd', item: null, clause: '一', quote: '日' },
        state:
          row.validity.kind === 'none-printed'
            ? 'none-printed'
            : row.validity.until < '2026-11-20'
              ? 'ended'
              : 'in-term',
      })),
    }),
  );

test('a term is drawn where it is printed and nowhere else: one bar with an end for each, none for the others', () => {
  fc.assert(
    fc.property(timeline, width, (chart, across) => {
      const drawing = drawChart(chart, across);
      const printed = chart.rows.filter((row) => row.validity.kind === 'printed').length;
      const drawn = [...barsOf(drawing, 'validity'), ...barsOf(drawing, 'validity-past')];
      assert.equal(drawn.length, printed);
      assert.equal(drawing.shapes.filter(({ style }) => style === 'validity-end').length, printed);
      assert.equal(drawing.shapes.filter(({ style }) => style === 'unknown').length, chart.rows.length - printed);
      assert.deepEqual(collisions(drawing), []);
      for (const rect of drawn) assert.ok(rect.x >= 0 && rect.x + rect.width <= across);
      for (const shape of drawing.shapes)
        if (shape.shape === 'line') assert.ok(Math.max(shape.x1, shape.x2) <= across + 0.5);
    }),
  );
});

const graph = fc
  .integer({ min: 1, max: 7 })
  .chain((count) =>
    fc
      .array(fc.tuple(fc.nat(count - 1), fc.nat(count - 1), fc.constantFrom(...RELATIONS)), { maxLength: 10 })
      .chain((pairs) =>
        fc.tuple(fc.constant(pairs), fc.array(fc.tuple(label, fc.boolean()), { minLength: count, maxLength: count })),
      ),
  );

test('every document of the graph is a box, a second where it is named and names, and every citation has its word', () => {
  fc.assert(
    fc.property(graph, width, ([pairs, named], across) => {
      const nodes = named.map(
        ([title, held], index): GraphNode =>
          held
            ? { id: `n${index}`, title, number: null, held, place: '云州', year: '2020' }
            : { id: `n${index}`, title, number: '云政办发〔2020〕1号', held },
      );
      const chart: CitationGraph = {
        ...sampleBars([]),
        kind: 'graph',
        nodes,
        edges: pairs.map(([from, to, relation]) => ({
          from: `n${from}`,
          to: `n${to}`,
          relation,
          source: { document: 'd', item: null, clause: '一', quote: '依据' },
        })),
      };
      const drawing = drawGraph(chart, across);
      const boxes = [...barsOf(drawing, 'box'), ...barsOf(drawing, 'box-not-held')];
      const citing = new Set(pairs.map(([from]) => from));
      const again = new Set(pairs.filter(([from, to]) => from !== to && citing.has(to)).map(([, to]) => to));
      const boxesOf = (some: readonly GraphNode[]) =>
        some.length + nodes.filter((node, index) => some.includes(node) && again.has(index)).length;
      assert.equal(boxes.length, boxesOf(nodes));
      assert.equal(barsOf(drawing, 'box-not-held').length, boxesOf(nodes.filter(({ held }) => !held)));
      // However long a chain is, nothing leads out of the picture: what is held has a box of one width.
      if (nodes.every(({ held }) => held))
        assert.ok(drawing.width <= Math.max(across, 92 + 82 + 92 + 2, 200 + 128 + 200 + 2));
      boxes.forEach((one, index) => {
        assert.ok(
          one.x >= 0 && one.x + one.width <= drawing.width && one.y >= 0 && one.y + one.height <= drawing.height,
        );
        for (const other of boxes.slice(index + 1)) {
          const apart =
            one.x + one.width <= other.x ||
            other.x + other.width <= one.x ||
            one.y + one.height <= other.y ||
            other.y + other.height <= one.y;
          assert.ok(apart, 'two boxes overlap');
        }
      });
      const linked = new Set(pairs.filter(([from, to]) => from !== to).map(([from, to]) => `${from} ${to}`));
      assert.equal(drawing.shapes.filter(({ shape }) => shape === 'path').length, linked.size);
    }),
  );
});

const frame = (words: string): Frame => ({
  title: words,
  subtitle: words,
  notes: [words],
  sources: [words],
  colophon: { site: '有据', lines: [words] },
  description: words,
});

test('whatever the words, a picture is well-formed XML and shows them', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 30 }), (words) => {
      const chart: Chart = sampleBars([axisOf([{ label: words }, {}])]);
      const drawing = drawChart(chart, WIDTHS.wide);
      for (const svg of [pageSvg(drawing, words), fileSvg(drawing, frame(words))])
        assert.equal(XMLValidator.validate(svg), true, svg);
    }),
    { numRuns: runs(300) },
  );
  const svg = fileSvg(drawChart(sampleBars([axisOf([{}, {}])]), WIDTHS.wide), frame('<b>"&\'</b>'));
  const parsed = new XMLParser({ ignoreAttributes: false }).parse(svg);
  assert.equal(parsed.svg.title['#text'], '<b>"&\'</b>');
});

test('a file carries its own looks: no class, no style sheet, no address but its name space', () => {
  const svg = fileSvg(drawChart(sampleBars([axisOf([{}, {}])]), WIDTHS.wide), frame('云州'));
  assert.doesNotMatch(svg, /class=|<style|style=|url\(|href=|var\(/);
  assert.deepEqual(svg.match(/https?:\/\/[^"]+/g), ['http://www.w3.org/2000/svg']);
});

test('a page’s picture carries none: classes only, and one name', () => {
  const svg = pageSvg(drawChart(sampleBars([axisOf([{}, {}])]), WIDTHS.wide), '云州的图');
  assert.doesNotMatch(svg, /fill=|stroke=|style=|font-/);
  assert.match(svg, /^<svg role="img" aria-label="云州的图"/);
});

test('states of a drawing that are laid out alike are one: what is the same in all stands there once', () => {
  const draw = (label: string, rows = 2) =>
    drawChart(sampleBars([axisOf(Array.from({ length: rows }, () => ({ label })))]), WIDTHS.wide);
  const states = [
    { drawing: draw('东区'), shown: { 'data-days': '2027-01-01 2028-01-01 else' } },
    { drawing: draw('西区'), shown: { 'data-days': '2027-01-01 2028-01-01', hidden: '' } },
  ];
  const svg = pageSvgOfStates(states, '云州的图') ?? '';
  assert.equal(svg.match(/<svg/g)?.length, 1);
  assert.match(svg, /<g data-days="2027-01-01 2028-01-01" hidden=""><text[^>]*>西区<\/text><\/g>/);
  assert.equal(svg.match(/<rect/g)?.length, pageSvg(draw('东区'), '').match(/<rect/g)?.length);
  assert.equal(pageSvgOfStates([{ drawing: draw('东区'), shown: {} }], '图'), pageSvg(draw('东区'), '图'));
  assert.equal(pageSvgOfStates([...states, { drawing: draw('东区', 3), shown: {} }], '图'), undefined);
});

test('the picture of a shared link has the size that sites show, and says where it does not show all', () => {
  const share = (rows: number) =>
    shareSvg(drawChart(sampleBars([axisOf(Array.from({ length: rows }, () => ({})))]), WIDTHS.wide), {
      title: '云州的任务数<按地区分>',
      site: '有据',
    });
  for (const rows of [2, 40]) {
    assert.equal(XMLValidator.validate(share(rows)), true);
    assert.ok(share(rows).includes(`width="${SHARE_SIZE.width}" height="${SHARE_SIZE.height}"`));
    assert.equal(share(rows).includes('这里只有开头'), rows === 40);
  }
});
