import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Ledger } from '../permalinks/ledger.ts';
import { linkFile } from './link-file.ts';
import { mergeFaults } from './merge-faults.ts';
import { hashOfFile, madeOfPart, PARTS, type PartNote, readPart } from './part-of-build.ts';

/** What passes over the finished site rewrite; what they leave alone is shared with the part. */
const REWRITTEN = /\.html$|^[^/]+\.js$/;

/**
 * Joins the parts that were built into one folder, which is emptied first, as a build of everything would have drawn it.
 * Returns undefined, having said why, where they do not make one site.
 */
export function mergeParts(folder: string, ledger: Ledger, from = PARTS): PartNote[] | undefined {
  const { parts, faults } = partsIn(from);
  faults.push(...mergeFaults(parts, madeOfPart(), ledger));
  if (faults.length === 0) {
    rmSync(folder, { recursive: true, force: true });
    for (const [name, { files }] of parts) faults.push(...takeOver(join(from, name), files, folder));
  }
  if (faults.length === 0) return [...parts.values()];
  console.error(faults.join('\n'));
  console.error('\nThe parts were not merged; dist/ is as it was.');
  return undefined;
}

/** The parts in a folder, by their names, and which of the folders there hold none. */
function partsIn(folder: string): { parts: Map<string, PartNote>; faults: string[] } {
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => !/^\.|\.(last|next)$/.test(name)) : [];
  const parts = new Map<string, PartNote>();
  const faults: string[] = [];
  for (const name of names.sort()) {
    try {
      parts.set(name, readPart(join(folder, name)));
    } catch (error) {
      console.error(error);
      faults.push(`${join(folder, name)} holds no whole part. Build it again, or take it away.`);
    }
  }
  return { parts, faults };
}

/** Puts the files of a part where they belong; tells of those that are no longer as they were built. */
function takeOver(part: string, files: PartNote['files'], folder: string): string[] {
  const made = new Set<string>();
  return Object.entries(files).flatMap(([file, hash]) => {
    const [source, to] = [join(part, file), join(folder, file)];
    if (!existsSync(source) || hashOfFile(source) !== hash)
      return [`${source} is not as it was built. Build the part again.`];
    if (!made.has(dirname(to))) mkdirSync(dirname(to), { recursive: true });
    made.add(dirname(to));
    if (REWRITTEN.test(file)) copyFileSync(source, to);
    else linkFile(source, to);
    return [];
  });
}
