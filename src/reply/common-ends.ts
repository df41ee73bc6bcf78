/** Lists that begin and end alike. */
export interface CommonEnds<Item> {
  before: Item[];
  /** What stands between, one entry a list. */
  between: Item[][];
  after: Item[];
}

/**
 * Parts lists into what all of them begin and end with, and what each has between, so that what they share is written once.
 * @example commonEnds([['甲', '在期内', '。'], ['甲', '。']]) // { before: ['甲'], between: [['在期内'], []], after: ['。'] }
 */
export function commonEnds<Item>(lists: readonly (readonly Item[])[]): CommonEnds<Item> {
  const [first = [], ...others] = lists;
  const shortest = Math.min(first.length, ...others.map(({ length }) => length));
  const alike = (at: (list: readonly Item[]) => Item | undefined) => others.every((other) => at(other) === at(first));
  let begin = 0;
  while (begin < shortest && alike((list) => list[begin])) begin += 1;
  let end = 0;
  while (end < shortest - begin && alike((list) => list[list.length - 1 - end])) end += 1;
  return {
    before: first.slice(0, begin),
    between: lists.map((list) => list.slice(begin, list.length - end)),
    after: first.slice(first.length - end),
  };
}
