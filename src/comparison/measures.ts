import type { Bound, QuantityKind } from '../schema/quantity.ts';
import { periodWords } from '../schema/quantity-words.ts';
import { compareEnds, type End } from './ends.ts';
import { unitOf } from './meaning.ts';
import type { PlaceCell } from './place-matrix.ts';
import { statedQuantities } from './stated-quantities.ts';

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

const SIDES: Partial<Record<Bound, -1 | 1>> = { nearly: -1, 'less-than': -1, 'more-than': 1 };

/** The numbers of a cell by which places can be ordered. A number that does not say what it counts is ordered with none. */
export function measuresOf(cell: PlaceCell): Measure[] {
  const measures = new Map<string, Measure>();
  for (const { cell: said } of cell) {
    if (said.kind !== 'answered') continue;
    for (const item of said.items) {
      for (const quantity of statedQuantities(item)) {
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
