import { makeCanonicalWording } from '../comparison/canonical-wording.ts';
import { type Difference, differenceOf } from '../comparison/difference.ts';
import { writeEnd } from '../comparison/ends.ts';
import { type Meaning, makeMeaning } from '../comparison/meaning.ts';
import { measuresOf } from '../comparison/measures.ts';
import { buildPlaceMatrix, type PlaceCell, type PlaceColumn, speakerOf } from '../comparison/place-matrix.ts';
import { makeShortValues, type ShortValue } from '../comparison/short-values.ts';
import { shownAtFirst } from '../comparison/shown-at-first.ts';
import { memoize } from '../language/memoize.ts';
import { entryOf, type Library } from '../library/library.ts';
import { isContext } from '../schema/context-place.ts';
import { QUANTITY_KIND_NAMES } from '../schema/format-quantity.ts';
import type { Topic, TopicRow } from '../schema/topic.ts';
import { isExpected } from './permalinks.ts';

/**
 * True for a place that has a page of its own in the comparison of a topic: where that was published it stays. The columns of
 * later places stand on their own pages and in the files of their documents: a page for each topic would be most of what
 * a place adds.
 */
export const hasPlaceComparison = (topic: string, place: string): boolean => isExpected(`/compare/${topic}/${place}/`);

/** Places of which a page holds every item where none was published in its table. */
const WHOLE_PLACES = 2;

/** One cell as pages draw it. */
export interface CellView {
  cell: PlaceCell;
  meaning: Meaning;
  /** What leads each part of the cell. */
  shorts: readonly ShortValue[];
  /** `<measure>:<least>:<most>`, separated by spaces: what a reader can put places in order by; see {@link writeEnd}. */
  values: string;
}

/** One place with its cells, one a row. */
export interface ColumnView extends PlaceColumn {
  cells: readonly CellView[];
}

/** Something to put places in order by. */
export interface OrderView {
  /** `<row>.<measure>` */
  id: string;
  name: string;
}

/** Everything that the pages of one topic show. */
export interface ComparisonView {
  topic: Topic;
  /** Places whose documents are about the topic: the shown ones first. National texts are not among them. */
  about: readonly ColumnView[];
  /** Those of `about` that are shown to a reader who chooses none. */
  shown: readonly ColumnView[];
  /** Those of `shown` of which the page holds the first items only. */
  brief: readonly ColumnView[];
  /** National texts: context for every place, the answer of none. */
  context: readonly ColumnView[];
  /** Places whose documents are not about the topic. */
  notAbout: readonly PlaceColumn[];
  /** Places of which no document is held. */
  notHeld: readonly PlaceColumn[];
  rows: readonly TopicRow[];
  /** How the shown places differ, one entry a row. */
  differences: readonly Difference[];
  orders: readonly OrderView[];
}

const viewsIn = memoize((library: Library) =>
  memoize((topic: string) => makeView(library, entryOf(library.topics, topic))),
);

const shortsIn = memoize((library: Library) => makeShortValues(library));

/** The comparison of a topic, made once a library. */
export const comparisonView = (library: Library, topic: Topic): ComparisonView => viewsIn(library)(topic.id);

function makeView(library: Library, topic: Topic): ComparisonView {
  const { places, policies, questions, glossary } = library;
  const matrix = buildPlaceMatrix(topic, places, policies);
  const { meaningOf, levelOf } = makeMeaning({ topic, places, questions, wording: makeCanonicalWording(glossary) });
  const shortOf = shortsIn(library);
  const orders = new Map<string, OrderView & { places: number }>();

  const cellView = (cell: PlaceCell, row: TopicRow, countsForOrder: boolean): CellView => {
    const level = levelOf(cell, row);
    const measures = [
      ...(level === undefined
        ? []
        : [{ id: 'level', least: [level, 0] as const, most: [level, 0] as const, name: '等级' }]),
      ...measuresOf(cell).map((measure) => ({
        ...measure,
        name: `${measure.of}，${QUANTITY_KIND_NAMES[measure.kind]}（${[measure.unit, measure.period].filter((part) => part !== null).join('，')}）`,
      })),
    ];
    for (const measure of countsForOrder ? measures : []) {
      const id = `${row.id}.${measure.id}`;
      const order = orders.get(id) ?? { id, name: `${row.name}：${measure.name}`, places: 0 };
      order.places += 1;
      orders.set(id, order);
    }
    return {
      cell,
      meaning: meaningOf(cell, row),
      shorts: cell.map((part) => shortOf(part, row)),
      values: measures.map(({ id, least, most }) => [id, ...[least, most].map(writeEnd)].join(':')).join(' '),
    };
  };
  const columns = matrix.columns.map((column, at) => ({
    ...column,
    cells: matrix.rows.map(({ row, cells }) => cellView(cells[at] ?? [], row, !isContext(column.place))),
  }));
  const local = columns.filter(({ place }) => !isContext(place));
  const about = local
    .filter(({ status }) => status === 'about')
    .sort((a, b) => Number(isCopyOnly(a)) - Number(isCopyOnly(b)));
  const shown = shownAtFirst(about, {
    cellsOf: ({ cells }) => cells.map(({ cell }) => cell),
    isFirst: ({ place }) => hasPlaceComparison(topic.id, place.id),
  });
  const whole = shown.filter(({ place }) => hasPlaceComparison(topic.id, place.id));
  const context = columns.filter(({ place, status }) => isContext(place) && status === 'about');
  return {
    topic,
    about: [...shown, ...about.filter((column) => !shown.includes(column))],
    shown,
    brief: shown.slice(whole.length > 0 ? whole.length : WHOLE_PLACES),
    context,
    notAbout: local
      .filter(({ status }) => status === 'not-about')
      .sort((a, b) => Number(isCopyOnly(a)) - Number(isCopyOnly(b))),
    notHeld: local.filter(({ status }) => status === 'not-held'),
    rows: topic.rows,
    differences: topic.rows.map((_, row) =>
      differenceOf(
        [...shown, ...context].flatMap((column) => {
          const meaning = column.cells[row]?.meaning;
          return meaning ? [{ speaker: speakerOf(column), meaning, context: isContext(column.place) }] : [];
        }),
      ),
    ),
    // Where one place alone has a number there is nothing to put in order.
    orders: [...orders.values()].filter(({ places: count }) => count > 1).map(({ id, name }) => ({ id, name })),
  };
}

/** True where only third-party copies of a place's documents were read: the better-founded places come first. */
function isCopyOnly({ policies }: PlaceColumn): boolean {
  return policies.every(({ source }) => source === 'third-party-copy');
}
