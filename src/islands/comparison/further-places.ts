import type { ComparisonEntry } from '../../comparison/comparison-entry.ts';
import { type HeldId, idFileOf } from '../../eligibility/rule-parts.ts';
import { memoize } from '../../language/memoize.ts';
import type { NamedPlace, PlaceMatch } from '../../places/where-is.ts';
import { readFile } from '../read-file.ts';
import { withPatience } from '../with-patience.ts';
import type { ComparedPlace } from './table-model.ts';

/** Where the places are that stand on no page of a comparison, because they are many. */
export interface FurtherPlaces {
  provinces: readonly { id: string; name: string }[];
  /** The places with documents in a province. */
  within: (province: string) => Promise<ComparedPlace[]>;
  /** Those that words of an address or of a reader mean: ids, or names of places, counties included. */
  meant: (words: readonly string[]) => Promise<ComparedPlace[]>;
}

/** Finds further places by what the page's list of other places says of them. */
export function furtherPlaces({ dataset }: HTMLElement): FurtherPlaces {
  const { provinces = '[]', parts = '', root = '' } = dataset;
  const json = <Content>(address: string) =>
    readFile(address, async (response) => {
      const read: unknown = await response.json();
      if (!Array.isArray(read)) throw new Error('it is another file');
      return read as Content[];
    });
  // An address names places by their ids; only names that a reader types are looked up.
  const finder = memoize(async () => (await withPatience(import('./find-by-name.ts'))).findByName(root));
  const within = async (province: string) =>
    (await json<ComparisonEntry>(`${parts}${province}.json`)).map(
      (entry): ComparedPlace => ({ ...entry, context: false }),
    );
  const provinceOf = async (id: string) => {
    const held = await json<HeldId>(`${root}eligibility/parts/ids/${idFileOf(id)}.json`);
    return held.find(([known]) => known === id)?.[1] ?? null;
  };
  const idsOf = async (word: string): Promise<string[]> =>
    /^[a-z0-9-]+$/i.test(word) ? [word.toLowerCase()] : heldIn(await (await finder(''))(word));
  const entriesOf = async (id: string) => {
    const province = await provinceOf(id);
    return province === null ? [] : (await within(province)).filter((entry) => entry.id === id);
  };
  return {
    provinces: JSON.parse(provinces) as FurtherPlaces['provinces'],
    within,
    meant: async (words) => {
      const ids = new Set((await Promise.all(words.map(idsOf))).flat());
      return (await Promise.all([...ids].map(entriesOf))).flat();
    },
  };
}

/** The places with documents that a name comes to, where it is plain which are meant. */
function heldIn(named: NamedPlace | PlaceMatch): string[] {
  switch (named.kind) {
    case 'held':
      return [named.place];
    case 'functional-area':
      return named.within === null ? [named.area] : [named.within];
    case 'province':
      return named.own === null ? [] : [named.own];
    default:
      return [];
  }
}
