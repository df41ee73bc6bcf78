import { formatDay } from '../schema/format-day.ts';
import { formatAmount, QUANTITY_KIND_NAMES, unitWords } from '../schema/format-quantity.ts';
import { formatValidity } from '../schema/format-validity.ts';
import { NOT_HELD } from '../schema/source-words.ts';
import { validityName, validityWords } from '../schema/validity-words.ts';
import { RELATION_WORDS } from '../schema/words.ts';
import type { Axis, AxisMeasure, Datum } from './axis.ts';
import type { Chart, Timeline, TimelineRow } from './chart.ts';
import { sharedCitations } from './citation-graph.ts';

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
  const state = validityWords(row.validity, row.state).word;
  return `${spanWords(row)}${row.validity.kind === 'printed' ? '，' : '；'}${state}`;
}

/** When a document went out, and the term that it prints: what no day changes. */
function spanWords({ issued, verb, reported, validity }: TimelineRow): string {
  const out = `${formatDay(issued)}${verb}${reported ? '（据报道）' : ''}`;
  return validity.kind === 'printed' ? `${out}；${validityName(validity)}${formatValidity(validity)}` : out;
}

/** A timeline in words without what depends on the day: what is in force stands in its table. */
export function describeSpans({ rows }: Timeline): string {
  return rows.map((row) => `${row.place}，${row.title}：${spanWords(row)}。`).join('');
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
      const { nodes: drawn, edges } = sharedCitations(chart);
      const nodes = new Map(drawn.map((node) => [node.id, node]));
      return drawn
        .flatMap((node) => {
          const cited = edges
            .filter(({ from }) => from === node.id)
            .map(({ to, relation }) => {
              const target = nodes.get(to);
              return `${RELATION_WORDS[relation]}${target?.title ?? ''}${target?.held ? '' : `（${NOT_HELD.word}）`}`;
            });
          if (!node.held) return [];
          if (cited.length > 0) return [`${node.place}，${node.title}：${cited.join('，')}。`];
          // What names others that are not drawn is told with those that name it.
          const names = chart.edges.some(({ from }) => from === node.id);
          return names ? [] : [`${node.place}，${node.title}：没有写到别的文件。`];
        })
        .join('');
    }
  }
}

/** Characters of a picture in few words: a line that sites and screen readers say of it. */
const FEW = 120;

/**
 * A picture in few words, whole parts of it: for the description of its page, and for who is read it elsewhere.
 * @example chartInBrief(chart) // '奖励 · 元：兰州新区，技师 3000元；兰州新区，高级技师 5000元。'
 */
export function chartInBrief(chart: Chart): string {
  // A line that others keep says nothing that a day changes.
  const parts =
    (chart.kind === 'timeline' ? describeSpans(chart) : describeChart(chart)).match(/[^；。]+[；。]/g) ?? [];
  let said = '';
  for (const part of parts) {
    if (said !== '' && said.length + part.length > FEW) return `${said.slice(0, -1)}……`;
    said += part;
  }
  return said;
}

function axisWords(axis: Axis, acrossPlaces: boolean): string {
  const data = axis.data.map((datum) => `${acrossPlaces ? `${datum.place}，` : ''}${datum.label} ${datumWords(datum)}`);
  return `${measureWords(axis.measure)}：${data.join('；')}。`;
}
