import type { Bound, QuantityKind } from '../schema/quantity.ts';
import { periodWords } from '../schema/quantity-words.ts';
import { unitOf } from './meaning.ts';
import type { PlaceCell } from './place-matrix.ts';
import { toldQuantities } from './told-quantities.ts';

/** One end of what a cell says: the value, and on which side of it the number lies: 近 below (-1), 超过 above (1). */
export type End = readonly [value: number, side: -1 | 0 | 1];

/** The numbers of a cell that count the same. */
export interface Measure {
  /** Kind, unit, what is counted and for which time, `task.人.入户任务`: only numbers that agree in all are ordered together. */
  id: string;
  kind: QuantityKind;
  unit: string;
  of: string;
  period: string | null;
  least: End;
  most: End;
}

const SIDES: Partial<Record<Bound, -1 | 1>> = { nearly: -1, 'more-than': 1 };

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

/** The numbers of a cell by which places can be ordered. A number that does not say what it counts is ordered with none. */
export function measuresOf(cell: PlaceCell): Measure[] {
  const measures = new Map<string, Measure>();
  for (const { cell: said } of cell) {
    if (said.kind !== 'answered') continue;
    for (const item of said.items) {
      for (const quantity of toldQuantities(item)) {
        const { kind, unit: printed, of, value, upTo, bound } = quantity;
        if (of === undefined) continue;
        const period = periodWords(quantity);
        const unit = unitOf(printed);
        // Ids stand in addresses and in lists with spaces and colons between.
        const id = [kind, unit, of, ...(period ? [period] : [])].map((part) => part.replace(/[\s:.]+/g, '-')).join('.');
        const side = SIDES[bound] ?? 0;
        const known = measures.get(id);
        const from: End = [value, side];
        const to: End = [upTo ?? value, side];
        const least = known && compareEnds(known.least, from) < 0 ? known.least : from;
        const most = known && compareEnds(known.most, to) > 0 ? known.most : to;
        measures.set(id, { id, kind, unit, of, period, least, most });
      }
    }
  }
  return [...measures.values()];
}
