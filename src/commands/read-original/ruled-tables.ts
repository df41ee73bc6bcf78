import type { CarriedRow } from '../../draft/blocks.ts';
import { joined, type Part, type PdfLine, touching } from './pdf-parts.ts';
import type { RuledLine } from './ruled-lines.ts';

/** A cell as the rules around it show it, with its lines. */
interface Cell {
  left: number;
  right: number;
  /** Rows that it takes, counted from the top of its table. */
  first: number;
  last: number;
  lines: Part[];
}

/** A table that rules draw. */
export interface RuledTable {
  left: number;
  right: number;
  top: number;
  bottom: number;
  cells: Cell[];
  /** How many rows it has. */
  height: number;
}

/** Rules this near are one. */
const NEAR = 3;
const isNear = (a: number, b: number) => Math.abs(a - b) <= NEAR;

/** The tables that the rules of a page draw, and the lines of text that stand in none. */
export function ruledTables(
  rules: readonly RuledLine[],
  lines: readonly PdfLine[],
): { tables: RuledTable[]; rest: PdfLine[] } {
  const tables: RuledTable[] = [];
  let rest = [...lines];
  const frames = connected(rules).map(frameOf);
  for (const frame of frames.sort((a, b) => areaOf(b) - areaOf(a))) {
    const { xs, ys } = frame;
    const [left, right, top, bottom] = [xs[0] ?? 0, xs.at(-1) ?? 0, ys[0] ?? 0, ys.at(-1) ?? 0];
    const isHeld = tables.some(
      (other) => left >= other.left - NEAR && right <= other.right + NEAR && top <= other.top && bottom >= other.bottom,
    );
    if (xs.length < 3 || ys.length < 2 || isHeld) continue;
    const cells = cellsOf(frame);
    const outer: PdfLine[] = [];
    for (const line of rest) {
      const outside: Part[] = [];
      const inside = new Map<Cell, Part[]>();
      for (const part of line.parts.flatMap((one) => partedAt(one, xs))) {
        const [x, y] = [(part.from + part.to) / 2, line.y + part.size * 0.35];
        const row = ys.findLastIndex((at) => y < at);
        const cell = cells.find((one) => x > one.left && x < one.right && row >= one.first && row <= one.last);
        if (cell && y > bottom) inside.set(cell, [...(inside.get(cell) ?? []), part]);
        else outside.push(part);
      }
      for (const [cell, parts] of inside) cell.lines.push(joined(touching({ y: line.y, parts })));
      if (outside.length > 0) outer.push({ y: line.y, parts: outside });
    }
    rest = outer;
    tables.push({ left, right, top, bottom, cells, height: ys.length - 1 });
  }
  return { tables: tables.filter(({ cells }) => cells.some((cell) => cell.lines.length > 0)), rest };
}

/** A part cut where rules stand: what stands close in two cells is read as one. */
function partedAt(part: Part, xs: readonly number[]): Part[] {
  const { text, from, to, size } = part;
  const x = xs.find((at) => at > from + size * 0.4 && at < to - size * 0.4);
  if (x === undefined) return [part];
  const widths = [...text].map((one) => (/[\u0020-\u02ff]/.test(one) ? 0.55 : 1));
  const all = widths.reduce((sum, width) => sum + width, 0);
  let at = from;
  let count = 0;
  for (const width of widths) {
    const step = (width / all) * (to - from);
    if (at + step / 2 > x) break;
    at += step;
    count += 1;
  }
  const characters = [...text];
  const left = { ...part, text: characters.slice(0, count).join(''), to: Math.min(at, x) };
  const right = { ...part, text: characters.slice(count).join(''), from: Math.max(at, x) };
  return [left, ...partedAt(right, xs)].filter((one) => one.text.trim() !== '');
}

/** Where rules that touch one another stand. */
interface Frame {
  xs: number[];
  /** From the top. */
  ys: number[];
  rules: readonly RuledLine[];
}

const areaOf = ({ xs, ys }: Frame) => ((xs.at(-1) ?? 0) - (xs[0] ?? 0)) * ((ys[0] ?? 0) - (ys.at(-1) ?? 0));

/** Rules in groups that touch. */
function connected(rules: readonly RuledLine[]): RuledLine[][] {
  const left = new Set(rules);
  const groups: RuledLine[][] = [];
  for (const rule of rules) {
    if (!left.delete(rule)) continue;
    const group = [rule];
    for (const one of group)
      for (const other of left)
        if (
          one.isLevel !== other.isLevel &&
          one.at >= other.from - NEAR &&
          one.at <= other.to + NEAR &&
          other.at >= one.from - NEAR &&
          other.at <= one.to + NEAR
        ) {
          left.delete(other);
          group.push(other);
        }
    groups.push(group);
  }
  return groups;
}

