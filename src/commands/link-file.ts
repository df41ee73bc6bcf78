import { copyFileSync, linkSync } from 'node:fs';

/** Lets a file stand at a second place, too: on the disk it stays one. A disk that knows no links, or another disk, has a copy. */
export function linkFile(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}
