import { formatDay } from '../schema/format-day.ts';
import { formatAmount, QUANTITY_KIND_NAMES, unitWords } from '../schema/format-quantity.ts';
import { formatValidity } from '../schema/format-validity.ts';
import { NOT_HELD } from '../schema/source-words.ts';
import { validityName, validityWords } from '../schema/validity-words.ts';
import { RELATION_WORDS } from '../schema/words.ts';
import type { Axis, AxisMeasure, Datum } from './axis.ts';
import type { Chart, TimelineRow } from './chart.ts';

/** A measure in words, as it heads its bars: 任务 · 人次 · 每年. */
export function measureWords({ kind, period, ...unit }: AxisMeasure): string {
  return [QUANTITY_KIND_NAMES[kind], unitWords(unit), period].filter((part) => part !== null).join(' · ');
}

/** A number of a picture with its unit and bound: 9000人次以上. Whether the unit is printed, its measure says. */
export function datumWords({ value, printed, upTo, measure, bound }: Datum): string {
  return formatAmount({ value, printed, ...(upTo === null ? {} : { upTo }), unit: measure.unit, bound });
}

/** What a document's row on the timeline says, in words. */
export function validityTimelineWords(row: TimelineRow): string {
  const issued = `${formatDay(row.issued)}印发${row.reported ? '（据报道）' : ''}`;
  if (row.validity.kind !== 'printed') return `${issued}；${validityWords(row.validity, row.state).word}`;
  const span = `${validityName(row.validity)}${formatValidity(row.validity)}`;
  return `${issued}；${span}，${validityWords(row.validity, row.state).word}`;
}

/** The whole picture in words, for readers who do not see it. */
export function describeChart(chart: Chart): string {
  switch (chart.kind) {
    case 'bars':
      return chart.axes.map((axis) => axisWords(axis, chart.acrossPlaces)).join('');
    case 'grid':
      return axisWords(chart.axis, false);
    case 'timeline':
      return chart.rows.map((row) => `${row.place}，${row.title}：${validityTimelineWords(row)}。`).join('');
    case 'graph': {
      const nodes = new Map(chart.nodes.map((node) => [node.id, node]));
      return chart.nodes
        .filter((node) => node.held)
        .map((node) => {
          const cited = chart.edges
            .filter(({ from }) => from === node.id)
            .map(({ to, relation }) => {
              const target = nodes.get(to);
              return `${RELATION_WORDS[relation]}${target?.title ?? ''}${target?.held ? '' : `（${NOT_HELD.word}）`}`;
            });
          return `${node.place}，${node.title}：${cited.length > 0 ? cited.join('，') : '没有写到别的文件'}。`;
        })
        .join('');
    }
  }
}

function axisWords(axis: Axis, acrossPlaces: boolean): string {
  const data = axis.data.map((datum) => `${acrossPlaces ? `${datum.place}，` : ''}${datum.label} ${datumWords(datum)}`);
  return `${measureWords(axis.measure)}：${data.join('；')}。`;
}
