/**
 * The one build besides `dist/` that browser tests need, shared by all of them: the package, made for a day on which the
 * national plan still ran, by a machine whose clock is more than a year ahead and in another time zone. `npm test` has it made before
 * the browser starts (`tests/all.ts`), while one core is free.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { unzipSync } from 'fflate';
import { fingerprint } from '../../src/commands/build-fingerprint.ts';
import { oneBuildAtATime } from '../../src/commands/one-build-at-a-time.ts';
import { laterClock } from '../later-clock.ts';

/** The day that it is built for. */
export const OTHER_DAY = '2025-06-01';

export interface OtherBuild {
  /** The folder that the archive was unpacked into: a note, and the site in `site/`. */
  folder: string;
  /** Names of everything in the archive. */
  names: string[];
}

const ROOT = '.cache/other-build';

/**
 * Builds and unpacks it, unless that was done of exactly what is here now. Workers that ask at once wait for each other.
 * @throws where the build fails, with what it said
 */
export async function otherBuild(): Promise<OtherBuild> {
  mkdirSync(ROOT, { recursive: true });
  const folder = resolve(ROOT, fingerprint().slice(0, 16));
  await oneBuildAtATime(
    async () => {
      if (!existsSync(folder)) make(folder);
    },
    join(ROOT, 'making'),
  );
  return { folder, names: JSON.parse(readFileSync(join(folder, 'names.json'), 'utf8')) };
}

function make(folder: string): void {
  const stage = join(ROOT, 'stage');
  // What was built of something else is of no use any more.
  for (const name of readdirSync(ROOT))
    if (name !== 'making') rmSync(join(ROOT, name), { recursive: true, force: true });
  mkdirSync(stage, { recursive: true });
  const archive = join(stage, 'youju.zip');
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', laterClock, 'src/commands/package.ts', '--unpublished', archive],
    { encoding: 'utf8', env: { ...process.env, BUILD_DAY: OTHER_DAY, TZ: 'America/Los_Angeles' } },
  );
  if (status !== 0) throw new Error(`The package could not be made:\n${stdout}${stderr}`);
  const files = unzipSync(readFileSync(archive));
  for (const [name, bytes] of Object.entries(files)) {
    mkdirSync(dirname(join(stage, name)), { recursive: true });
    writeFileSync(join(stage, name), bytes);
  }
  rmSync(archive);
  writeFileSync(join(stage, 'names.json'), JSON.stringify(Object.keys(files)));
  renameSync(stage, folder);
}

if (import.meta.main) await otherBuild();
