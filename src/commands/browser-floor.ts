import browserslist from 'browserslist';

/** What the build calls the browsers that browserslist knows by other names. */
const BUILD_NAMES: Readonly<Record<string, string>> = { ios_saf: 'ios' };

/**
 * The oldest browsers that the site works in, as `browserslist` in package.json says, which is the one place
 * where it stands.
 * @returns the oldest version of each, by the names that browserslist has for them
 * @throws where package.json names a browser by something else than versions
 * @example browserFloor() // Map { 'chrome' => '88', … }
 */
export function browserFloor(): Map<string, string> {
  const floor = new Map<string, string>();
  for (const browser of browserslist(undefined, { env: 'production', path: import.meta.dirname })) {
    const [name = '', versions = ''] = browser.split(' ');
    const version = versions.split('-')[0] ?? '';
    if (!/^\d+(\.\d+)*$/.test(version)) throw new Error(`package.json, browserslist: ${browser} has no version.`);
    const oldest = floor.get(name);
    if (oldest === undefined || compareVersions(version, oldest) < 0) floor.set(name, version);
  }
  return floor;
}

/** The floor as the build wants it: `chrome88`, `ios14.5`. */
export function buildTargets(): string[] {
  return [...browserFloor()].map(([name, version]) => `${BUILD_NAMES[name] ?? name}${version}`);
}

/** Orders versions: negative where the first is older. */
export function compareVersions(one: string, other: string): number {
  const [first, second] = [one, other].map((version) => version.split('.').map(Number));
  for (let part = 0; part < 3; part += 1) {
    const difference = (first?.[part] ?? 0) - (second?.[part] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
