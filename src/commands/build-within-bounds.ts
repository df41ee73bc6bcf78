/** Builds the site in a process of its own whose memory is bounded. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { filesBelow } from './files-below.ts';

/** Megabytes that the engine may keep of a site without documents, and for each of them: past these it clears away rather than grows. */
const HEAP = { base: 500, perDocument: 1 };

/** Megabytes that the engine may keep of a build. */
export function heapOfBuild(root = '.'): number {
  const { base, perDocument } = HEAP;
  return base + perDocument * filesBelow(`${root}/content/policies`).length;
}

/**
 * Builds the site as `build.ts` does; false where that says why it could not. By itself the engine takes what a machine has
 * before it clears away, and the allocator of Linux keeps a store for each thread: 4.5 GB for a thousand documents.
 */
export async function buildWithinBounds(given: readonly string[] = []): Promise<boolean> {
  const build = fileURLToPath(new URL('./build.ts', import.meta.url));
  const child = spawn(process.execPath, [`--max-old-space-size=${heapOfBuild()}`, build, ...given], {
    stdio: 'inherit',
    env: { MALLOC_ARENA_MAX: '1', ...process.env },
  });
  const stop = (signal: NodeJS.Signals) => child.kill(signal);
  process.once('SIGINT', stop).once('SIGTERM', stop);
  const [code] = await once(child, 'exit');
  process.off('SIGINT', stop).off('SIGTERM', stop);
  return code === 0;
}

if (import.meta.main) process.exitCode = (await buildWithinBounds(process.argv.slice(2))) ? 0 : 1;
