/** A list longer than this many entries is cut into pages, by what stands in it. */
export const LONGEST_LIST = {
  documents: 30,
  questions: 100,
  terms: 120,
  places: 40,
  unheld: 60,
  mentions: 12,
  pictures: 12,
  rows: 60,
  changes: 600,
  days: 40,
  tables: 40,
  schedules: 6,
} as const;

/** The address, below the site's root, of a page of a list; the first is the list's own. */
export function listPageAddress(list: string, page: number): string {
  return page === 1 ? list : `${list}pages/${page}/`;
}

/**
 * Cuts a list into pages. What was once published on a page stays there, so that its anchor never moves; what is new fills
 * the first page that has room. Within a page the order is that of the list.
 * @param list address of the list, `/faq/`
 * @param anchorOf the anchor under which an entry stands on its page
 * @param wasAt whether an address was ever published
 */
export function pagesOfList<Entry>(
  list: string,
  entries: readonly Entry[],
  size: number,
  anchorOf: (entry: Entry) => string,
  wasAt: (address: string) => boolean,
): Entry[][] {
  const most = Math.max(1, Math.ceil(entries.length / size)) + 1;
  const numbers = Array.from({ length: most }, (_, at) => at + 1);
  const pageOf = new Map<Entry, number>();
  const counts = new Map<number, number>();
  const put = (entry: Entry, page: number) => {
    pageOf.set(entry, page);
    counts.set(page, (counts.get(page) ?? 0) + 1);
  };
  for (const entry of entries) {
    const page = numbers.find((number) => wasAt(`${listPageAddress(list, number)}#${anchorOf(entry)}`));
    if (page !== undefined) put(entry, page);
  }
  let free = 1;
  for (const entry of entries) {
    if (pageOf.has(entry)) continue;
    while ((counts.get(free) ?? 0) >= size) free += 1;
    put(entry, free);
  }
  const last = Math.max(1, ...counts.keys());
  return Array.from({ length: last }, (_, at) => entries.filter((entry) => pageOf.get(entry) === at + 1));
}

/** The pages that a reader is offered from one: the first, the last, and those beside it. At most seven, whatever there are. */
export function pagesOffered(page: number, last: number): number[] {
  const near = [page - 2, page - 1, page, page + 1, page + 2].filter((number) => number >= 1 && number <= last);
  return [...new Set([1, ...near, last])].sort((a, b) => a - b);
}
