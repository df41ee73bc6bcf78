import { escapeHtml } from '../../language/escape-html.ts';
import type { Drawing, Shape } from './shape.ts';

/** Attributes of an SVG element; undefined ones are left out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** A text made safe for XML, in content and in attributes. Characters that XML 1.0 does not allow are dropped. */
export function escapeXml(words: string): string {
  return escapeHtml(words).replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '');
}

/**
 * An element with its attributes; numbers to two decimals.
 *
 * By hand: `preact-render-to-string` and `hast-util-to-html` write HTML: closing tags or other references than XML's five,
 * and characters that XML does not allow go through. Every file that is published would be another.
 * @example svgElement('circle', { r: 2.345 }) // '<circle r="2.35"/>'
 */
export function svgElement(name: string, attributes: Attributes, content = ''): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(
      ([key, value]) => ` ${key}="${typeof value === 'number' ? Number(value.toFixed(2)) : escapeXml(String(value))}"`,
    )
    .join('');
  return content === '' ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}

/** The shapes of a drawing as SVG, their looks given by `inkOf`: a class for pages, attributes for files. */
export function writeShapes({ shapes }: Pick<Drawing, 'shapes'>, inkOf: (shape: Shape) => Attributes): string {
  return shapes.map((shape) => writeShape(shape, inkOf(shape))).join('');
}

function writeShape(shape: Shape, ink: Attributes): string {
  switch (shape.shape) {
    case 'text': {
      const { x, y, anchor } = shape;
      return svgElement(
        'text',
        { ...ink, x, y, 'text-anchor': anchor === 'start' ? undefined : anchor },
        escapeXml(shape.text),
      );
    }
    case 'rect': {
      const { x, y, width, height, radius } = shape;
      return svgElement('rect', { ...ink, x, y, width, height, rx: radius === 0 ? undefined : radius });
    }
    case 'line': {
      const { x1, y1, x2, y2 } = shape;
      return svgElement('line', { ...ink, x1, y1, x2, y2 });
    }
    case 'circle':
      return svgElement('circle', { ...ink, cx: shape.x, cy: shape.y, r: shape.radius });
    case 'path':
      return svgElement('path', { ...ink, d: shape.path });
  }
}
