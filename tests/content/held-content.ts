/** The real content, read once for all tests of this folder that only look at it. */
import { contentFiles } from '../../src/commands/content-files.ts';
import { readLibrary } from '../../src/library/read-library.ts';

export const { library } = readLibrary(contentFiles(`${import.meta.dirname}/../..`));
