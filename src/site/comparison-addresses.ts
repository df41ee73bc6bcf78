import type { PlaceColumn } from '../comparison/place-matrix.ts';
import { entryOf, type Library } from '../library/library.ts';
import { address } from './address.ts';
import { type ComparisonView, comparisonView, hasPlaceComparison } from './comparison-view.ts';
import { areManyPlaces } from './held-places.ts';
import { isExpected } from './permalinks.ts';

/** Places of which cells are anchored on a topic's page before there is a column for them, so that renaming one finds it. */
const ANCHORED_PLACES = 16;

/** True for a place not about a topic whose cells have anchors on the topic's page, published before or not. */
export const hasAnchors = (library: Library, { notAbout }: ComparisonView, column: PlaceColumn): boolean =>
  !areManyPlaces(library) && notAbout.slice(0, ANCHORED_PLACES).includes(column);

/** Where a reader without script finds a place's column: its page in the comparison, or what its own page says of the topic. */
export const columnAddress = (topic: string, place: string): string =>
  hasPlaceComparison(topic, place) ? address.placeComparison(topic, place) : address.place(place, topic);

/**
 * Permanent address of a cell of a comparison: on the topic's page where its place is in the table, or listed beneath it,
 * for every reader; else on the place's own page in the comparison, or on the topic's with the place chosen. That a document is
 * not about the topic stands on the topic's page for some, and on the document's own for all. Without a document, of the row.
 */
export function cellAddress(library: Library, topicId: string, row: string, policyId?: string): string {
  const view = comparisonView(library, entryOf(library.topics, topicId));
  const place = policyId && entryOf(library.policies, policyId).place;
  if (policyId && ![...view.about, ...view.context].some((column) => column.place.id === place)) {
    const column = view.notAbout.find((other) => other.place.id === place);
    const isThere =
      (column && hasAnchors(library, view, column)) || isExpected(`/compare/${topicId}/#${row}-${policyId}`);
    if (!isThere) return address.policy(policyId, 'absences');
  }
  const further = view.about.slice(view.shown.length).some((column) => column.place.id === place);
  if (!place || !further) return address.comparisonCell(topicId, row, policyId);
  const page = hasPlaceComparison(topicId, place)
    ? address.placeComparison(topicId, place)
    : comparisonWith(view, place);
  return `${page}#${row}-${policyId}`;
}

/** The comparison of a topic with one place added to those that it shows anyway. */
export function comparisonWith({ topic, shown, context }: ComparisonView, place: string): string {
  if (shown.some((column) => column.place.id === place)) return address.comparison(topic.id);
  const places = [...shown.map((column) => column.place.id), place, ...context.map((column) => column.place.id)];
  return `${address.comparison(topic.id)}?places=${places.join(',')}`;
}
