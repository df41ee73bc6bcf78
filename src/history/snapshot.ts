import { z } from 'zod';
import { fields } from '../schema/common.ts';
import type { Tried } from './changed-verdicts.ts';
import { ASPECTS, type Fingerprints } from './fingerprints.ts';
import { KEPT_ASPECTS } from './kept-values.ts';

const NOTE =
  'Written by npm run changes: what the content said when content/changes.yaml was last written. Not edited by hand.';

const valuesSchema = z.partialRecord(z.enum(KEPT_ASPECTS), z.array(z.string()));

/**
 * The state of the content that its history tells of: content/changes.lock.json. One line a thing: title, aspects, and the words
 * of those of which they are kept.
 */
export const snapshotSchema = fields({
  note: z.string(),
  version: z.literal(1),
  content: z.record(z.string(), z.tuple([z.string(), z.string(), valuesSchema.optional()])),
  /** What the rules come to for the personas that they are tried with; left out where they were not. */
  personas: z.record(z.string(), z.string()).optional(),
  verdicts: z.record(z.string(), z.string()).optional(),
});
type Snapshot = z.infer<typeof snapshotSchema>;

/** Reads a state as written by {@link formatSnapshot}. Throws on anything else. */
export function parseSnapshot(json: string): Fingerprints {
  return fingerprintsIn(snapshotSchema.parse(JSON.parse(json)));
}

/** The state that a file of it holds. */
export function fingerprintsIn({ content }: Pick<Snapshot, 'content'>): Fingerprints {
  return Object.fromEntries(
    Object.entries(content).map(([key, [title, hashes, values]]) => {
      const known = new Map(hashes.split(' ').map((pair) => pair.split(':') as [string, string]));
      const aspects = ASPECTS.flatMap((aspect) => {
        const hash = known.get(aspect);
        return hash ? [[aspect, hash]] : [];
      });
      return [key, { title, aspects: Object.fromEntries(aspects), ...(values ? { values } : {}) }];
    }),
  );
}

/** What the rules came to for personas in the state that a file of it holds; undefined where that was not kept. */
export function triedIn({ personas, verdicts }: Pick<Snapshot, 'personas' | 'verdicts'>): Tried | undefined {
  if (!personas || !verdicts) return undefined;
  const entries = Object.entries(verdicts).map(([rule, line]) => [rule, parseVerdicts(line)]);
  return { personas, verdicts: Object.fromEntries(entries) };
}

/** A state as text, one line a thing in the order of keys, so that what changed can be seen in a diff. */
export function formatSnapshot(state: Fingerprints, tried?: Tried): string {
  const lines = Object.entries(state)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, { title, aspects, values }]) => {
      const hashes = Object.entries(aspects).map(([aspect, hash]) => `${aspect}:${hash}`);
      const words = values ? [Object.fromEntries(Object.entries(values).filter(([, lines]) => lines.length > 0))] : [];
      return `  ${JSON.stringify(key)}: ${JSON.stringify([title, hashes.join(' '), ...words])}`;
    });
  const parts = [
    ` "note": ${JSON.stringify(NOTE)}`,
    ' "version": 1',
    ` "content": {\n${lines.join(',\n')}\n }`,
    ...(tried ? [part('personas', tried.personas), part('verdicts', mapped(tried.verdicts, formatVerdicts))] : []),
  ];
  return `{\n${parts.join(',\n')}\n}\n`;
}

function part(name: string, lines: Readonly<Record<string, string>>): string {
  const sorted = Object.entries(lines).sort(([a], [b]) => (a < b ? -1 : 1));
  return ` "${name}": {\n${sorted.map(([key, line]) => `  ${JSON.stringify(key)}: ${JSON.stringify(line)}`).join(',\n')}\n }`;
}

const mapped = <Value>(of: Readonly<Record<string, Value>>, make: (value: Value) => string) =>
  Object.fromEntries(Object.entries(of).map(([key, value]) => [key, make(value)]));

/** Verdicts of one rule as a line: `unmet:yun-junior met-in-term:yun-senior,yun-technician`. */
function formatVerdicts(verdicts: Readonly<Record<string, string>>): string {
  const byHeadline = Map.groupBy(Object.entries(verdicts), ([, headline]) => headline);
  return [...byHeadline].map(([headline, entries]) => `${headline}:${entries.map(([id]) => id).join(',')}`).join(' ');
}

/** Verdicts of one rule from their line. */
function parseVerdicts(line: string): Record<string, string> {
  return Object.fromEntries(
    line.split(' ').flatMap((group) => {
      const [headline = '', ids] = group.split(':');
      return ids === undefined ? [] : ids.split(',').map((id) => [id, headline]);
    }),
  );
}
