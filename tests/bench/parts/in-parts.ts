import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { heapOfBuild } from '../../../src/commands/build-within-bounds.ts';
import { contentFiles } from '../../../src/commands/content-files.ts';
import { filesBelow } from '../../../src/commands/files-below.ts';
import { type Owner, ownersOf } from '../../../src/commands/owner-of-page.ts';
import { readLedger } from '../../../src/commands/permalink-ledger.ts';
import { readingStore } from '../../../src/commands/reading-store.ts';
import { readLibrary } from '../../../src/library/read-library.ts';
import { measuredRun, type Run } from '../build/measured-run.ts';

/**
 * A project in so many parts, at least three: the country, the data with what search reads, and the provinces shared out so that each part
 * has about as many documents.
 */
export function partsOfProject(root: string, count: number): Owner[][] {
  const { library } = readLibrary(contentFiles(root), readingStore(join(root, '.cache/readings')));
  const owners = ownersOf(library, readLedger(root).ledger);
  const documentsOf = new Map(owners.all.map((owner) => [owner, 0]));
  for (const { id } of library.policies) {
    const owner = owners.ofEntry('policies', id);
    documentsOf.set(owner, (documentsOf.get(owner) ?? 0) + 1);
  }
  const ofProvinces = Array.from({ length: count - 2 }, () => ({ provinces: [] as Owner[], documents: 0 }));
  const provinces = owners.all.filter((owner) => !['country', 'data', 'search'].includes(owner));
  for (const province of provinces.sort((a, b) => (documentsOf.get(b) ?? 0) - (documentsOf.get(a) ?? 0))) {
    const [smallest] = ofProvinces.sort((a, b) => a.documents - b.documents);
    smallest?.provinces.push(province);
    if (smallest) smallest.documents += documentsOf.get(province) ?? 0;
  }
  return [['country'], ['data', 'search'], ...ofProvinces.map(({ provinces }) => provinces)];
}

/** Builds a project as its users do, whole or with what is given, and measures it. */
export function measuredBuild(root: string, ...given: string[]): Run {
  process.env['MALLOC_ARENA_MAX'] = '1';
  return measuredRun(root, `--max-old-space-size=${heapOfBuild(root)}`, 'src/commands/build.ts', ...given);
}

/** The files that two folders do not have alike, those of the note beside a build included. */
export function unlikeFiles(one: string, other: string): string[] {
  const [first, second] = [new Set(filesBelow(one)), new Set(filesBelow(other))];
  return [...new Set([...first, ...second])].filter(
    (file) =>
      !first.has(file) || !second.has(file) || !readFileSync(join(one, file)).equals(readFileSync(join(other, file))),
  );
}
