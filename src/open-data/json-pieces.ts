/**
 * A JSON object piece by piece, as `JSON.stringify` writes it: each item of a list by itself, so that a list may be made while
 * it is written, and no text is as long as a list of the whole country.
 * @param parts values, and lists as arrays or as what makes one item after another
 * @example [...jsonPieces({ items: [1, 2] })].join('') // '{"items":[1,2]}'
 */
export function* jsonPieces(parts: Record<string, unknown>): Generator<string> {
  let before = '{';
  for (const [name, value] of Object.entries(parts)) {
    if (value === undefined) continue;
    const head = `${before}${JSON.stringify(name)}:`;
    before = ',';
    if (!isList(value)) {
      yield head + JSON.stringify(value);
      continue;
    }
    let between = `${head}[`;
    for (const item of value) {
      yield between + JSON.stringify(item ?? null);
      between = ',';
    }
    yield between === ',' ? ']' : `${between}]`;
  }
  yield before === '{' ? '{}' : '}';
}

const isList = (value: unknown): value is Iterable<unknown> =>
  typeof value === 'object' && value !== null && Symbol.iterator in value;
