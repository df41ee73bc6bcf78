/** One end of what a cell says: the value, and on which side of it the number lies: 近 below (-1), 超过 above (1). */
export type End = readonly [value: number, side: -1 | 0 | 1];

/** How one end stands to another: negative below, positive above. */
export function compareEnds([one, oneSide]: End, [other, otherSide]: End): number {
  return one - other || oneSide - otherSide;
}

const SIDE_SIGNS = ['<', '', '>'];

/** An end as markup holds it: `30`; `<30` for what is nearly, `>30` for what is more than it. */
export function writeEnd([value, side]: End): string {
  return `${SIDE_SIGNS[side + 1]}${value}`;
}

/** Reads what {@link writeEnd} wrote. */
export function readEnd(written: string): End {
  const [, sign = '', value] = /^([<>]?)(.*)$/.exec(written) ?? [];
  return [Number(value), sign === '<' ? -1 : sign === '>' ? 1 : 0];
}
