import type { Drawing } from './shape.ts';
import { svgElement, writeShapes } from './svg.ts';

/** Size of type on pages, in pixels, that drawings are laid out for. */
const ROOT_SIZE = 17;

/**
 * A drawing for a page: classes instead of colours, so that it follows the theme and print, and a size that follows
 * the reader's size of type.
 * @param name what it is, read out in its place
 */
export function pageSvg(drawing: Drawing, name: string): string {
  const { width, height } = drawing;
  const size = (pixels: number) => `${Number((pixels / ROOT_SIZE).toFixed(3))}rem`;
  return svgElement(
    'svg',
    {
      role: 'img',
      'aria-label': name,
      viewBox: `0 0 ${Math.ceil(width)} ${Math.ceil(height)}`,
      width: size(Math.ceil(width)),
      height: size(Math.ceil(height)),
    },
    writeShapes(drawing, ({ style }) => ({ class: style })),
  );
}
