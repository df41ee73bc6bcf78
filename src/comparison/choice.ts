import { groupBy } from '../language/group-by.ts';

/** What a reader can choose from on one comparison. */
export interface ChoiceSpace {
  /** Every place, in the order of the page. */
  places: readonly Choosable[];
  /** Ids of the places shown to a reader who chooses none. */
  defaultPlaces: readonly string[];
  rows: readonly Choosable[];
  /** Ids of the orders, `<row>.<measure>`. */
  orders: readonly string[];
}

/** Something that can be chosen, under its id or its name on the page. */
export interface Choosable {
  id: string;
  name: string;
}

/** What a reader has chosen. Lists are in the order in which they are drawn: that of the page, or one of the reader's own. */
export interface ComparisonChoice {
  places: readonly string[];
  rows: readonly string[];
  onlyDifferent: boolean;
  /** Row and measure by which places are ordered. */
  order: { by: string; descending: boolean } | null;
  /** Places as rows, rows as columns. */
  transposed: boolean;
}

/** A part of an address that could not be understood: which, and what it said. */
export interface ParseProblem {
  part: 'place' | 'row' | 'show' | 'order' | 'layout' | 'too-many-places';
  said: string;
}

/** Most places side by side: more can neither be read nor fetched at once. */
export const MOST_PLACES = 24;
/** Most of an unknown word that is worth repeating to the reader. */
const LONGEST_WORD = 24;
const NONE = 'none';

/** The comparison as the page shows it to a reader who chooses nothing. */
export function defaultChoice(space: ChoiceSpace): ComparisonChoice {
  return {
    places: space.defaultPlaces,
    rows: space.rows.map(({ id }) => id),
    onlyDifferent: false,
    order: null,
    transposed: false,
  };
}

/**
 * What is wanted, in the order of the page; where what was chosen before has an order of its own, in that, and what is new behind.
 * @example inOrderChosen(['b', 'a'], ['a', 'b', 'c'], [{ id: 'a' }, { id: 'b' }, { id: 'c' }]) // ['b', 'a', 'c']
 */
export function inOrderChosen(
  before: readonly string[],
  wanted: readonly string[],
  all: readonly { id: string }[],
): string[] {
  const byPage = (ids: readonly string[]) => all.flatMap(({ id }) => (ids.includes(id) ? [id] : []));
  const kept = before.join() === byPage(before).join() ? [] : before.filter((id) => wanted.includes(id));
  return [...new Set([...kept, ...byPage(wanted)])];
}

/**
 * The query string of a choice, with its `?`; empty for the choice that needs none:
 * `?places=lanzhou,qingyuan&rows=age,fee&show=different&order=people.task.人.down&layout=transposed`
 */
export function writeComparisonChoice(choice: ComparisonChoice, space: ChoiceSpace): string {
  const plain = defaultChoice(space);
  const list = (ids: readonly string[]) => ids.map(encodeURIComponent).join(',') || NONE;
  const same = (one: readonly string[], other: readonly string[]) => one.join() === other.join();
  const { places, rows, onlyDifferent, order, transposed } = choice;
  const parts = [
    ...(same(places, plain.places) ? [] : [`places=${list(places)}`]),
    ...(same(rows, plain.rows) ? [] : [`rows=${list(rows)}`]),
    ...(onlyDifferent ? ['show=different'] : []),
    ...(order ? [`order=${encodeURIComponent(order.by)}.${order.descending ? 'down' : 'up'}`] : []),
    ...(transposed ? ['layout=transposed'] : []),
  ];
  return parts.length > 0 ? `?${parts.join('&')}` : '';
}

/**
 * Reads the names and values of a query string, decoded. Never throws: what cannot be understood is left out and named, the rest holds. Lists may be
 * written with commas of either width or by repeating their name, with ids or with names as the page shows them; they keep their order.
 */
export function readComparisonChoice(
  query: Iterable<readonly [name: string, value: string]>,
  space: ChoiceSpace,
): { choice: ComparisonChoice; misunderstood: ParseProblem[] } {
  const given = groupBy(query, ([name]) => name);
  const wordOf = (name: string) => [...(given.get(name) ?? [])].pop()?.[1];
  const plain = defaultChoice(space);
  const misunderstood: ParseProblem[] = [];
  const miss = (part: ParseProblem['part'], said: string) => {
    const word = [...said].slice(0, LONGEST_WORD).join('');
    if (!misunderstood.some((known) => known.part === part && known.said === word)) {
      misunderstood.push({ part, said: word });
    }
  };

  const readList = (name: string, among: readonly Choosable[], otherwise: readonly string[], part: 'place' | 'row') => {
    const values = given.get(name);
    if (!values) return otherwise;
    const words = values
      .flatMap(([, value]) => value.split(/[,，、;；]/))
      .map((word) => word.trim())
      .filter((word) => word !== '');
    if (words.length === 1 && words[0] === NONE) return [];
    const chosen = new Set<string>();
    for (const word of words) {
      const found = among.find(({ id, name: shown }) => id === word.toLowerCase() || shown === word);
      if (found) chosen.add(found.id);
      else miss(part, word);
    }
    if (words.length === 0) miss(part, '');
    return chosen.size > 0 ? [...chosen] : otherwise;
  };
  const readWord = (name: string, meaning: string, part: 'show' | 'layout') => {
    const word = wordOf(name);
    if (word !== undefined && word !== meaning) miss(part, word);
    return word === meaning;
  };
  const readOrder = (): ComparisonChoice['order'] => {
    const word = wordOf('order');
    if (word === undefined) return null;
    const [, by = '', direction] = /^(.*)\.(up|down)$/s.exec(word) ?? [];
    if (direction && space.orders.includes(by)) return { by, descending: direction === 'down' };
    miss('order', word);
    return null;
  };

  let places = readList('places', space.places, plain.places, 'place');
  if (places.length > MOST_PLACES && given.has('places')) {
    miss('too-many-places', String(places.length));
    places = places.slice(0, MOST_PLACES);
  }
  const choice: ComparisonChoice = {
    places,
    rows: readList('rows', space.rows, plain.rows, 'row'),
    onlyDifferent: readWord('show', 'different', 'show'),
    order: readOrder(),
    transposed: readWord('layout', 'transposed', 'layout'),
  };
  return { choice, misunderstood };
}
