import { entryOf, type Library } from '../library/library.ts';
import { address } from './address.ts';
import { type ComparisonView, comparisonView, hasPlaceComparison } from './comparison-view.ts';

/** Where a reader without script finds a place's column: its page in the comparison, or what its own page says of the topic. */
export const columnAddress = (topic: string, place: string): string =>
  hasPlaceComparison(topic, place) ? address.placeComparison(topic, place) : address.place(place, topic);

/**
 * Permanent address of a cell of a comparison: on the topic's page where its place is in the table, or listed beneath it,
 * for every reader; else on the place's own page in the comparison, or on the topic's with the place chosen. Without a
 * document, of the row.
 */
export function cellAddress(library: Library, topicId: string, row: string, policyId?: string): string {
  const view = comparisonView(library, entryOf(library.topics, topicId));
  const place = policyId && entryOf(library.policies, policyId).place;
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
