import { compareEnds, type End } from './ends.ts';

/** A column to be put in order: its numbers by row and measure. */
export interface MeasuredPlace {
  id: string;
  /** Least and most of each measure. */
  values: ReadonlyMap<string, readonly [least: End, most: End]>;
}

/**
 * Puts columns in the order of one measure. A cell with several numbers counts with its largest going down and with its
 * smallest going up; columns without the measure come last, as they were; equal ones stay as they were.
 */
export function orderPlaces<Column extends MeasuredPlace>(
  columns: readonly Column[],
  by: string,
  descending: boolean,
): Column[] {
  const measureOf = ({ values }: Column) => values.get(by)?.[descending ? 1 : 0];
  return [...columns].sort((a, b) => {
    const [one, other] = [measureOf(a), measureOf(b)];
    if (one === undefined || other === undefined) return Number(one === undefined) - Number(other === undefined);
    return descending ? compareEnds(other, one) : compareEnds(one, other);
  });
}
