import type { Lexicon } from './lexicon.ts';
import type { PackedDocument } from './pack.ts';
import type { StretchFiles } from './stretch-files.ts';

/** The lexicon as it is published: with what must be known of the index of stretches before it is asked. */
export type PublishedLexicon = Lexicon & { stretches: StretchFiles };

/** A section as it is published. It names its own key, so that no other file is taken for it. */
export type PublishedSection = PackedDocument & { key: string };

/** What a card says: its own name, `terms/<id>` or `answers/<id>`, and the text. */
export interface PublishedText {
  name: string;
  text: string;
}
