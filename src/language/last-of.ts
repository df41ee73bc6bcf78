/** The last of some; Array.prototype.at is younger than the oldest browsers. */
export const lastOf = <Item>(items: readonly Item[]): Item | undefined => items[items.length - 1];
