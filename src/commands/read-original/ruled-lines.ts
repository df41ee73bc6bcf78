import { getResolvedPDFJS } from 'unpdf';

/** A rule that a page draws, level or upright. */
export interface RuledLine {
  isLevel: boolean;
  /** Height of a level rule, distance from the left of an upright one. */
  at: number;
  from: number;
  to: number;
}

type Matrix = readonly [number, number, number, number, number, number];
/** A rule drawn as a filled rectangle is thinner than this. */
const THICK = 3;
/** A page with more than this draws a picture. */
const MOST = 6000;

interface Operators {
  fnArray: readonly number[];
  argsArray: readonly unknown[];
}

/** The rules that a page draws, as lines or as thin rectangles. */
export async function rulesOf({ fnArray, argsArray }: Operators): Promise<RuledLine[]> {
  const { OPS } = await getResolvedPDFJS();
  const strokes = new Set([OPS.stroke, OPS.closeStroke, OPS.fillStroke, OPS.eoFillStroke, OPS.closeFillStroke]);
  const fills = new Set([OPS.fill, OPS.eoFill, OPS.fillStroke, OPS.eoFillStroke]);
  const rules: RuledLine[] = [];
  const kept: Matrix[] = [];
  let matrix: Matrix = [1, 0, 0, 1, 0, 0];
  for (const [index, operator] of fnArray.entries()) {
    const values = argsArray[index] as unknown[];
    if (operator === OPS.save || operator === OPS.paintFormXObjectBegin) kept.push(matrix);
    if (operator === OPS.restore || operator === OPS.paintFormXObjectEnd) matrix = kept.pop() ?? matrix;
    if (operator === OPS.transform) matrix = times(matrix, values as unknown as Matrix);
    if (operator === OPS.paintFormXObjectBegin && values[0]) matrix = times(matrix, values[0] as Matrix);
    if (operator !== OPS.constructPath) continue;
    const [painted, [path]] = values as [number, [Iterable<number> | null]];
    if (!path || !(strokes.has(painted) || fills.has(painted))) continue;
    for (const points of subpathsOf([...path], matrix)) {
      const [x, y] = [points.map(([at]) => at), points.map(([, at]) => at)];
      const [left, right] = [Math.min(...x), Math.max(...x)];
      const [bottom, top] = [Math.min(...y), Math.max(...y)];
      if (top - bottom < THICK && right - left > THICK)
        rules.push({ isLevel: true, at: (top + bottom) / 2, from: left, to: right });
      else if (right - left < THICK && top - bottom > THICK)
        rules.push({ isLevel: false, at: (left + right) / 2, from: bottom, to: top });
      else if (strokes.has(painted)) rules.push(...sidesOf(points));
    }
    if (rules.length > MOST) return [];
  }
  return rules;
}

const times = ([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix => [
  a * g + c * h,
  b * g + d * h,
  a * i + c * j,
  b * i + d * j,
  a * k + c * l + e,
  b * k + d * l + f,
];

/** The corners of each part of a path that is made of straight lines. */
function subpathsOf(path: readonly number[], [a, b, c, d, e, f]: Matrix): [number, number][][] {
  const found: [number, number][][] = [];
  for (let at = 0; at < path.length; ) {
    const [kind = 0, x = 0, y = 0] = path.slice(at, at + 3);
    const point: [number, number] = [a * x + c * y + e, b * x + d * y + f];
    const open = found.at(-1);
    if (kind === 0) found.push([point]);
    else if (kind === 1) open?.push(point);
    else if (kind === 4 && open?.[0]) open.push(open[0]);
    else return [];
    at += kind === 4 ? 1 : 3;
  }
  return found.filter((points) => points.length > 1);
}

/** The level and upright sides of a rectangle whose outline is drawn. */
function sidesOf(points: readonly [number, number][]): RuledLine[] {
  return points.slice(1).flatMap(([x, y], index): RuledLine[] => {
    const [fromX, fromY] = points[index] as [number, number];
    if (Math.abs(y - fromY) < 1) return [{ isLevel: true, at: y, from: Math.min(x, fromX), to: Math.max(x, fromX) }];
    if (Math.abs(x - fromX) < 1) return [{ isLevel: false, at: x, from: Math.min(y, fromY), to: Math.max(y, fromY) }];
    return [];
  });
}
