/** A value in which what stands several times stands once: `{ $: 2 }` in `value`, or in a later part, is the part of that number. */
interface SharedJson {
  shared: unknown[];
  value: unknown;
}

/** What is shorter as JSON is written each time: naming it would gain nothing. */
const SHORTEST = 40;

const isReference = (value: object): value is { $: number } => '$' in value;

/**
 * Writes lists and objects once that stand several times in a value. The value is one that JSON knows.
 * @throws where an object of the value has a field `$`, which could not be told from a reference
 * @example shareParts([[…long], […the same]]) // { shared: [[…long]], value: [{ $: 0 }, { $: 0 }] }
 */
export function shareParts(value: unknown): SharedJson {
  const counts = new Map<string, number>();
  const count = (part: unknown): void => {
    if (typeof part !== 'object' || part === null) return;
    if (isReference(part)) throw new Error(`An object has a field $: ${JSON.stringify(part).slice(0, 80)}`);
    const text = JSON.stringify(part);
    const known = counts.get(text) ?? 0;
    counts.set(text, known + 1);
    // What is within it is written once all the same.
    if (known === 0 || text.length < SHORTEST) for (const inner of Object.values(part)) count(inner);
  };
  count(value);
  const shared: unknown[] = [];
  const places = new Map<string, number>();
  const write = (part: unknown): unknown => {
    if (typeof part !== 'object' || part === null) return part;
    const text = JSON.stringify(part);
    const known = places.get(text);
    if (known !== undefined) return { $: known };
    const written = Array.isArray(part)
      ? part.map(write)
      : Object.fromEntries(Object.entries(part).map(([name, inner]) => [name, write(inner)]));
    if (text.length < SHORTEST || (counts.get(text) ?? 0) < 2) return written;
    places.set(text, shared.push(written) - 1);
    return { $: shared.length - 1 };
  };
  return { value: write(value), shared };
}

/** The value that {@link shareParts} wrote. What stands in it several times is one object. */
export function joinShared(written: unknown): unknown {
  const { shared, value } = written as SharedJson;
  const whole: unknown[] = [];
  const read = (part: unknown): unknown => {
    if (typeof part !== 'object' || part === null) return part;
    if (Array.isArray(part)) return part.map(read);
    if (isReference(part)) return whole[part.$];
    return Object.fromEntries(Object.entries(part).map(([name, inner]) => [name, read(inner)]));
  };
  for (const part of shared) whole.push(read(part));
  return read(value);
}
