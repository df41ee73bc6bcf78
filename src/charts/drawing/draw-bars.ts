import { scaleLinear } from 'd3-scale';
import type { Axis, Datum } from '../axis.ts';
import type { BarChart } from '../chart.ts';
import { datumWords, measureWords } from '../describe-chart.ts';
import { type Drawing, type Shape, textShape } from './shape.ts';
import { textWidth, wrapText } from './text-width.ts';

const GAP = 10;
const LINE = 20;
const ROW = 30;
const BAR = { height: 14, radius: 1.5 };
/** How much a bar falls short of what is only nearly reached (近), and goes beyond what is passed (超过). */
const STEP = 6;
/** The share of the width that names may take beside their bars; longer ones stand above. */
const ROOM_FOR_LABELS = 0.37;

/** Where names stand and bars begin. */
interface Columns {
  /** How names stand beside their bars; above them where there is no room. */
  aligned: 'start' | 'end' | 'above';
  left: number;
  width: number;
  /** Room for the widest value beside its bar. */
  room: number;
  labelOf: (datum: Datum) => string;
}

/** Groups of bars one below another, each on an axis of its own that begins at zero. */
export function drawBars(chart: BarChart, width: number): Drawing {
  const labelOf = (datum: Datum) => (chart.acrossPlaces ? `${datum.place}：${datum.label}` : datum.label);
  const labels = chart.axes.flatMap(({ data }) => data.map((datum) => textWidth(labelOf(datum), 'label')));
  const widest = Math.max(...labels);
  const beside = widest <= width * ROOM_FOR_LABELS;
  const room = Math.max(
    0,
    ...chart.axes
      .filter(({ isComparable }) => isComparable)
      .flatMap(({ data }) => data.map((datum) => textWidth(datumWords(datum), 'value'))),
  );
  const besides = chart.acrossPlaces ? 'start' : 'end';
  const columns: Columns = {
    aligned: beside ? besides : 'above',
    left: beside ? widest + GAP : 0,
    width,
    room,
    labelOf,
  };
  const shapes: Shape[] = [];
  let y = 0;
  for (const axis of chart.axes) {
    if (y > 0) y += 18;
    if (chart.acrossPlaces) {
      shapes.push({ shape: 'line', x1: 0, y1: y + 0.5, x2: width, y2: y + 0.5, style: 'rule' });
      shapes.push(textShape(0, y + 20, measureWords(axis.measure), 'soft'));
      y += 32;
    }
    // In proportion to the value, and so that the value fits beside its bar.
    const length = scaleLinear([0, axis.end], [0, width - columns.left - room - GAP - STEP]);
    for (const datum of axis.data) {
      const row = drawRow(axis, datum, y, length, columns);
      shapes.push(...row.shapes);
      y = row.end;
    }
  }
  return { width, height: y - 4, shapes };
}

function drawRow(
  axis: Axis,
  datum: Datum,
  top: number,
  length: (value: number) => number,
  { aligned, left, width, labelOf }: Columns,
): { shapes: Shape[]; end: number } {
  const shapes: Shape[] = [];
  let y = top;
  if (aligned === 'end') shapes.push(textShape(left - GAP, y + 15, labelOf(datum), 'label', 'end'));
  else if (aligned === 'start') shapes.push(textShape(0, y + 15, labelOf(datum), 'label'));
  else {
    for (const line of wrapText(labelOf(datum), 'label', width)) {
      shapes.push(textShape(0, y + 15, line, 'label'));
      y += LINE;
    }
  }
  if (!axis.isComparable) {
    // Without another number to compare it with, a bar would say nothing.
    shapes.push(textShape(left, y + (aligned === 'above' ? 25 : 19), datumWords(datum), 'figure'));
    return { shapes, end: y + 34 };
  }
  shapes.push(...drawBar(axis, datum, left, y + 3, length));
  const beyond = datum.bound === 'more-than' ? STEP : 0;
  const end = axis.isShare ? length(axis.end) : length(datum.upTo ?? datum.value) + beyond;
  shapes.push(textShape(left + end + GAP, y + 15, datumWords(datum), 'value'));
  return { shapes, end: y + ROW };
}

function drawBar(
  axis: Axis,
  { value, upTo, bound, context }: Datum,
  x: number,
  y: number,
  length: (value: number) => number,
): Shape[] {
  const bar = { shape: 'rect', x, y, ...BAR } as const;
  return [
    ...(axis.isShare ? [{ ...bar, width: length(axis.end), style: 'track' } as const] : []),
    ...(upTo === null ? [] : [{ ...bar, width: length(upTo), style: 'bar-range' } as const]),
    ...(bound === 'more-than' ? [{ ...bar, width: length(upTo ?? value) + STEP, style: 'bar-range' } as const] : []),
    // 近30% has not reached 30 %, nor has 不满30%: their bars never have either.
    {
      ...bar,
      width: bound === 'nearly' || bound === 'less-than' ? Math.max(1, length(value) - STEP) : length(value),
      style: context ? 'bar-context' : 'bar',
    },
  ];
}
