import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { WAITING_DATA } from '../site/waiting-data.ts';
import { filesBelow } from './files-below.ts';

/** Moves the files of the data, which were made while pages were drawn, to where they are served. */
export function placeData(folder: string, waiting = WAITING_DATA): void {
  for (const path of filesBelow(waiting)) {
    const to = join(folder, 'api/v1', path);
    mkdirSync(dirname(to), { recursive: true });
    renameSync(join(waiting, path), to);
  }
  rmSync(waiting, { recursive: true });
}
