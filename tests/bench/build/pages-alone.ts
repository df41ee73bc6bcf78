import { globSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { measuredRun, type Run } from './measured-run.ts';

/** Pages of which Starlight makes one each, too. */
const PAGES = ['index.astro', '404.astro', 'policies/[id].astro', 'faq/[id].astro'];

/** Reads and checks as a build does, draws what pages are left, and writes what search reads. */
const PROGRAM = `import './src/commands/settle-address.ts';
import { build } from 'astro';
import { contentProblems } from './src/commands/content-problems.ts';
import { writeSearchIndex } from './src/commands/search-index.ts';
import { giveContent } from './src/commands/site-content.ts';
const content = contentProblems();
if (content.problems.length > 0) throw new Error('The content has problems');
giveContent(content);
await build({ outDir: 'dist', logLevel: 'warn' });
await writeSearchIndex(content.library, 'dist');
`;

/**
 * Measures what a project takes for the pages that Starlight makes as well, from nothing: documents and questions, with their
 * search. Data, comparisons, charts, short pages, and what goes over finished files are left out. The project is spent afterwards.
 * @throws where the build fails
 */
export function measurePagesAlone(root: string): Run {
  for (const made of ['dist', '.cache', '.astro']) rmSync(join(root, made), { recursive: true, force: true });
  const pages = join(root, 'src/pages');
  for (const path of globSync('**/*.{astro,ts}', { cwd: pages })) if (!PAGES.includes(path)) rmSync(join(pages, path));
  writeFileSync(join(root, 'pages-alone.ts'), PROGRAM);
  return measuredRun(root, 'pages-alone.ts');
}
