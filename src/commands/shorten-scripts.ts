import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { transform } from 'esbuild';
import { buildTargets } from './browser-floor.ts';

/** Takes comments and white space out of the scripts of `public/`, which are otherwise served as they are written. */
export async function shortenScripts(folder: string): Promise<void> {
  for (const path of globSync('*.js', { cwd: 'public' })) {
    const script = readFileSync(join(folder, path), 'utf8');
    const { code } = await transform(script, { minify: true, target: buildTargets() });
    writeFileSync(join(folder, path), code);
  }
}
