import type { PolicyFacts, ProvisionFacts } from './provision-reply.ts';
import { provisionReply } from './provision-reply.ts';
import type { Reply } from './reply.ts';

/** All that replies about the items of a document are composed from, as it is published beside its page. */
export interface PolicyReplies extends Omit<PolicyFacts, 'validity'> {
  /** What is said of its validity, from a day on; the first holds before the second begins, and on days that are not believed. */
  validities: readonly { since: string | null; validity: PolicyFacts['validity'] }[];
  /** What each item says, by its id, with the number of its short address where it has one. */
  items: Readonly<Record<string, ProvisionFacts & { number?: number }>>;
}

/** Where the reply leads: the page of the document, and what numbers stand below, both absolute. */
interface Places {
  page: string;
  root: string;
}

/** The short address of a number. */
const shortAddress = (root: string, number: number) => `${root}q/${number}/`;

/** The short address of a line; undefined where it has none yet. */
export function shortOf({ items }: PolicyReplies, id: string, { root }: Pick<Places, 'root'>): string | undefined {
  const number = items[id]?.number;
  return number === undefined ? undefined : shortAddress(root, number);
}

/**
 * The reply about an item, on a day.
 * @throws where the document has no such item
 */
export function replyAbout(replies: PolicyReplies, id: string, day: string, places: Places): Reply {
  const { items, validities, ...document } = replies;
  const line = items[id];
  const [first, ...later] = validities;
  if (!line || !first) throw new Error(`There is nothing to reply about ${id}`);
  const { validity } = later.filter(({ since }) => since !== null && since <= day).pop() ?? first;
  const own = `${places.page}#${id}`;
  return provisionReply(line, { ...document, validity }, { item: own, short: shortOf(replies, id, places) ?? own });
}
