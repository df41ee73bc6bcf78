import { siteContent } from '../commands/site-content.ts';
import type { BodyCollection } from '../library/allowed-markup.ts';
import type { BodyPiece } from '../library/body-to-draw.ts';
import type { Library } from '../library/library.ts';

/** Everything the site says, as it was read and checked once. */
export async function siteLibrary(): Promise<Library> {
  return siteContent().library;
}

/** What the page of an entry draws of its body. */
export function siteBody(collection: BodyCollection, id: string): readonly BodyPiece[] {
  return siteContent().bodyOf(collection, id);
}
