import { type Drawing, type MarkStyle, type Shape, TEXT_STYLES, type TextStyle, textShape } from './shape.ts';
import { type Attributes, escapeXml, svgElement, writeShapes } from './svg.ts';
import { textWidth, wrapText } from './text-width.ts';

/**
 * The site's light colours, by their names in src/styles/tokens.css, which a test holds them to: a file is looked at on
 * paper, whatever the reader's theme.
 */
export const LIGHT_COLOURS = {
  paper: '#fbfaf7',
  sheet: '#fffefc',
  ink: '#1c1b19',
  'ink-soft': '#58534c',
  bar: '#b9cadb',
  seal: '#b3261e',
} as const;
const { paper: PAPER, sheet: SHEET, ink: INK, 'ink-soft': SOFT, bar: BAR_LIGHT, seal: SEAL } = LIGHT_COLOURS;
// Darker than on pages, since a file may be printed small.
const RULE = '#d3ccbe';
const RULE_STRONG = '#8d8577';
// What the page mixes of link and paper.
const BAR = '#3c648a';

const MARK_INK = {
  bar: { fill: BAR },
  'bar-range': { fill: BAR_LIGHT },
  'bar-context': { fill: BAR_LIGHT, stroke: BAR, 'stroke-width': 1 },
  track: { fill: '#ece7dd' },
  base: { stroke: INK, 'stroke-width': 1 },
  rule: { stroke: RULE, 'stroke-width': 1 },
  today: { stroke: SOFT, 'stroke-width': 1, 'stroke-dasharray': '3 3' },
  dot: { fill: INK, stroke: PAPER, 'stroke-width': 1.5 },
  'dot-open': { fill: PAPER, stroke: INK, 'stroke-width': 2 },
  validity: { fill: BAR },
  'validity-past': { fill: BAR_LIGHT },
  'validity-end': { stroke: INK, 'stroke-width': 2 },
  unknown: { stroke: INK, 'stroke-width': 2, 'stroke-dasharray': '2 4' },
  box: { fill: SHEET, stroke: INK, 'stroke-width': 1.2 },
  'box-not-held': { fill: 'none', stroke: RULE_STRONG, 'stroke-width': 1, 'stroke-dasharray': '4 3' },
  edge: { fill: 'none', stroke: INK, 'stroke-width': 1.4 },
  'edge-mention': { fill: 'none', stroke: RULE_STRONG, 'stroke-width': 1 },
  paper: { fill: PAPER },
  seal: { fill: SEAL },
} as const satisfies Record<MarkStyle, Attributes>;
const TEXT_INK = { ink: INK, soft: SOFT, paper: '#ffffff' } as const;

/** The colours, and sizes of type, of a shape in a file. */
export function inkOf(shape: Shape): Attributes {
  if (shape.shape !== 'text') return MARK_INK[shape.style];
  const { size, weight, ink } = TEXT_STYLES[shape.style];
  return { fill: TEXT_INK[ink], 'font-size': size, 'font-weight': weight };
}

/** What a file says around its drawing. */
export interface Frame {
  title: string;
  subtitle: string;
  /** What a reader has to know in order not to misread it. */
  notes: readonly string[];
  /** Where what is drawn comes from, a line a document. */
  sources: readonly string[];
  /** Name of the site, where the picture is found, and on what terms it may be used. */
  colophon: { site: string; lines: readonly string[] };
  /** The picture in words, for readers who do not see it. */
  description: string;
}

const MARGIN = 40;

/** A drawing as a file that stands for itself: title, drawing, notes, sources, address and licence, with its own colours. */
export function fileSvg(drawing: Drawing, frame: Frame): string {
  const width = Math.ceil(drawing.width) + 2 * MARGIN;
  const inner = width - 2 * MARGIN;
  const shapes: Shape[] = [];
  let y = MARGIN;
  const write = (words: string, style: TextStyle, lineHeight: number, left = MARGIN) => {
    for (const line of wrapText(words, style, MARGIN + inner - left)) {
      y += lineHeight;
      shapes.push(textShape(left, y - lineHeight * 0.28, line, style));
    }
  };
  write(frame.title, 'title', 34);
  write(frame.subtitle, 'lead', 24);
  y += 20;
  const [drawingTop, drawingHeight] = [y, Math.ceil(drawing.height)];
  y += drawingHeight + 22;
  for (const note of frame.notes) write(note, 'soft', 20);
  y += 12;
  for (const source of frame.sources) write(source, 'soft', 20);
  y += 16;
  shapes.push({ shape: 'line', x1: MARGIN, y1: y + 0.5, x2: width - MARGIN, y2: y + 0.5, style: 'base' });
  y += 14;
  shapes.push({ shape: 'rect', x: MARGIN, y, width: 26, height: 26, radius: 4, style: 'seal' });
  shapes.push(textShape(MARGIN + 13, y + 18.5, '据', 'seal', 'middle'));
  shapes.push(textShape(MARGIN + 36, y + 18, frame.colophon.site, 'heading'));
  const left = MARGIN + 36 + textWidth(frame.colophon.site, 'heading') + 24;
  y -= 4;
  for (const line of frame.colophon.lines) write(line, 'soft', 20, left);
  const height = Math.ceil(y + MARGIN * 0.7);
  const paper: Shape = { shape: 'rect', x: 0, y: 0, width, height, radius: 0, style: 'paper' };
  return svgElement(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      role: 'img',
      'aria-labelledby': 'title description',
      'xml:lang': 'zh-CN',
      lang: 'zh-CN',
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      'font-family': "'Noto Sans SC', 'Source Han Sans SC', 'PingFang SC', 'Microsoft YaHei', sans-serif",
    },
    [
      svgElement('title', { id: 'title' }, escapeXml(frame.title)),
      svgElement('desc', { id: 'description' }, escapeXml(frame.description)),
      writeShapes({ shapes: [paper, ...shapes] }, inkOf),
      svgElement('g', { transform: `translate(${MARGIN} ${drawingTop})` }, writeShapes(drawing, inkOf)),
    ].join(''),
  );
}
