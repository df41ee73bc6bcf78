import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentFiles } from '../../src/commands/content-files.ts';
import { problemsIn } from '../../src/commands/content-problems.ts';
import { readOriginal } from '../../src/commands/originals.ts';
import { lockSchema } from '../../src/evidence/lock.ts';
import type { Problem } from '../../src/library/problem.ts';

/** One mistake in an otherwise valid library, and what an author is told about it. */
export interface BrokenFixture {
  /** What is wrong, in one English sentence. */
  mistake: string;
  /** File of the valid library that is changed. */
  file: string;
  /** Text that stands in it once, and what replaces it. Left out where only the name changes. */
  find?: string;
  replace?: string;
  /** New path of the file, where that is the mistake. */
  rename?: string;
  /** True where the original is at hand for the nearest passage. */
  original?: boolean;
  /** Every problem reported, as the author reads it, with an empty line between. */
  message: string;
}

const ROOT = join(import.meta.dirname, '../fixtures/valid');
/** The day on which the fixtures are checked. */
const TODAY = '2026-11-28';
const LOCK = 'content/evidence.lock.json';

/** The texts of the valid library by their paths, its lock included. */
export function validLibrary(): Map<string, string> {
  const files = contentFiles(ROOT).map(({ path, text }): [string, string] => [path, text]);
  return new Map([...files, [LOCK, readFileSync(join(ROOT, LOCK), 'utf8')]]);
}

/** The valid library with one mistake in it. Throws where the text to change does not stand in the file exactly once. */
export function breakLibrary({ file, find, replace, rename }: BrokenFixture): Map<string, string> {
  const files = validLibrary();
  const text = files.get(file);
  if (text === undefined) throw new Error(`${file} is not in the valid library`);
  if (find !== undefined && text.split(find).length !== 2) throw new Error(`“${find}” must stand once in ${file}`);
  files.delete(file);
  files.set(rename ?? file, find === undefined ? text : text.replace(find, () => replace ?? ''));
  return files;
}

/** Everything wrong with a library held in memory. */
export function problemsOf(files: ReadonlyMap<string, string>, withOriginals = false): Problem[] {
  const lock = lockSchema.parse(JSON.parse(files.get(LOCK) ?? ''));
  const contents = [...files].filter(([path]) => path !== LOCK).map(([path, text]) => ({ path, text }));
  const originalOf = (id: string) => (withOriginals ? readOriginal(id, join(ROOT, 'originals')) : undefined);
  return problemsIn(contents, lock, originalOf, TODAY).problems;
}

/** Every file of broken fixtures. */
export function brokenFiles(): string[] {
  return globSync('*.yaml', { cwd: join(ROOT, '../broken') }).sort();
}

/** Text of a file of broken fixtures. */
export function readBroken(name: string): string {
  return readFileSync(join(ROOT, '../broken', name), 'utf8');
}
