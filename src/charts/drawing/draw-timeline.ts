import { scaleUtc } from 'd3-scale';
import { formatDay } from '../../schema/format-day.ts';
import type { Timeline, TimelineRow } from '../chart.ts';
import { validityTimelineWords } from '../describe-chart.ts';
import { type Drawing, type Shape, textShape } from './shape.ts';
import { textWidth, wrapText } from './text-width.ts';

const AXIS = 30;
const MARGIN = 18;
const STUB = 22;

const date = (day: string) => new Date(`${day}T00:00:00Z`);

/** A row a document: its name, its days in words, and both on one scale of years. */
export function drawTimeline(chart: Timeline, width: number): Drawing {
  const days = chart.rows.flatMap(({ issued, validity }) => [
    issued,
    ...(validity.kind === 'printed' ? [validity.from, validity.until].filter((day) => day !== null) : []),
  ]);
  const years = [...days, chart.today].map((day) => Number(day.slice(0, 4)));
  const [first, last] = [Math.min(...years), Math.max(...years) + 1];
  const x = scaleUtc([date(`${first}-01-01`), date(`${last}-01-01`)], [MARGIN, width - MARGIN]);
  const at = (day: string) => x(date(day));
  const step = yearsApart(last - first, width);
  const ticks = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const named = ticks.filter((year) => (year - first) % step === 0);
  const shapes: Shape[] = named.map((year) => textShape(at(`${year}-01-01`), 12, String(year), 'soft', 'middle'));
  shapes.push({ shape: 'line', x1: MARGIN, y1: 18.5, x2: width - MARGIN, y2: 18.5, style: 'base' });
  let y = AXIS;
  for (const row of chart.rows) {
    for (const line of wrapText(`${row.place}：${row.title}`, 'heading', width)) {
      shapes.push(textShape(0, y + 14, line, 'heading'));
      y += 20;
    }
    for (const line of wrapText(validityTimelineWords(row), 'soft', width)) {
      shapes.push(textShape(0, y + 12, line, 'soft'));
      y += 18;
    }
    y += 14;
    shapes.push({ shape: 'line', x1: MARGIN, y1: y, x2: width - MARGIN, y2: y, style: 'rule' });
    for (const year of ticks) {
      const tick = at(`${year}-01-01`);
      shapes.push({ shape: 'line', x1: tick, y1: y - 3, x2: tick, y2: y + 3, style: 'rule' });
    }
    const today = at(chart.today);
    shapes.push({ shape: 'line', x1: today, y1: y - 10, x2: today, y2: y + 10, style: 'today' });
    shapes.push(...drawValidity(row, at, y, width));
    y += 30;
  }
  const legend = wrapText(
    `圆点：发布（空心：据报道）。横条：文件自己写的期限；颜色浅的已经结束。短虚线：文件没有给出终点，长短没有意思。竖虚线：${formatDay(chart.today)}，画图那天。`,
    'soft',
    width,
  );
  shapes.push(...legend.map((line, index) => textShape(0, y + 12 + index * 18, line, 'soft')));
  return { width, height: y + legend.length * 18, shapes };
}

function drawValidity(
  { validity, issued, reported, state }: TimelineRow,
  at: (day: string) => number,
  y: number,
  width: number,
): Shape[] {
  const dot: Shape = { shape: 'circle', x: at(issued), y, radius: 5, style: reported ? 'dot-open' : 'dot' };
  if (validity.kind !== 'printed') {
    return [
      { shape: 'line', x1: at(issued), y1: y, x2: Math.min(at(issued) + STUB, width), y2: y, style: 'unknown' },
      dot,
    ];
  }
  // Where one end is not printed, the bar is as short as a stub on that side, and has no end there.
  const first = validity.from === null ? issued : validity.from;
  if (validity.until === null) {
    return [
      { shape: 'line', x1: at(first), y1: y, x2: Math.min(at(first) + STUB, width), y2: y, style: 'unknown' },
      dot,
    ];
  }
  // A period of whole days ends with its last day, not before it.
  const [from, until] = [at(first), at(nextDay(validity.until))];
  return [
    {
      shape: 'rect',
      x: from,
      y: y - 5,
      width: until - from,
      height: 10,
      radius: 0,
      style: state === 'ended' ? 'validity-past' : 'validity',
    },
    { shape: 'line', x1: until, y1: y - 8, x2: until, y2: y + 8, style: 'validity-end' },
    dot,
  ];
}

function nextDay(day: string): string {
  const next = date(day);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString().slice(0, 10);
}

/** How many years lie between two named ones, so that their names do not touch. */
function yearsApart(span: number, width: number): number {
  const room = textWidth('2000', 'soft') + 12;
  return [1, 2, 5, 10, 20, 50].find((step) => ((width - 2 * MARGIN) / Math.max(1, span)) * step >= room) ?? 100;
}
