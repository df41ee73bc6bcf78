import type { QuantityKind } from '../schema/quantity.ts';
import { unitOf } from './meaning.ts';
import type { PlaceCell } from './place-matrix.ts';
import { toldQuantities } from './told-quantities.ts';

/** The numbers of one kind and unit in a cell. */
export interface Measure {
  /** Kind and unit, `task.人`: only numbers of one kind and one unit are ever ordered together. */
  id: string;
  kind: QuantityKind;
  unit: string;
  least: number;
  most: number;
}

/** The numbers of a cell by which places can be ordered, one entry a kind and unit. */
export function measuresOf(cell: PlaceCell): Measure[] {
  const measures = new Map<string, Measure>();
  for (const { cell: said } of cell) {
    if (said.kind !== 'answered') continue;
    for (const item of said.items) {
      for (const { kind, unit: printed, value, upTo } of toldQuantities(item)) {
        const unit = unitOf(printed);
        const id = `${kind}.${unit}`;
        const known = measures.get(id);
        measures.set(id, {
          id,
          kind,
          unit,
          least: Math.min(value, known?.least ?? value),
          most: Math.max(upTo ?? value, known?.most ?? value),
        });
      }
    }
  }
  return [...measures.values()];
}
