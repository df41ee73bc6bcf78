/** How the text of a picture looks: its size in pixels and its weight. One style sheet for pages, one table for files. */
export const TEXT_STYLES = {
  label: { size: 14, weight: 400, ink: 'ink' },
  heading: { size: 14, weight: 600, ink: 'ink' },
  value: { size: 14, weight: 600, ink: 'ink' },
  figure: { size: 26, weight: 600, ink: 'ink' },
  soft: { size: 12.5, weight: 400, ink: 'soft' },
  title: { size: 24, weight: 600, ink: 'ink' },
  lead: { size: 15, weight: 400, ink: 'soft' },
  seal: { size: 15, weight: 600, ink: 'paper' },
} as const satisfies Record<string, { size: number; weight: 400 | 600; ink: 'ink' | 'soft' | 'paper' }>;
export type TextStyle = keyof typeof TEXT_STYLES;

/** What areas and lines stand for; colours are given where a picture is written out. */
export const MARK_STYLES = [
  'bar',
  'bar-range',
  'bar-context',
  'track',
  'base',
  'rule',
  'today',
  'dot',
  'dot-open',
  'validity',
  'validity-past',
  'validity-end',
  'unknown',
  'box',
  'box-not-held',
  'edge',
  'edge-mention',
  'paper',
  'seal',
] as const;
export type MarkStyle = (typeof MARK_STYLES)[number];

/** A text; `x` and `y` are its anchor on the base line. */
export interface TextShape {
  shape: 'text';
  x: number;
  y: number;
  text: string;
  style: TextStyle;
  anchor: 'start' | 'middle' | 'end';
}

/** One thing in a picture. Lengths are pixels. */
export type Shape =
  | TextShape
  | { shape: 'rect'; x: number; y: number; width: number; height: number; radius: number; style: MarkStyle }
  | { shape: 'line'; x1: number; y1: number; x2: number; y2: number; style: MarkStyle }
  | { shape: 'circle'; x: number; y: number; radius: number; style: MarkStyle }
  | { shape: 'path'; path: string; style: MarkStyle };

/** A picture ready to be written out: everything lies within its width and height. */
export interface Drawing {
  width: number;
  height: number;
  shapes: readonly Shape[];
}

/** A text whose left end, or other anchor, is at a point. */
export function textShape(
  x: number,
  y: number,
  words: string,
  style: TextStyle,
  anchor: TextShape['anchor'] = 'start',
): TextShape {
  return { shape: 'text', x, y, text: words, style, anchor };
}
