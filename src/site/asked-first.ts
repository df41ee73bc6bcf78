import { groundsAt } from '../faq/ground.ts';
import { groupBy } from '../language/group-by.ts';
import { entryOf, type Library } from '../library/library.ts';
import { isContext } from '../schema/context-place.ts';
import type { Faq } from '../schema/faq.ts';
import { validityStateOn } from '../schema/validity-state.ts';
import { buildDay } from './build-day.ts';
import { faqsAbout, placesOfFaq, policiesOf } from './faq-facts.ts';

/** The questions about a place that are asked most: those of its own before those that it shares with others. */
export function askedFirstOf(place: string, library: Library, most: number): Faq[] {
  const about = faqsAbout(place, library);
  const isOwn = (faq: Faq) => placesOfFaq(faq, library).every(({ id }) => id === place);
  return mostAsked(about.filter(isOwn), about, library, most);
}

/** The questions that are asked most wherever somebody is: about several places, or about the whole country. */
export function askedFirstAnywhere(library: Library, most: number): Faq[] {
  const isForAll = (faq: Faq) => {
    const places = placesOfFaq(faq, library);
    return places.length > 1 || places.every(isContext);
  };
  return mostAsked(library.faqs.filter(isForAll), library.faqs, library, most);
}

/**
 * Of some questions those that are asked most, as the topics say which rows are; one a row. Documents that hold come before
 * those that have ended.
 * @param then the questions that fill up where these are too few
 */
function mostAsked(first: readonly Faq[], then: readonly Faq[], library: Library, most: number): Faq[] {
  const ranked = first.map((faq) => ({ faq, ...rankOf(faq, library) }));
  const byRow = groupBy(
    ranked.filter(({ at }) => at >= 0),
    ({ row }) => row,
  );
  const oneARow = [...byRow.values()].flatMap((same) => same.toSorted((a, b) => a.ended - b.ended)[0] ?? []);
  const inOrder = oneARow.toSorted((a, b) => a.ended - b.ended || a.at - b.at);
  // No topic takes more than half, as long as another has questions.
  const share = (topic: string, at: number) => inOrder.slice(0, at).filter((one) => one.topic === topic).length;
  const [within, beyond] = [true, false].map((isWithin) =>
    inOrder.filter(({ topic }, at) => share(topic, at) < most / 2 === isWithin).map(({ faq }) => faq),
  );
  const chosen = [...(within ?? []), ...(beyond ?? [])];
  return [...new Set([...chosen, ...first, ...then])].slice(0, most);
}

/** Which row of its topic an answer is about, how early people ask for that, and whether all that it rests on has ended. */
function rankOf(faq: Faq, library: Library): { topic: string; row: string; at: number; ended: number } {
  const topic = entryOf(library.topics, faq.topics[0] ?? '');
  const rows = groundsAt(faq.restsOn, library)
    .map((ground) => {
      if (ground.kind === 'item') return ground.item.topic === topic.id ? ground.item.rowIds : [];
      return ground.kind === 'silence' && ground.topic.id === topic.id ? [ground.row.id] : [];
    })
    .find((ids) => ids.length > 0);
  const order = topic.askedFirst ?? [];
  const [row] = order.filter((id) => rows?.includes(id));
  const isEnded = policiesOf(faq, library).every(({ validity }) => validityStateOn(validity, buildDay) === 'ended');
  return {
    topic: topic.id,
    row: `${topic.id}.${row}`,
    at: row === undefined ? -1 : order.indexOf(row),
    ended: Number(isEnded),
  };
}
