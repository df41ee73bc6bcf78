/**
 * Builds a site of copied documents at once and in parts, which are merged, and compares every file:
 * `npm run bench:parts [-- --documents 105] [--parts 4] [--only data]`. With `--only` that part alone is built and measured.
 */
import { renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { filesBelow } from '../../src/commands/files-below.ts';
import type { Run } from './build/measured-run.ts';
import { measuredBuild, partsOfProject, unlikeFiles } from './parts/in-parts.ts';
import { writeCopiedProject } from './scale/copied-project.ts';

const { values } = parseArgs({
  options: {
    documents: { type: 'string', default: '105' },
    parts: { type: 'string', default: '4' },
    only: { type: 'string' },
  },
});
const root = resolve('.cache/bench-parts', values.documents);
const documents = writeCopiedProject(root, Number(values.documents));
const measured: Record<string, Record<string, number>> = {};
const measure = (name: string, ...given: string[]) => {
  const { processor, wall, memory }: Run = measuredBuild(root, ...given);
  measured[name] = { 'processor (s)': Math.round(processor), 'wall (s)': Math.round(wall), 'memory (MB)': memory };
  console.log(name, measured[name]);
};

if (values.only === undefined) {
  measure('whole');
  renameSync(join(root, 'dist'), join(root, 'whole'));
  // What a build leaves for the next one would spare the merge its compression.
  rmSync(join(root, '.cache/builds'), { recursive: true });
  for (const part of partsOfProject(root, Number(values.parts))) measure(part.join(','), '--part', part.join(','));
  measure('merge', '--merge');
  const unlike = unlikeFiles(join(root, 'whole'), join(root, 'dist'));
  console.log(
    `${filesBelow(join(root, 'dist')).length} files, ${unlike.length} of them unlike${unlike.length > 0 ? ':' : '.'}`,
  );
  for (const file of unlike) console.log(file);
  process.exitCode = unlike.length > 0 ? 1 : 0;
} else {
  measure(values.only, '--part', values.only);
}
console.log(`${documents} documents, Node ${process.version}`);
console.table(measured);
