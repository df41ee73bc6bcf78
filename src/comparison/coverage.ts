import type { Library } from '../library/library.ts';
import type { Place } from '../schema/place.ts';
import { itemsOf, type Policy } from '../schema/policy-body.ts';
import { isReport } from '../schema/source-words.ts';
import type { Topic, TopicRow } from '../schema/topic.ts';

/** A row of a comparison on which a document is silent. */
export interface SilentRow {
  policy: Policy;
  row: TopicRow;
  note: string | null;
}

/** How much is held of one place on one topic. */
export interface CoverageCell {
  place: Place;
  topic: Topic;
  /** Documents of the place are about the topic; none of those held is; none of the place is held. */
  status: 'about' | 'not-about' | 'not-held';
  /** Of the place's documents nothing was read but reports. */
  reportsOnly: boolean;
  /** The documents of the place that are about the topic. */
  documents: Policy[];
  /** Provisions and tables on the topic. */
  provisions: number;
  /** Points that a clause on the topic leaves open. */
  openPoints: number;
  /** Rows of the comparison on which a document says nothing at all. */
  silentRows: SilentRow[];
  /** The day on which the least recently read of the documents was last read against its original. */
  lastReviewed: string | null;
}

/** Every place with every topic, place by place. Linear in items and in places × topics × documents of the place. */
export function coverageOf({
  places,
  topics,
  policies,
}: Pick<Library, 'places' | 'topics' | 'policies'>): CoverageCell[] {
  const byPlace = Map.groupBy(policies, ({ place }) => place);
  const itemsByTopic = new Map(
    policies.map((policy) => [policy.id, Map.groupBy(itemsOf(policy), ({ topic }) => topic)] as const),
  );
  return places.flatMap((place) => {
    const held = byPlace.get(place.id) ?? [];
    return topics.map((topic): CoverageCell => {
      const policies = held.filter(({ notAbout }) => !notAbout.includes(topic.id));
      const items = policies.flatMap(({ id }) => itemsByTopic.get(id)?.get(topic.id) ?? []);
      const openPoints = items.filter(({ kind }) => kind === 'open-point').length;
      return {
        place,
        topic,
        status: policies.length > 0 ? 'about' : held.length > 0 ? 'not-about' : 'not-held',
        reportsOnly: held.length > 0 && held.every(({ source }) => isReport(source)),
        documents: policies,
        provisions: items.length - openPoints,
        openPoints,
        silentRows: policies.flatMap((policy) => silentRowsOf(policy, topic)),
        lastReviewed: held.map(({ lastReviewed }) => lastReviewed).toSorted()[0] ?? null,
      };
    });
  });
}

function silentRowsOf(policy: Policy, topic: Topic): SilentRow[] {
  const silent = policy.silent[topic.id] ?? {};
  return topic.rows.flatMap((row) => (row.id in silent ? [{ policy, row, note: silent[row.id] ?? null }] : []));
}
