import { siteContent } from '../commands/site-content.ts';
import type { BodyCollection } from '../library/allowed-markup.ts';
import type { BodyPiece } from '../library/body-to-draw.ts';
import type { Library } from '../library/library.ts';
import { noteAnchorPages } from './anchor-pages.ts';
import { glossaryPages } from './glossary-pages.ts';
import { isExpected } from './permalinks.ts';

let noted: Library | undefined;

/** Everything the site says, as it was read and checked once. */
export async function siteLibrary(): Promise<Library> {
  const { library } = siteContent();
  if (noted !== library) noteAnchorPages('/glossary/', glossaryPages(library, isExpected));
  noted = library;
  return library;
}

/** What the page of an entry draws of its body. */
export function siteBody(collection: BodyCollection, id: string): readonly BodyPiece[] {
  return siteContent().bodyOf(collection, id);
}
