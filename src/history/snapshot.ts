import { z } from 'zod';
import { fields } from '../schema/common.ts';
import { ASPECTS, type Fingerprints } from './fingerprints.ts';

const NOTE =
  'Written by npm run changes: what the content said when content/changes.yaml was last written. Not edited by hand.';

/** The state of the content that its history tells of: content/changes.lock.json. One line a thing: title, then aspects. */
export const snapshotSchema = fields({
  note: z.string(),
  version: z.literal(1),
  content: z.record(z.string(), z.tuple([z.string(), z.string()])),
});

/** Reads a state as written by {@link formatSnapshot}. Throws on anything else. */
export function parseSnapshot(json: string): Fingerprints {
  return fingerprintsIn(snapshotSchema.parse(JSON.parse(json)));
}

/** The state that a file of it holds. */
export function fingerprintsIn({ content }: z.infer<typeof snapshotSchema>): Fingerprints {
  return Object.fromEntries(
    Object.entries(content).map(([key, [title, hashes]]) => {
      const known = new Map(hashes.split(' ').map((pair) => pair.split(':') as [string, string]));
      const aspects = ASPECTS.flatMap((aspect) => {
        const hash = known.get(aspect);
        return hash ? [[aspect, hash]] : [];
      });
      return [key, { title, aspects: Object.fromEntries(aspects) }];
    }),
  );
}

/** A state as text, one line a thing in the order of keys, so that what changed can be seen in a diff. */
export function formatSnapshot(state: Fingerprints): string {
  const lines = Object.entries(state)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, { title, aspects }]) => {
      const hashes = Object.entries(aspects).map(([aspect, hash]) => `${aspect}:${hash}`);
      return `  ${JSON.stringify(key)}: ${JSON.stringify([title, hashes.join(' ')])}`;
    });
  return `{\n "note": ${JSON.stringify(NOTE)},\n "version": 1,\n "content": {\n${lines.join(',\n')}\n }\n}\n`;
}
