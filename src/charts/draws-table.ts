import type { Chart } from './chart.ts';

/** True for the pictures of a table: all that they draw stands in it. */
export function drawsTable(chart: Chart, document: string, table: string): boolean {
  if (chart.kind !== 'bars' && chart.kind !== 'grid') return false;
  const axes = chart.kind === 'bars' ? chart.axes : [chart.axis];
  return axes.every(({ data }) => data.every(({ source }) => source.document === document && source.item === table));
}
