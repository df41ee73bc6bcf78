import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type NormalisedText, normalise } from '../evidence/normalise.ts';
import { sha256 } from '../site/sha256.ts';

/** The text that a document was read from. Originals are not part of the project. */
export interface Original extends NormalisedText {
  /** SHA-256 of the file as it is, in hexadecimal. */
  sha256: string;
}

/** The folder of the originals: `ORIGINALS_DIR`, or the one beside the project. */
export function originalsFolder(): string {
  return process.env['ORIGINALS_DIR'] ?? join('..', 'shared', 'originals');
}

/** Reads the original of a document, `<id>.txt`; undefined where it is not at hand. */
export function readOriginal(id: string, folder = originalsFolder()): Original | undefined {
  const path = join(folder, `${id}.txt`);
  if (!existsSync(path)) return undefined;
  const text = readFileSync(path, 'utf8');
  return { ...normalise(text), sha256: sha256(text) };
}
