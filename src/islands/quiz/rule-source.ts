import { type HeldId, idFileOf, type RuleFrame, type RulePlace } from '../../eligibility/rule-parts.ts';
import type { WayPart } from '../../eligibility/ways/way-parts.ts';
import { memoize } from '../../language/memoize.ts';
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
  const json = <Content>(name: string, isMeant: (read: Content) => boolean) =>
    readFile(`${folder}${name}.json`, async (response) => {
      const read = (await response.json()) as Content;
      if (!isMeant(read)) throw new Error('it is another file');
      return read;
    });
  const part = memoize((place: string) =>
    json<WayPart>(`places/${place}`, (read) => read.place?.id === place && read.ways !== undefined),
  );
  const within = memoize((province: string) => json<RulePlace[]>(`provinces/${province}`, Array.isArray));
  const ids = memoize((file: string) => json<HeldId[]>(`ids/${file}`, Array.isArray));
  return {
    frame: () => json<RuleFrame>('frame', ({ questions, places }) => questions.length > 0 && places.length > 0),
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
