/** The real content, read once for all tests of a process that only look at it; what was read before and stayed the same is taken from the store. */
import { join } from 'node:path';
import { contentFiles } from '../src/commands/content-files.ts';
import { readingStore } from '../src/commands/reading-store.ts';
import { readLibrary } from '../src/library/read-library.ts';

const ROOT = join(import.meta.dirname, '..');

export const { library } = readLibrary(contentFiles(ROOT), readingStore(join(ROOT, '.cache/readings')));
