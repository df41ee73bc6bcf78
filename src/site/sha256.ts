import { createHash } from 'node:crypto';

/** SHA-256 of a text, or of the pieces of one, in hexadecimal: for what others check, and what must not meet by chance. */
export function sha256(text: string | Iterable<string>): string {
  const hash = createHash('sha256');
  for (const piece of typeof text === 'string' ? [text] : text) hash.update(piece);
  return hash.digest('hex');
}
