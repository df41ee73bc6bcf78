/** What of a choice is another than what everybody begins with, in words. */
export interface ChosenNames {
  /** Names of the chosen places and rows, in their order; null where they are those that everybody begins with. */
  places: readonly string[] | null;
  rows: readonly string[] | null;
  onlyDifferent: boolean;
  /** What places are ordered by, and how; null where they are not. */
  order: string | null;
}

/** Most names that a title spells out. */
const NAMED = 4;

/**
 * What a choice of a topic is called; nothing where it is what everybody begins with, which the page's own title names.
 * @example chosenTitle('落户', { places: ['清远', '兰州'], rows: ['随迁'], onlyDifferent: false, order: null })
 * // '落户：清远、兰州 · 随迁'
 */
export function chosenTitle(topic: string, { places, rows, onlyDifferent, order }: ChosenNames): string | null {
  const parts = [
    ...(places ? [listed(places, '地', '没有选地区')] : []),
    ...(rows ? [listed(rows, '项', '没有选比较项')] : []),
    ...(onlyDifferent ? ['收起相同的'] : []),
    ...(order ? [order] : []),
  ];
  return parts.length > 0 ? `${topic}：${parts.join(' · ')}` : null;
}

function listed(names: readonly string[], counter: string, none: string): string {
  if (names.length === 0) return none;
  return `${names.slice(0, NAMED).join('、')}${names.length > NAMED ? `等 ${names.length} ${counter}` : ''}`;
}
