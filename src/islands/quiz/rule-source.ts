import {
  idFileOf,
  type PublishedFrame,
  type PublishedHeldId,
  type PublishedRulePlace,
  type RuleFrame,
  type RulePlace,
  rulesFileOf,
} from '../../eligibility/rule-parts.ts';
import type { WayPart } from '../../eligibility/ways/way-parts.ts';
import { memoize } from '../../language/memoize.ts';
import { joinShared } from '../../language/shared-json.ts';
import { readFile } from '../read-file.ts';

/** Where the quiz reads its rules from: each file once, and again where it did not come. */
export interface RuleSource {
  frame: () => Promise<RuleFrame>;
  /** The rules of a place of which documents are held. */
  part: (place: string) => Promise<WayPart>;
  /** The places with documents in a province. */
  within: (province: string) => Promise<readonly RulePlace[]>;
  /** Those of some ids that are places with documents, whatever else a link may hold. */
  known: (ids: readonly string[]) => Promise<string[]>;
}

/** The rules below an address, in parts by place. */
export function rulesBelow(folder: string): RuleSource {
  const json = <Content>(name: string, isMeant: (read: Content) => boolean, whole = (written: unknown) => written) =>
    readFile(`${folder}${name}.json`, async (response) => {
      const read = whole(await response.json()) as Content;
      if (!isMeant(read)) throw new Error('it is another file');
      return read;
    });
  const ids = memoize((file: string) => json<PublishedHeldId[]>(`ids/${file}`, Array.isArray));
  /** Marks in the names of files, as far as lists that were read say them. */
  const marks = new Map<string, string>();
  const learn = (places: readonly PublishedRulePlace[]) => {
    for (const { id, mark } of places) marks.set(id, mark);
    return places;
  };
  const markOf = async (place: string) =>
    marks.get(place) ?? (await ids(String(idFileOf(place)))).find(([id]) => id === place)?.[2] ?? '';
  const part = memoize(async (place: string) =>
    json<WayPart>(
      rulesFileOf(place, await markOf(place)),
      (read) => read?.place?.id === place && read.ways !== undefined,
      joinShared,
    ),
  );
  const within = memoize(async (province: string) =>
    learn(await json<PublishedRulePlace[]>(`provinces/${province}`, Array.isArray)),
  );
  return {
    frame: async () => {
      const isMeant = ({ questions, places }: PublishedFrame) => questions.length > 0 && places.length > 0;
      const frame = await json<PublishedFrame>('frame', isMeant);
      learn(frame.places);
      return frame;
    },
    part,
    within,
    known: async (asked) => {
      const held = await Promise.all(
        asked.map(async (id) => (await ids(String(idFileOf(id)))).some(([held]) => held === id)),
      );
      return asked.filter((_, at) => held[at]);
    },
  };
}