function frameOf(rules: readonly RuledLine[]): Frame {
  const apart = (places: readonly number[]) => {
    const sorted = [...places].sort((a, b) => a - b);
    return sorted.filter((at, index) => index === 0 || at - (sorted[index - 1] as number) > NEAR);
  };
  const level = rules.filter(({ isLevel }) => isLevel);
  const xs = apart(rules.flatMap(({ isLevel, at }) => (isLevel ? [] : [at])));
  // Tables are often printed without the rules at their sides.
  const [from, to] = [Math.min(...level.map((rule) => rule.from)), Math.max(...level.map((rule) => rule.to))];
  if (xs.length > 0 && from < (xs[0] as number) - 2 * NEAR) xs.unshift(from);
  if (xs.length > 0 && to > (xs.at(-1) as number) + 2 * NEAR) xs.push(to);
  return { xs, ys: apart(level.map(({ at }) => at)).reverse(), rules };
}

/** The cells of a frame: places that no rule parts are one. */
function cellsOf({ xs, ys, rules }: Frame): Cell[] {
  const hasRule = (isLevel: boolean, at: number, across: number) =>
    rules.some((rule) => rule.isLevel === isLevel && isNear(rule.at, at) && rule.from < across && rule.to > across);
  const middle = (places: readonly number[], at: number) => ((places[at] ?? 0) + (places[at + 1] ?? 0)) / 2;
  const [columns, rows] = [xs.length - 1, ys.length - 1];
  const taken = new Set<number>();
  const cells: Cell[] = [];
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < columns; column += 1) {
      if (taken.has(row * columns + column)) continue;
      let next = column + 1;
      while (next < columns && !hasRule(false, xs[next] as number, middle(ys, row))) next += 1;
      let below = row + 1;
      const isOpen = () =>
        xs.slice(column, next).every((_, at) => !hasRule(true, ys[below] as number, middle(xs, column + at)));
      while (below < rows && isOpen()) below += 1;
      for (let r = row; r < below; r += 1) for (let c = column; c < next; c += 1) taken.add(r * columns + c);
      cells.push({ left: xs[column] as number, right: xs[next] as number, first: row, last: below - 1, lines: [] });
    }
  return cells;
}

/** True where a line leaves no room in its cell: the next one goes on with it. */
const isFull = ({ left, right }: Cell, { from, to, size }: Part) => right - left - (to - from) < size * 2.5;

const isWithinWord = (before: Part, next: Part | undefined) =>
  /[0-9A-Za-z]$/.test(before.text) && /^[0-9A-Za-z]/.test(next?.text ?? '');

/** How far the words of a table keep from its rules. */
const paddingOf = ({ cells }: RuledTable) =>
  Math.min(9, ...cells.flatMap(({ left, lines }) => lines.map(({ from }) => from - left)).filter((gap) => gap > 0.5));

/** The text of a cell: a line that leaves room ends a paragraph. */
function textOf(cell: Cell): string {
  const widest = Math.max(...cell.lines.map(({ from, to }) => to - from));
  return cell.lines
    .map((line, at) => {
      const before = cell.lines[at - 1];
      if (!before) return line.text;
      const goesOn =
        isFull(cell, before) && before.to - before.from > widest - before.size * 1.5 && !isWithinWord(before, line);
      return `${goesOn ? '' : ' '}${line.text}`;
    })
    .join('');
}

/** The rows of a table, cell by cell. */
export function rowsOfRuled({ cells, height }: RuledTable): CarriedRow[] {
  const xs = [...new Set(cells.flatMap(({ left, right }) => [left, right]))]
    .sort((a, b) => a - b)
    .filter((at, index, all) => index === 0 || at - (all[index - 1] as number) > NEAR);
  const rows = Array.from({ length: height }, () => ({
    cells: Array<string>(xs.length - 1).fill(''),
    goesOn: Array<'above' | 'left' | null>(xs.length - 1).fill(null),
  }));
  for (const cell of cells) {
    const first = xs.findIndex((at) => isNear(at, cell.left));
    const end = xs.findIndex((at) => isNear(at, cell.right));
    for (let row = cell.first; row <= cell.last; row += 1)
      for (let column = first; column < end; column += 1) {
        const to = rows[row];
        if (!to) continue;
        if (row === cell.first && column === first) to.cells[column] = textOf(cell);
        else to.goesOn[column] = row > cell.first ? 'above' : 'left';
      }
  }
  return rows;
}

/**
 * A table that goes on at the top of the next page, put together: its head, printed again, is left out; what a page's end broke is
 * whole. Undefined where the two are not one.
 */
