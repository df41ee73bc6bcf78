import type { IndexedPolicy } from './entries.ts';
import { type PackedPolicy, packPolicy, unpackPolicy } from './pack.ts';

/*
 * Sections of a document share files, as far as these stay small: what sections have in common is said once, and a document adds
 * fewer files. The key of a section is the name of its file and, as its last figure, which of the file's it is.
 */

/** Sections of one document: what is alike in all of them, and of each the rest. */
export interface PackedSections {
  common: Partial<PackedPolicy>;
  sections: Partial<PackedPolicy>[];
}

/** The sections in a file as they are published. The file names itself, so that no other is taken for it. */
export type PublishedSections = PackedSections & { name: string };

/** So long, as JSON, a file of several sections is at most: a search reads some ten, each for one section mostly. */
const MOST = 7600;
/** So many one figure tells apart. */
const MOST_IN_FILE = 16;

/**
 * The key of a section, and back: the last figure is its place in its file.
 * @example keyOfSection('0be31a8', 1) // '0be31a81'
 */
export const keyOfSection = (file: string, at: number): string => file + at.toString(16);
export const fileOfSection = (key: string): string => key.slice(0, -1);

/** The address of a file of sections, below the folder of the search. */
export const addressOfSections = (file: string): string => `sections/${file}.json`;

/** Packs sections of one document. {@link unpackSection} gives one of them back. */
export function packSections(sections: readonly IndexedPolicy[]): PackedSections {
  const packed = sections.map(packPolicy);
  const [first] = packed;
  if (!first) throw new Error('A file of sections holds none');
  const isAlike = (field: keyof PackedPolicy) => {
    const value = JSON.stringify(first[field]);
    return packed.every((section) => JSON.stringify(section[field]) === value);
  };
  const alike = new Set((Object.keys(first) as (keyof PackedPolicy)[]).filter(isAlike));
  const only = (section: PackedPolicy, isWanted: (field: keyof PackedPolicy) => boolean) =>
    Object.fromEntries(
      Object.entries(section).filter(([field]) => isWanted(field as keyof PackedPolicy)),
    ) as Partial<PackedPolicy>;
  return {
    common: only(first, (field) => alike.has(field)),
    sections: packed.map((section) => only(section, (field) => !alike.has(field))),
  };
}

/**
 * One of the sections that {@link packSections} packed, its term as of a day.
 * @param day day on which it is read, `YYYY-MM-DD`
 * @throws where the file has no section of that key
 */
export function unpackSection({ common, sections }: PackedSections, key: string, day: string): IndexedPolicy {
  const own = sections[Number.parseInt(key.slice(-1), 16)];
  if (!own) throw new Error(`No section of its file has the key ${key}`);
  return unpackPolicy({ ...common, ...own } as PackedPolicy, day);
}

/**
 * Parts the sections of one document into files: the two shortest are put together as long as that is short enough. So whoever
 * reads a long section reads nothing besides it.
 */
export function partIntoFiles<Section extends { entry: IndexedPolicy }>(sections: readonly Section[]): Section[][] {
  const fileOf = (held: Section[]) => ({
    held,
    length: JSON.stringify(packSections(held.map(({ entry }) => entry))).length,
  });
  let files = sections.map((section) => fileOf([section]));
  for (;;) {
    const [shortest, next, ...others] = [...files].sort((one, other) => one.length - other.length);
    if (!shortest || !next) break;
    const both = fileOf([...shortest.held, ...next.held]);
    if (both.length > MOST || both.held.length > MOST_IN_FILE) break;
    files = [both, ...others];
  }
  return files.map(({ held }) => held);
}
