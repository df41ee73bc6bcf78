import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { contentFiles } from '../../../src/commands/content-files.ts';
import { readLibrary } from '../../../src/library/read-library.ts';
import { writeCopiedProject } from '../scale/copied-project.ts';
import { measuredRun, type Run } from './measured-run.ts';
import { measurePagesAlone } from './pages-alone.ts';
import { writeStarlightProject } from './starlight-build.ts';

/** What builds of so many documents took. */
export interface SizeBuilt {
  documents: number;
  /** From nothing. */
  clean: Run;
  /** Again, after one document was edited. */
  edited: Run;
  /** Those of its pages that Starlight makes as well, with their search, from nothing. */
  pages: Run;
  /** Starlight, with the same texts, from nothing. */
  starlight: Run;
}

/**
 * Builds sites of copied documents, and Starlight's of the same texts, one after another; each again after one document was edited.
 * @param sizes numbers of documents; a site has as many sets of those held as reach that
 * @param folder where the projects are made
 * @throws where a build fails
 */
export function buildBesideStarlight(sizes: readonly number[], folder: string): SizeBuilt[] {
  return sizes.map((size) => {
    const root = resolve(folder, String(size));
    const documents = writeCopiedProject(root, size);
    const { library } = readLibrary(contentFiles(root));
    const clean = measuredRun(root, 'src/commands/build.ts');
    editOneDocument(root, library.policies[0]?.path ?? '');
    const edited = measuredRun(root, 'src/commands/build.ts');
    const pages = measurePagesAlone(root);
    rmSync(join(root, 'dist'), { recursive: true });
    const theirs = resolve(folder, 'starlight');
    writeStarlightProject(library, theirs);
    const starlight = measuredRun(theirs, 'node_modules/astro/bin/astro.mjs', 'build');
    return { documents, clean, edited, pages, starlight };
  });
}

/** Adds a sentence to the first provision of a document, and has the answers that rest on it reviewed, as its author would. */
function editOneDocument(root: string, path: string): void {
  const file = join(root, path);
  const text = readFileSync(file, 'utf8');
  const edited = text.replace('\n\n</Provision>', '先看原文，再问窗口。$&');
  if (edited === text) throw new Error(`${path} has no provision to edit`);
  writeFileSync(file, edited);
  measuredRun(root, 'src/commands/review-faqs.ts', '--all');
}

const seconds = (value: number) => Number(value.toFixed(1));

/** What a further document costs in processor time, in seconds. */
interface CostOfFurther {
  ours: number;
  /** Of it, pages that Starlight makes as well. */
  pages: number;
  theirs: number;
}

/** What further documents cost, from the smallest size to the largest. */
export function costOfFurther(built: readonly SizeBuilt[]): CostOfFurther | undefined {
  const [first, last] = [built[0], built.at(-1)];
  if (!first || !last || first === last) return undefined;
  const each = (of: (size: SizeBuilt) => Run) =>
    (of(last).processor - of(first).processor) / (last.documents - first.documents);
  return {
    ours: each(({ clean }) => clean),
    pages: each(({ pages }) => pages),
    theirs: each(({ starlight }) => starlight),
  };
}

/** The table that is printed. */
export function rowsOf(built: readonly SizeBuilt[]): Record<string, Record<string, number>> {
  return Object.fromEntries(
    built.map(({ documents, clean, edited, pages, starlight }) => [
      `${documents} documents`,
      {
        'processor (s)': seconds(clean.processor),
        'wall (s)': seconds(clean.wall),
        'memory (MB)': clean.memory,
        'edited, processor (s)': seconds(edited.processor),
        'pages alone, processor (s)': seconds(pages.processor),
        'Starlight, processor (s)': seconds(starlight.processor),
        'Starlight, wall (s)': seconds(starlight.wall),
        'Starlight, memory (MB)': starlight.memory,
        ratio: seconds(clean.processor / starlight.processor),
      },
    ]),
  );
}
