import type { Source } from './axis.ts';
import type { Chart } from './chart.ts';

/** Everything that a picture draws, with where it stands. */
export function allSources(chart: Chart): Source[] {
  switch (chart.kind) {
    case 'bars':
      return chart.axes.flatMap(({ data }) => data.map(({ source }) => source));
    case 'grid':
      return chart.axis.data.map(({ source }) => source);
    case 'timeline':
      return chart.rows.map(({ source }) => source);
    case 'graph':
      return chart.edges.map(({ source }) => source);
  }
}

/** The documents that a picture rests on, each with the clauses that it draws from, in the order of the picture. */
export function sourcesOf(chart: Chart): { document: string; clauses: string[] }[] {
  return [...Map.groupBy(allSources(chart), ({ document }) => document)].map(([document, sources]) => ({
    document,
    clauses: [...new Set(sources.map(({ clause }) => clause))],
  }));
}
