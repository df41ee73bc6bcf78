import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** What a command took. */
export interface Run {
  /** Seconds of processor time, user and system, of it and all that it started. */
  processor: number;
  wall: number;
  /** Most memory that its own process held, in megabytes. */
  memory: number;
}

/**
 * Runs a Node program and measures it. Processor time is what is compared: wall time depends on who else uses the machine.
 * @throws where it fails, with what it said
 */
export function measuredRun(root: string, program: string, ...given: string[]): Run {
  const note = join(tmpdir(), `youju-memory-${process.pid}`);
  const atExit = resolve(import.meta.dirname, 'note-memory.ts');
  const begun = performance.now();
  // `times` says what children took that were waited for, as every POSIX shell does.
  const { status, stdout, stderr } = spawnSync(
    'sh',
    ['-c', '"$@" >&2 && times', 'sh', process.execPath, '--import', atExit, program, ...given],
    {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
      env: {
        ...process.env,
        MEMORY_NOTE: note,
        SITE_URL: undefined,
        BASE_PATH: undefined,
        ORIGINALS_DIR: join(root, 'no-originals'),
      },
    },
  );
  if (status !== 0) throw new Error(`${program} failed in ${root}:\n${stderr.slice(0, 5000)}`);
  const wall = (performance.now() - begun) / 1000;
  const [, children = ''] = stdout.trim().split('\n');
  const seconds = [...children.matchAll(/(\d+)m([\d.]+)s/g)].map(
    ([, minutes, rest]) => Number(minutes) * 60 + Number(rest),
  );
  const memory = Number(readFileSync(note, 'utf8'));
  rmSync(note);
  return { processor: seconds.reduce((sum, part) => sum + part, 0), wall, memory };
}