export function continued(above: RuledTable, given: RuledTable): RuledTable | undefined {
  const next = withOpenSide(given, above);
  if (!isNear(above.left, next.left) || !isNear(above.right, next.right) || !hasSameColumns(above, next))
    return undefined;
  const below = withoutHead(next, above);
  const last = above.height - 1;
  const padding = paddingOf(above);
  const over = (cell: Cell) =>
    above.cells.find((one) => one.last === last && isNear(one.left, cell.left) && isNear(one.right, cell.right));
  // A line that fills its cell goes on, unless it ends what it says.
  const goesOn = (cell: Cell, narrowest = 0) => {
    const upper = over(cell);
    const line = upper?.lines.at(-1);
    if (!upper || !line || upper.right - upper.left < line.size * narrowest) return false;
    // Nothing is broken within a word or a number.
    if (isWithinWord(line, cell.lines[0])) return false;
    const isClosed = openBracketsIn(upper) === 0;
    const room = upper.right - upper.left - 2 * padding - (line.to - line.from);
    return room < line.size * 1.3 && !(isClosed && /[。；）)]$/.test(line.text));
  };
  const tops = below.cells.filter(({ first }) => first === 0).sort((a, b) => a.left - b.left);
  const single = tops.filter(({ last: end }) => end === 0);
  const filled = single.filter(({ lines }) => lines.length > 0);
  // A row that the page's end cut in two: all that it has here goes on with what fills its cells above.
  const leading = tops.findIndex(({ lines }) => lines.length > 0);
  const hasRest = single.some(
    (cell) => tops.indexOf(cell) > leading && cell.lines.length === 0 && (over(cell)?.lines.length ?? 0) > 0,
  );
  // One cell alone, what the row is about and more before it missing: no row of its own.
  const isNameless =
    filled.length === 1 &&
    tops.filter((cell) => cell.left < (filled[0]?.left ?? 0)).length >= 2 &&
    tops.every((cell) => cell.lines.length === 0 || cell === filled[0]);
  const isGoingOn = filled.every((cell) => goesOn(cell));
  const isCut =
    (hasRest && (isGoingOn || isNameless)) ||
    filled.some((cell) => openBracketsIn(cell) < 0 && openBracketsIn(over(cell)) > 0) ||
    (isGoingOn &&
      filled.length > 0 &&
      filled.every((cell) => (over(cell)?.lines.length ?? 0) > 1) &&
      tops.every((cell) => cell.last === 0 || cell.lines.length === 0 || goesOn(cell, 8)));
  const shift = last + (isCut ? 0 : 1);
  let isLeading = true;
  for (const cell of tops) {
    const upper = over(cell);
    const isTall = cell.last > 0 || (upper !== undefined && upper.last > upper.first);
    const isEmpty = cell.lines.length === 0;
    const isOne: boolean =
      upper !== undefined &&
      (isCut || (isEmpty ? isTall || isLeading : isTall && (goesOn(cell, 8) || upper.lines.length === 0)));
    isLeading &&= isOne;
    if (upper && isOne) {
      upper.last = cell.last + shift;
      upper.lines.push(...cell.lines);
      below.cells.splice(below.cells.indexOf(cell), 1);
    } else if (isCut) cell.first = Math.min(1, cell.last);
  }
  const moved = below.cells.map((cell) => ({ ...cell, first: cell.first + shift, last: cell.last + shift }));
  return {
    ...above,
    bottom: next.bottom,
    cells: [...above.cells, ...moved],
    height: shift + below.height,
  };
}

/** How many brackets a cell leaves open; below nothing where it closes more than it opens. */
function openBracketsIn(cell: Cell | undefined): number {
  const text = cell ? textOf(cell) : '';
  return (text.match(/[（(]/g)?.length ?? 0) - (text.match(/[）)]/g)?.length ?? 0);
}

/** A table with the cell at its open side that goes through all of a page, and so has no rule there. */
function withOpenSide(table: RuledTable, { left, cells }: RuledTable): RuledTable {
  const isOpen = table.left > left + NEAR && cells.some((cell) => isNear(cell.right, table.left));
  const side = { left, right: table.left, first: 0, last: table.height - 1, lines: [] };
  return isOpen ? { ...table, left, cells: [side, ...table.cells] } : table;
}

/** True where the rules of one stand where the other has rules, too. */
function hasSameColumns(a: RuledTable, b: RuledTable): boolean {
  const edges = ({ cells }: RuledTable) => cells.flatMap(({ left, right }) => [left, right]);
  const isIn = (some: readonly number[], all: readonly number[]) =>
    some.every((at) => all.some((one) => isNear(at, one)));
  return isIn(edges(a), edges(b)) || isIn(edges(b), edges(a));
}

/** A table without the rows in which it repeats the head of the page before. */
function withoutHead(table: RuledTable, before: RuledTable): RuledTable {
  const row = ({ cells }: RuledTable, at: number) =>
    cells
      .filter(({ first }) => first === at)
      .map(textOf)
      .join('\t');
  let count = 0;
  while (
    count < 3 &&
    count < table.height - 1 &&
    row(table, count).trim() !== '' &&
    row(table, count) === row(before, count)
  )
    count += 1;
  // A cell that began in what is left out has nothing below it.
  const cells = table.cells
    .filter(({ last }) => last >= count)
    .map((cell) => ({ ...cell, first: Math.max(0, cell.first - count), last: cell.last - count }));
  return { ...table, cells, height: table.height - count };
}
