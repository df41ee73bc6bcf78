import type { Chart } from '../chart.ts';
import { sharedCitations } from '../citation-graph.ts';
import { drawBars } from './draw-bars.ts';
import { drawGraph } from './draw-graph.ts';
import { drawGrid } from './draw-grid.ts';
import { drawTimeline } from './draw-timeline.ts';
import type { Drawing } from './shape.ts';

/** Widths in pixels for which pictures are laid out: a phone, and anything wider. */
export const WIDTHS = { narrow: 320, wide: 720 } as const;

/** Lays a picture out for a width in pixels. */
export function drawChart(chart: Chart, width: number): Drawing {
  switch (chart.kind) {
    case 'bars':
      return drawBars(chart, width);
    case 'grid':
      return drawGrid(chart, width);
    case 'timeline':
      return drawTimeline(chart, width);
    case 'graph':
      return drawGraph(sharedCitations(chart), width, chart.edges);
  }
}
