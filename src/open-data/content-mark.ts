import { partsIn } from './envelope.ts';

/**
 * What a file says, reduced to a hash that is the same wherever the site is published.
 * @param said a CSV, or the parts of a JSON
 * @param root address of the site, with a slash at the end
 * @param hashOf SHA-256 of a text, in hexadecimal
 */
export function contentMark(
  said: string | Record<string, unknown>,
  root: string,
  hashOf: (text: string) => string,
): string {
  return markOf([typeof said === 'string' ? said : JSON.stringify(said)], root, ([...texts]) => hashOf(texts.join('')));
}

/** The same of a text in pieces, none of which ends within an address. */
export const markOf = (pieces: Iterable<string>, root: string, hashOf: (pieces: Iterable<string>) => string): string =>
  hashOf(withoutRoot(pieces, root)).slice(0, 16);

function* withoutRoot(pieces: Iterable<string>, root: string): Generator<string> {
  for (const piece of pieces) yield piece.replaceAll(root, '/');
}

/** What a published file says. Its form, and what every JSON begins with, do not count. */
export const saidIn = (path: string, text: string): string | Record<string, unknown> =>
  path.endsWith('.json') ? partsIn(JSON.parse(text)) : text;
