import { groupBy } from '../language/group-by.ts';
import type { Place } from '../schema/place.ts';
import type { Policy } from '../schema/policy-body.ts';
import type { Topic, TopicRow } from '../schema/topic.ts';
import { buildMatrix, type Cell } from './matrix.ts';

/** What one of a place's documents says on a row. */
export interface CellPart {
  policy: Policy;
  cell: Cell;
}

/**
 * What a place says on a row: one part a document, newest first, so that two documents, or two years, stay apart.
 * Empty where no document of the place is held (未收录).
 */
export type PlaceCell = readonly CellPart[];

/** How a place stands to a topic: a document of it is about the topic, none is, or no document of it is held. */
export type PlaceStatus = 'about' | 'not-about' | 'not-held';

/** One place of a comparison. */
export interface PlaceColumn {
  place: Place;
  policies: readonly Policy[];
  status: PlaceStatus;
}

/** A topic's comparison by places: one row a row, one cell a column. */
export interface PlaceMatrix {
  topic: Topic;
  columns: readonly PlaceColumn[];
  rows: readonly { row: TopicRow; cells: readonly PlaceCell[] }[];
}

/** How a place is named where it alone speaks: where only reports of its documents were read, it is they that do. */
export const speakerOf = ({ place, policies }: Pick<PlaceColumn, 'place' | 'policies'>): string =>
  policies.length > 0 && policies.every(({ source }) => source === 'news-report')
    ? `${place.shortName}的报道`
    : place.shortName;

/** Lays places side by side on one topic, in the order in which they are given. Linear in items and in places × rows. */
export function buildPlaceMatrix(topic: Topic, places: readonly Place[], policies: readonly Policy[]): PlaceMatrix {
  const { rows } = buildMatrix(topic, policies);
  const documentsOf = groupBy(policies.keys(), (index) => policies[index]?.place);
  const indexes = places.map(({ id }) => newestFirst(documentsOf.get(id) ?? [], policies));
  return {
    topic,
    columns: places.map((place, at) => {
      const held = (indexes[at] ?? []).flatMap((index) => policies[index] ?? []);
      const about = held.some(({ notAbout }) => !notAbout.includes(topic.id));
      return { place, policies: held, status: about ? 'about' : held.length > 0 ? 'not-about' : 'not-held' };
    }),
    rows: rows.map(({ row, cells }) => ({
      row,
      cells: indexes.map((held) =>
        held.flatMap((index) => {
          const [policy, cell] = [policies[index], cells[index]];
          return policy && cell ? [{ policy, cell }] : [];
        }),
      ),
    })),
  };
}

function newestFirst(indexes: readonly number[], policies: readonly Policy[]): number[] {
  const issued = (index: number) => policies[index]?.issued.date ?? '';
  return [...indexes].sort((a, b) => (issued(a) < issued(b) ? 1 : issued(a) > issued(b) ? -1 : a - b));
}
