/** What browsers at the floor know, by @mdn/browser-compat-data. */

import compatibility from '@mdn/browser-compat-data' with { type: 'json' };
import type { BrowserName, Identifier, SimpleSupportStatement } from '@mdn/browser-compat-data';
import { browserFloor, compareVersions } from '../../src/commands/browser-floor.ts';

/** What the data call the browsers that browserslist knows by other names. */
const NAMES: Readonly<Record<string, BrowserName>> = { ios_saf: 'safari_ios' };

/** Tells which of the features that the data describe every browser at the floor of a part of the site has. */
export function knownTo(): (feature: Identifier | undefined) => boolean {
  const floor = [...browserFloor()].map(([name, version]) => [NAMES[name] ?? (name as BrowserName), version] as const);
  return (feature) =>
    floor.every(([browser, version]) => {
      const support = feature?.__compat?.support[browser];
      // What the data say nothing about is as old as what holds it.
      if (support === undefined) return true;
      const statements = (Array.isArray(support) ? support : [support]) as SimpleSupportStatement[];
      return statements.some((statement) => covers(statement, version));
    });
}

function covers({ version_added, version_removed, flags }: SimpleSupportStatement, version: string) {
  if (flags || typeof version_added !== 'string') return false;
  const removed = typeof version_removed === 'string' && compareVersions(version_removed, version) <= 0;
  return (
    !removed && (version_added === 'preview' ? false : compareVersions(version_added.replace('≤', ''), version) <= 0)
  );
}

/** The features directly below one, by name. */
export function featuresOf(feature: Identifier | undefined): [string, Identifier][] {
  return Object.entries(feature ?? {}).filter(([name]) => name !== '__compat') as [string, Identifier][];
}

export type { Identifier };
export { compatibility };
