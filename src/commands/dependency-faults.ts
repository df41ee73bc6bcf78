import type { Dependency } from './dependencies.ts';
import { isAllowed } from './licences.ts';

/**
 * What is wrong with the packages in the lock, a sentence each: no hash, no licence, one that is not allowed, a note on
 * a package that is not there.
 * @param shipped names of the packages of which browsers are sent something
 * @param harmless packages of tests that advisories name
 */
export function dependencyFaults(
  dependencies: readonly Dependency[],
  shipped: ReadonlySet<string>,
  harmless: Readonly<Record<string, string>>,
): string[] {
  const faults = dependencies.flatMap(({ path, name, version, licence, integrity, isDev, isOptional }) => {
    const isShipped = shipped.has(name) && !isDev;
    const found: string[] = [];
    // The registry lacked it when the lock was made; see docs/running.md.
    if (!integrity && !isOptional) found.push(`${path} ${version}: the lock has no hash of it. Run npm install anew.`);
    if (!licence) found.push(`${path} ${version}: nobody says under which licence it comes.`);
    else if (!isAllowed(licence, isShipped)) {
      found.push(
        `${path} ${version}: ${licence} is not among the licences that are allowed${isShipped ? ' in what is published' : ''} (src/commands/licences.ts).`,
      );
    }
    return found;
  });
  const used = new Map(dependencies.map((one) => [one.name, one]));
  for (const name of Object.keys(harmless)) {
    const dependency = used.get(name);
    if (!dependency) faults.push(`${name}: listed in known-advisories.ts, and not used.`);
    else if (!dependency.isDev) faults.push(`${name}: listed as a package of tests, and more than tests use it.`);
  }
  return faults;
}
