import { isEntryMade, siteContent, siteOriginal } from '../commands/site-content.ts';
import { type OfficialClause, officialClauses } from '../evidence/official-text.ts';
import type { BodyCollection } from '../library/allowed-markup.ts';
import type { BodyPiece } from '../library/body-to-draw.ts';
import type { Library } from '../library/library.ts';
import type { Policy } from '../schema/policy-body.ts';
import { noteAnchorPages } from './anchor-pages.ts';
import { evidenceLock } from './evidence-lock.ts';
import { glossaryPages } from './glossary-pages.ts';
import { isExpected } from './permalinks.ts';
import { sha256 } from './sha256.ts';

let noted: Library | undefined;

/** Everything the site says, as it was read and checked once. */
export async function siteLibrary(): Promise<Library> {
  const { library } = siteContent();
  if (noted !== library) noteAnchorPages('/glossary/', glossaryPages(library, isExpected));
  noted = library;
  return library;
}

/** False of a document or a place whose page and files another part of the build makes. */
export const isMadeHere = (collection: 'policies' | 'places', id: string): boolean => isEntryMade(collection, id);

/** What the page of an entry draws of its body. */
export function siteBody(collection: BodyCollection, id: string): readonly BodyPiece[] {
  return siteContent().bodyOf(collection, id);
}

/**
 * The official text of a document, clause by clause; undefined where this build publishes none, the content marks none, or the
 * original at hand is not the one that its phrases were compared with.
 */
export function siteOfficialText(policy: Policy): OfficialClause[] | undefined {
  const original = policy.officialText && siteOriginal(policy.id);
  const locked = evidenceLock().documents[policy.id];
  if (!original || !locked || sha256(original) !== locked.original) return undefined;
  return officialClauses(policy, original, locked.quotes);
}
