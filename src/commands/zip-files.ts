import { type Zippable, zipSync } from 'fflate';

/** The earliest day that a ZIP archive can say, so that the time of packing does not show in it. */
const NO_TIME = new Date(1980, 0, 1);

/** Files as a ZIP archive, in the order given. The same files give the same bytes, on any machine and at any time. */
export function zipFiles(files: Iterable<readonly [name: string, bytes: Uint8Array]>): Uint8Array {
  const entries: Zippable = {};
  for (const [name, bytes] of files) entries[name] = [bytes, { mtime: NO_TIME, level: 9 }];
  return zipSync(entries);
}
