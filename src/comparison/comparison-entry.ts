import type { PlaceStatus } from './place-matrix.ts';

/** A place as a comparison offers it: what stands on its page in the list of other places, as data. */
export interface ComparisonEntry {
  id: string;
  name: string;
  status: PlaceStatus;
  /** Names of the files of its documents, newest first, where these are about the topic. */
  files: readonly string[];
  page: string;
  silence: string;
  note: string;
}
