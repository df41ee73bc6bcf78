import type { Datum, Source } from '../charts/axis.ts';
import type { Chart } from '../charts/chart.ts';
import { sharedCitations } from '../charts/citation-graph.ts';
import { datumWords, measureWords } from '../charts/describe-chart.ts';
import { entryOf, type Library } from '../library/library.ts';
import { formatDay } from '../schema/format-day.ts';
import { QUANTITY_KIND_NAMES, UNIT_READ } from '../schema/format-quantity.ts';
import { formatValidity } from '../schema/format-validity.ts';
import { NOT_HELD } from '../schema/source-words.ts';
import { RELATION_WORDS } from '../schema/words.ts';

/** A picture's table as its page shows it: cells, then the phrase and the clause that they stand on. */
export interface ChartTableRows {
  /** Heads of the cells; the first is what a row is about. */
  head: readonly string[];
  rows: readonly { cells: readonly string[]; source: Source }[];
  /** True where the cells are numbers. */
  numeric: boolean;
}

/** The rows of a picture's table, in the order of the picture. */
export function chartTableRows(chart: Chart, library: Library): ChartTableRows {
  switch (chart.kind) {
    case 'bars': {
      const rowOf = (datum: Datum) => ({
        cells: [chart.acrossPlaces ? `${datum.place}：${datum.label}` : datum.label, numberWords(datum)],
        source: datum.source,
      });
      return { head: ['项目', '数'], rows: chart.axes.flatMap(({ data }) => data.map(rowOf)), numeric: false };
    }
    case 'grid': {
      const { rows, columns, axis } = chart;
      const cellsOf = (row: number) => axis.data.slice(row * columns.length, (row + 1) * columns.length);
      return {
        head: [measureWords(axis.measure), ...columns],
        rows: rows.flatMap((row, index) => {
          const [first, ...others] = cellsOf(index);
          return first
            ? [{ cells: [row, ...[first, ...others].map(({ value }) => String(value))], source: first.source }]
            : [];
        }),
        numeric: true,
      };
    }
    case 'timeline':
      return {
        head: ['文件', '发布', '所载期限'],
        rows: chart.rows.map(({ place, title, issued, verb, validity, source }) => {
          const span = validity.kind === 'printed' ? `${formatValidity(validity)}。` : '';
          return {
            cells: [`${place}：${title}`, `${formatDay(issued)}${verb}`, `${span}${validity.reason}`],
            source,
          };
        }),
        numeric: false,
      };
    case 'graph': {
      const { nodes: drawn, edges } = sharedCitations(chart);
      const nodes = new Map(drawn.map((node) => [node.id, node]));
      return {
        head: ['写到的文件', '关系', '写到它的'],
        rows: edges.map(({ to, relation, source }) => {
          const cited = nodes.get(to);
          const number = cited?.number ? ` ${cited.number}` : '';
          const held = cited?.held ? '' : `（${NOT_HELD.word}）`;
          const citing = entryOf(library.policies, source.document);
          return {
            cells: [
              `${cited?.title ?? ''}${number}${held}`,
              RELATION_WORDS[relation],
              `${entryOf(library.places, citing.place).shortName} ${citing.issued.date.slice(0, 4)}`,
            ],
            source,
          };
        }),
        numeric: false,
      };
    }
  }
}

/** A number with its kind and period: 任务 9000人次以上（每年）. */
function numberWords(datum: Datum): string {
  const { kind, period, unitPrinted } = datum.measure;
  const notes = [period, unitPrinted ? null : UNIT_READ].filter((note) => note !== null).join('，');
  return `${QUANTITY_KIND_NAMES[kind]} ${datumWords(datum)}${notes ? `（${notes}）` : ''}`;
}
