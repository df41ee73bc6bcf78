import type { Drawing, Shape } from './shape.ts';
import { type Attributes, svgElement, writeShapes } from './svg.ts';

/** Size of type on pages, in pixels, that drawings are laid out for. */
const ROOT_SIZE = 17;

/** One state of a drawing that changes with the day, and the attributes of what is shown in that state alone. */
export interface DrawnState {
  drawing: Drawing;
  shown: Attributes;
}

/**
 * A drawing for a page: classes instead of colours, so that it follows the theme and print, and a size that follows
 * the reader's size of type.
 * @param name what it is, read out in its place
 */
export function pageSvg(drawing: Drawing, name: string): string {
  return written(drawing, name, writeShapes(drawing, classOf));
}

/**
 * A drawing whose states are laid out alike, as one: what is the same in all of them stands there once, what is not once a state.
 * Undefined where they are laid out otherwise.
 */
export function pageSvgOfStates(states: readonly DrawnState[], name: string): string | undefined {
  const [first] = states;
  const isAlike = states.every(
    ({ drawing }) =>
      drawing.width === first?.drawing.width &&
      drawing.height === first.drawing.height &&
      drawing.shapes.length === first.drawing.shapes.length,
  );
  if (!first || !isAlike) return undefined;
  const shapes = first.drawing.shapes.map((_, at) => {
    const each = states.map(({ drawing }) => writeShapes({ shapes: drawing.shapes.slice(at, at + 1) }, classOf));
    if (each.every((one) => one === each[0])) return each[0];
    return each.map((one, state) => svgElement('g', states[state]?.shown ?? {}, one)).join('');
  });
  return written(first.drawing, name, shapes.join(''));
}

const classOf = ({ style }: Shape): Attributes => ({ class: style });

function written({ width, height }: Drawing, name: string, shapes: string): string {
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
    shapes,
  );
}
