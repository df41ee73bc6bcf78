import { scaleLinear } from 'd3-scale';
import type { GridChart } from '../chart.ts';
import { type Drawing, type Shape, textShape } from './shape.ts';
import { textWidth } from './text-width.ts';

const GAP = 10;
const BESIDE = 120;

/** A table whose cells are bars, all of them to one scale. In narrow cells the number stands above its bar. */
export function drawGrid(chart: GridChart, width: number): Drawing {
  const { rows, columns, axis } = chart;
  const left = Math.max(...rows.map((row) => textWidth(row, 'label'))) + GAP;
  const cell = (width - left) / columns.length;
  const beside = cell >= BESIDE;
  const rowHeight = beside ? 30 : 42;
  const words = axis.data.map(({ value }) => String(value));
  const valueWidth = Math.max(...words.map((word) => textWidth(word, 'label')));
  const length = scaleLinear([0, axis.end], [0, cell - GAP - (beside ? valueWidth + 6 : 0)]);
  const xOf = (column: number) => left + column * cell;
  const shapes: Shape[] = columns.map((column, index) => textShape(xOf(index), 13, column, 'soft'));
  shapes.push({ shape: 'line', x1: 0, y1: 21.5, x2: width, y2: 21.5, style: 'base' });
  rows.forEach((row, at) => {
    const y = 28 + at * rowHeight;
    shapes.push(textShape(left - GAP, y + 15, row, 'label', 'end'));
    columns.forEach((_, column) => {
      const index = at * columns.length + column;
      const value = axis.data[index]?.value ?? 0;
      const bar = { shape: 'rect', x: xOf(column), width: length(value), radius: 1.5, style: 'bar' } as const;
      if (beside) {
        shapes.push({ ...bar, y: y + 3, height: 14 });
        shapes.push(textShape(xOf(column) + length(value) + 6, y + 15, words[index] ?? '', 'label'));
      } else {
        shapes.push(textShape(xOf(column), y + 15, words[index] ?? '', 'label'));
        shapes.push({ ...bar, y: y + 21, height: 8 });
      }
    });
  });
  return { width, height: 28 + rows.length * rowHeight - (beside ? 8 : 6), shapes };
}
