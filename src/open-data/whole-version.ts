import type { ContentVersion } from './envelope.ts';
import { DATA_VERSION } from './release.ts';

/** Which content all data have together. */
export interface WholeVersion extends ContentVersion {
  /** Of the form, then day and hash of the content, as build metadata of Semantic Versioning: `1.3.0+20261129.1a2b3c4d`. */
  version: string;
}

/**
 * The version of all files together, which names what they say: it changes with each of them, and with nothing else. Two sites
 * that publish one content have one version: what files say is taken without the address of the site.
 * @param files each with its content and what it says without the address of the site; a form has none
 * @param hashOf SHA-256 of a text, in hexadecimal
 */
export function wholeVersion(
  files: readonly { path: string; content?: ContentVersion | undefined; mark?: string | undefined }[],
  hashOf: (text: string) => string,
): WholeVersion {
  const contents = files
    .flatMap(({ path, content, mark }) => (content && mark ? [{ path, mark, changed: content.changed }] : []))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  const hash = hashOf(contents.map((file) => `${file.path} ${file.mark}\n`).join(''));
  const changed =
    contents
      .map((file) => file.changed)
      .toSorted()
      .at(-1) ?? '';
  return {
    version: `${DATA_VERSION}+${changed.replaceAll('-', '')}.${hash.slice(0, 8)}`,
    hash: `sha256:${hash}`,
    changed,
  };
}
