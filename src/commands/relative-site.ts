import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow } from './files-below.ts';

/** Files of text that can hold addresses. */
const TEXT = /\.(html|css|js|json|svg|xml|txt|csv|webmanifest)$/;

/** Files whose addresses are read relative to themselves; Vite's loader of further scripts is one. */
const SELF_RELATIVE = /\.(html|css)$|(^|\/)preload-helper\.[\w-]+\.js$/;

/** Scripts within a page, which its security policy names by their hashes. */
const INLINE_SCRIPT = /<script(?![^>]*\ssrc=)(?![^>]*application\/ld\+json)[^>]*>([\s\S]*?)<\/script>/g;

/**
 * Rewrites a site that was built below a placeholder path so that it works below any path: addresses within it become
 * relative to the file that they stand in, absolute ones become those at which the site is published.
 * Links to pages name their files, so that they can be followed where pages are opened as files, without a server.
 * @param placeholder path that the site was built below, with slashes at both ends; it stands nowhere by chance
 * @param published root of the published site, e.g. `https://youju.example/`
 * @throws where a file holds an address that cannot be made relative: what a script says is not relative to the script
 */
export function makeRelative(folder: string, placeholder: string, published: URL): void {
  const stuck: string[] = [];
  for (const path of filesBelow(folder)) {
    if (!TEXT.test(path)) continue;
    const file = join(folder, path);
    const text = readFileSync(file, 'utf8');
    if (!text.includes(placeholder)) continue;
    const named = path.endsWith('.html') ? linksToFiles(text, placeholder) : text;
    const absolute = named.replaceAll(new URL(placeholder, published).href, published.href);
    const root = '../'.repeat(path.split('/').length - 1) || './';
    const relative = SELF_RELATIVE.test(path) ? absolute.replaceAll(placeholder, root) : absolute;
    if (relative.includes(placeholder)) stuck.push(path);
    writeFileSync(file, path.endsWith('.html') ? withScriptHashes(text, relative) : relative);
  }
  if (stuck.length > 0) {
    throw new Error(
      `These files say where the site lies, which a package cannot know: ${stuck.join(', ')}. Let the page hand the address over in a data- attribute.`,
    );
  }
}

/** The page with links that name files, not their folders: opened from a disk, a folder is a list of what is in it. */
function linksToFiles(html: string, placeholder: string): string {
  return html.replaceAll(
    new RegExp(`\\s(href|action)="(${placeholder}(?:[^"?#]*/)?)(?=["?#])`, 'g'),
    ' $1="$2index.html',
  );
}

/** The rewritten page with the hashes of its rewritten scripts in its security policy. */
function withScriptHashes(before: string, after: string): string {
  const scripts = (html: string) => [...html.matchAll(INLINE_SCRIPT)].map(([, script = '']) => script);
  const hash = (script: string) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`;
  const changed = scripts(after);
  return scripts(before).reduce((html, script, index) => html.replace(hash(script), hash(changed[index] ?? '')), after);
}
