import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

/** What the quiz needs of the engine. */
const ENTRY = `
export { compileRules } from './rule-set.ts';
export { judge } from './verdict.ts';
export { countOpenQuestions, nextQuestion } from './next-question.ts';
export { readFragment, writeFragment } from './share-link.ts';
`;

/** Bytes of the engine, bundled alone and minified, as it is and compressed. */
export async function engineSize(): Promise<{ minified: number; gzipped: number }> {
  const { outputFiles } = await build({
    stdin: { contents: ENTRY, resolveDir: 'src/eligibility', loader: 'ts' },
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    write: false,
  });
  const [file] = outputFiles;
  if (!file) throw new Error('esbuild made nothing');
  return { minified: file.contents.length, gzipped: gzipSync(file.contents, { level: 9 }).length };
}
