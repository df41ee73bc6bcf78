import { createHash } from 'node:crypto';
import { buildSync } from 'esbuild';
import { buildTargets } from './browser-floor.ts';

/** A script that stands within pages, and the hash by which their security policy knows it. */
export interface InlineScript {
  code: string;
  hash: `sha256-${string}`;
}

/**
 * Makes one script of a module and all that it imports. Bundled with the page's other scripts, it would be torn apart into
 * files that they share, each of which is asked for before the page is right.
 */
export function inlineScript(module: string): InlineScript {
  const { outputFiles } = buildSync({
    entryPoints: [module],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: buildTargets(),
    // Nothing in it depends on being strict, and a page has few bytes to spare.
    tsconfigRaw: { compilerOptions: { alwaysStrict: false } },
  });
  const code = outputFiles[0]?.text.trim() ?? '';
  return { code, hash: `sha256-${createHash('sha256').update(code).digest('base64')}` };
}
