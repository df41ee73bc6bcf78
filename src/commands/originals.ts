import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EvidenceLock } from '../evidence/lock.ts';
import { type NormalisedText, normalise } from '../evidence/normalise.ts';
import type { Policy } from '../schema/policy-body.ts';
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
  const text = originalText(id, folder);
  return text === undefined ? undefined : { ...normalise(text), sha256: sha256(text) };
}

/** The file of an original as it is; undefined where it is not at hand. */
export function originalText(id: string, folder = originalsFolder()): string | undefined {
  const path = join(folder, `${id}.txt`);
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

/** A document without its original, with the file of that name that lies deeper in the folder, where only the folder itself is read. */
export function nameAbsent(id: string, folder = originalsFolder()): string {
  const [deeper] = globSync(`*/**/${id}.txt`, { cwd: folder });
  return deeper === undefined ? id : `${id} (there is ${deeper.replaceAll('\\', '/')}: copy it into the folder itself)`;
}

/** True where whoever builds says that official texts are to be published: `PUBLISH_ORIGINALS=1` beside `ORIGINALS_DIR`. */
export function publishesOriginals(): boolean {
  return process.env['PUBLISH_ORIGINALS'] === '1';
}

/** Why what is asked for with `PUBLISH_ORIGINALS` cannot be done, with one way out; undefined where it can, or is not asked for. */
export function refusalToPublish(policies: readonly Policy[], { documents }: EvidenceLock): string | undefined {
  const asked = process.env['PUBLISH_ORIGINALS'] ?? '';
  if (!['', '0', '1'].includes(asked))
    return `PUBLISH_ORIGINALS is “${asked}”; it is 1, or left out. Official texts are published with PUBLISH_ORIGINALS=1.`;
  if (!publishesOriginals()) return undefined;
  const folder = process.env['ORIGINALS_DIR'];
  if (folder === undefined || !existsSync(folder))
    return `PUBLISH_ORIGINALS=1 needs the folder of the originals, and ${folder === undefined ? 'ORIGINALS_DIR is not set' : `there is no ${folder}`}: ORIGINALS_DIR=/where/they/are PUBLISH_ORIGINALS=1 npm run build`;
  const others = policies.filter(({ id, officialText }) => {
    const original = officialText && readOriginal(id);
    return original && original.sha256 !== documents[id]?.original;
  });
  if (others.length === 0) return undefined;
  return `PUBLISH_ORIGINALS=1: of ${others.map(({ id }) => id).join(', ')} the original in ${folder} is not the one that the phrases were compared with. Run npm run verify:evidence first.`;
}
