import type { EntryReading } from './entry-reading.ts';
import type { LineOf } from './problem.ts';

/** What can be kept of a reading beyond the run: lines are found again in the text. */
export type StoredReading = Pick<EntryReading<unknown>, 'entry' | 'body'>;

/** Keeps what was read of files from one run to the next. */
export interface ReadingStore {
  /** What reading this text under this path gave the last time, if that is known. */
  take: (path: string, text: string) => StoredReading | undefined;
  put: (path: string, text: string, reading: StoredReading) => void;
}

/**
 * Reads a file, or takes what was kept of it: only what had nothing wrong in it is kept.
 * @param read reads the file; asked for again where a line of a kept reading is wanted
 */
export function storedReading<Entry>(
  path: string,
  text: string,
  read: () => EntryReading<Entry>,
  store: ReadingStore | undefined,
): EntryReading<Entry> {
  const known = store?.take(path, text) as Pick<EntryReading<Entry>, 'entry' | 'body'> | undefined;
  if (known) {
    let lines: LineOf | undefined;
    return {
      ...known,
      problems: [],
      lineOf: (field) => {
        lines ??= read().lineOf;
        return lines(field);
      },
    };
  }
  const reading = read();
  const { entry, body, problems } = reading;
  if (entry && problems.length === 0) store?.put(path, text, { entry, body });
  return reading;
}
