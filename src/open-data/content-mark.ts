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
  return markOf([typeof said === 'string' ? said : JSON.stringify(said)], root, ([text = '']) => hashOf(text));
}

/** The same of a text in pieces, none of which ends within an address. */
export const markOf = (
  pieces: readonly string[],
  root: string,
  hashOf: (pieces: readonly string[]) => string,
): string => hashOf(pieces.map((piece) => piece.replaceAll(root, '/'))).slice(0, 16);

/** What a published file says. Its form, and what every JSON begins with, do not count. */
export const saidIn = (path: string, text: string): string | Record<string, unknown> =>
  path.endsWith('.json') ? partsIn(JSON.parse(text)) : text;
