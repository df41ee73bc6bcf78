import { readFileSync } from 'node:fs';

/** A package that `npm ci` may install. */
export interface Dependency {
  /** Its folder below node_modules, which may lie within another package's. */
  path: string;
  name: string;
  version: string;
  /** SPDX expression; null where nobody says. */
  licence: string | null;
  /** True for what only tests need. */
  isDev: boolean;
  /** True for a binary of one platform, left out everywhere else. */
  isOptional: boolean;
  /** Hash of the archive that it must come in, its own or that of the package around it. */
  integrity: string | null;
}

interface LockEntry {
  version?: string;
  license?: string;
  dev?: boolean;
  optional?: boolean;
  integrity?: string;
  /** True where it comes within the archive of the package whose folder it lies in. */
  inBundle?: boolean;
  optionalDependencies?: Record<string, string>;
}

/**
 * Every package in the lock, by name. One that the lock knows by its version alone, the binary of a platform that the
 * registry lacked, has the licence of the package that asks for it.
 * @throws where the file is no lock of npm's
 */
export function readDependencies(lock = readFileSync('package-lock.json', 'utf8')): Dependency[] {
  const { packages } = JSON.parse(lock) as { packages?: Record<string, LockEntry> };
  if (!packages) throw new Error('package-lock.json has no packages: run npm install with npm 7 or newer');
  const askedBy = (name: string) =>
    Object.values(packages).find(({ license, optionalDependencies }) => license && optionalDependencies?.[name]);
  return Object.entries(packages)
    .filter(([path]) => path !== '')
    .map(([path, entry]) => {
      const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
      return {
        path,
        name,
        version: entry.version ?? '',
        licence: entry.license ?? (entry.optional ? (askedBy(name)?.license ?? null) : null),
        isDev: entry.dev === true,
        isOptional: entry.optional === true,
        integrity: archiveHash(packages, path),
      };
    })
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.path < b.path ? -1 : 1));
}

/** The hash of the archive that a package comes in; null where the lock has none. */
function archiveHash(packages: Readonly<Record<string, LockEntry>>, path: string): string | null {
  const entry = packages[path];
  if (!entry?.inBundle) return entry?.integrity ?? null;
  const around = path.slice(0, path.lastIndexOf('/node_modules/'));
  return around === path ? null : archiveHash(packages, around);
}
