/**
 * Makes one archive of the whole site that any web server, or one on a stick, can serve below any path:
 * `SITE_URL=https://your.domain npm run package`, or `… npm run package -- <file.zip>`. Citations and codes name the address
 * in SITE_URL; without one they would lead to whoever reads them on their own machine, so that has to be asked for
 * (`--unpublished`). The same build gives the same bytes.
 */
import './settle-address.ts';
import { globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { fingerprint } from './build-fingerprint.ts';
import { filesBelow } from './files-below.ts';
import { oneBuildAtATime } from './one-build-at-a-time.ts';
import { packageReadme } from './package-readme.ts';
import { makeRelative } from './relative-site.ts';
import { writeServiceWorker } from './service-worker.ts';
import { zipFiles } from './zip-files.ts';

const STAGE = '.cache/package';
const PLACEHOLDER = '/youju-package-root/';

/** The page for unknown addresses. At whatever depth it is shown, so nothing in it may be relative: it has no links. */
const NOT_FOUND = `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><meta http-equiv="content-security-policy" content="default-src 'none'; base-uri 'none'; form-action 'none'"><meta name="referrer" content="no-referrer"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><title>没有这一页 · 有据</title></head><body><main><h1>没有这一页</h1><p>地址可能抄错了一个字。删去网址最后几段，可以回到首页。</p></main></body></html>
`;

/** Packs a folder, with a note beside it. */
function pack(folder: string, readme: string): Uint8Array {
  const files = filesBelow(folder).map((path) => [`site/${path}`, readFileSync(join(folder, path))] as const);
  return zipFiles([['README.txt', Buffer.from(readme)], ...files]);
}

/** Builds the site for any path and packs it. Returns false, having said why, where the content has problems. */
async function makePackage(target: string, isPublished: boolean): Promise<boolean> {
  const published = new URL(process.env['BASE_PATH'] ?? '/', process.env['SITE_URL'] ?? 'http://localhost:4321');
  const version = fingerprint().slice(0, 8);
  process.env['PUBLIC_PUBLISHED_BASE'] = published.pathname;
  process.env['BASE_PATH'] = PLACEHOLDER;
  // A package is one build, and is replaced whole: its files stand at their own addresses only.
  process.env['PUBLIC_BUILD'] = '';
  // Read after the path is set: settings are read as modules load.
  const { buildInto } = await import('./build.ts');
  if (!(await buildInto(STAGE))) return false;
  makeRelative(STAGE, PLACEHOLDER, published);
  writeFileSync(join(STAGE, '404.html'), NOT_FOUND);
  // Rules for servers name paths; they are for the published site.
  for (const rules of globSync('{_redirects,_numbers}*', { cwd: STAGE })) rmSync(join(STAGE, rules));
  await writeServiceWorker(STAGE, version, { pages: 'files' });
  const archive = pack(STAGE, packageReadme(published.href, isPublished));
  writeFileSync(target, archive);
  rmSync(STAGE, { recursive: true, force: true });
  console.log(
    `Wrote ${target}: ${(archive.length / 1e6).toFixed(1)} MB. Citations and QR codes in it name ${published.href}`,
  );
  if (!isPublished)
    console.warn(`Mind: nobody can open that address but on their own machine. Do not hand this archive out.`);
  return true;
}

const { values, positionals } = parseArgs({
  options: { unpublished: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const isPublished = process.env['SITE_URL'] !== undefined;
if (isPublished || values.unpublished) {
  process.exitCode = (await oneBuildAtATime(() => makePackage(positionals[0] ?? 'youju.zip', isPublished))) ? 0 : 1;
} else {
  console.error(`SITE_URL is not set: citations and QR codes in the archive would name http://localhost:4321, which leads nobody here.
Say where the site is published:   SITE_URL=https://your.domain npm run package
Or go on without, for a trial:     npm run package -- --unpublished`);
  process.exitCode = 1;
}
