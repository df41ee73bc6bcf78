import { readFileSync } from 'node:fs';
import { posix } from 'node:path';

/** One file of the project imports another, types alone included. Paths are relative to the project's folder. */
export interface Import {
  from: string;
  to: string;
}

const SPECIFIER = /(?:\bfrom\s*|\bimport\s*\(?\s*)(['"])(\.{1,2}\/[^'"]+)\1/g;

/** The imports of project files in the given ones, by what stands in them. */
export function importsOf(files: readonly string[], read = (file: string) => readFileSync(file, 'utf8')): Import[] {
  return files.flatMap((from) =>
    [...read(from).matchAll(SPECIFIER)].map(([, , specifier = '']) => ({
      from,
      to: posix.normalize(posix.join(posix.dirname(from), specifier.replace(/\?.*/, ''))),
    })),
  );
}

/** Files that import each other in a circle, each circle once: `a.ts > b.ts > a.ts`. */
export function circlesIn(imports: readonly Import[]): string[] {
  const targets = Map.groupBy(imports, ({ from }) => from);
  const found = new Map<string, string>();
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]): void => {
    const at = path.indexOf(file);
    if (at >= 0) {
      const circle = path.slice(at);
      found.set([...circle].sort().join(), [...circle, file].join(' > '));
      return;
    }
    if (done.has(file)) return;
    for (const { to } of targets.get(file) ?? []) visit(to, [...path, file]);
    done.add(file);
  };
  for (const file of targets.keys()) visit(file, []);
  return [...found.values()].sort();
}
