import { inkOf } from './file-svg.ts';
import { type Drawing, type Shape, type TextStyle, textShape } from './shape.ts';
import { svgElement, writeShapes } from './svg.ts';
import { textWidth, wrapText } from './text-width.ts';

/** The size at which sites show the picture of a shared link, in pixels. */
export const SHARE_SIZE = { width: 1200, height: 630 } as const;

const MARGIN = 56;
const INNER = SHARE_SIZE.width - 2 * MARGIN;
/** How much larger than in a file letters are: previews are small. */
const LARGER = 1.8;
/** Where the line with the name of the site begins. */
const FOOT = SHARE_SIZE.height - 74;
const FADE = 70;

/**
 * The picture that a shared link shows: title, and of the drawing as much as can be read in a preview, from its head. What does not
 * fit fades out, and the foot says so.
 */
export function shareSvg(drawing: Drawing, { title, site }: { title: string; site: string }): string {
  const words: Shape[] = [];
  let y = 20;
  const lines = wrapText(title, 'title', INNER / LARGER);
  for (const line of lines) {
    y += 34;
    words.push(textShape(0, y - 9, line, 'title'));
  }
  const top = MARGIN / 2 + y * LARGER + 14;
  const scale = INNER / drawing.width;
  const isWhole = drawing.height * scale <= FOOT - top;
  const { width, height } = SHARE_SIZE;
  const paper: Shape = { shape: 'rect', x: 0, y: 0, width, height, radius: 0, style: 'paper' };
  const rule: Shape = { shape: 'line', x1: MARGIN, y1: FOOT + 0.5, x2: width - MARGIN, y2: FOOT + 0.5, style: 'base' };
  const scaled = (x: number, above: number, by: number, shapes: readonly Shape[]) =>
    svgElement(
      'g',
      { transform: `translate(${x} ${above}) scale(${Number(by.toFixed(4))})` },
      writeShapes({ shapes }, inkOf),
    );
  const { fill } = inkOf(paper);
  const stop = (offset: number, opacity: number) =>
    svgElement('stop', { offset, 'stop-color': fill, 'stop-opacity': opacity });
  return svgElement(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      'font-family': "'Noto Sans SC', sans-serif",
    },
    [
      svgElement('linearGradient', { id: 'fade', x1: 0, y1: 0, x2: 0, y2: 1 }, stop(0, 0) + stop(1, 1)),
      writeShapes({ shapes: [paper] }, inkOf),
      scaled(MARGIN, top, scale, drawing.shapes),
      isWhole ? '' : svgElement('rect', { x: 0, y: FOOT - FADE, width, height: FADE, fill: 'url(#fade)' }),
      svgElement('rect', { x: 0, y: FOOT, width, height: height - FOOT, fill }),
      scaled(MARGIN, MARGIN / 2, LARGER, words),
      writeShapes({ shapes: [rule] }, inkOf),
      scaled(
        MARGIN,
        FOOT + 16,
        1.4,
        footOf(site, isWhole ? '每一项都有原文出处' : '这里只有开头，全图和每一项的出处在页面上'),
      ),
    ].join(''),
  );
}

/** The seal, the name of the site, and a line, from the left. */
function footOf(site: string, says: string): Shape[] {
  const style: TextStyle = 'heading';
  return [
    { shape: 'rect', x: 0, y: 0, width: 26, height: 26, radius: 4, style: 'seal' },
    textShape(13, 18.5, '据', 'seal', 'middle'),
    textShape(36, 18, site, style),
    textShape(36 + textWidth(site, style) + 20, 18, says, 'lead'),
  ];
}
