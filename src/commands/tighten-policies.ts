import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow } from './files-below.ts';

/** The policy of a page, as Astro writes it. */
const POLICY = /(<meta http-equiv="content-security-policy" content=")([^"]*)/;
/** Scripts and styles within a page. */
const INLINE = /<(?:script|style)\b(?![^>]*\ssrc=)[^>]*>(.*?)<\/(?:script|style)>/gs;

/**
 * Leaves in the policy of each page the hashes of scripts and styles that stand in it. Astro lists those of the whole site in
 * every page, which allows more than is needed and weighs more: a hash does not compress.
 */
export function tightenPolicies(folder: string): void {
  for (const path of filesBelow(folder)) {
    if (!path.endsWith('.html')) continue;
    const html = readFileSync(join(folder, path), 'utf8');
    const tight = html.replace(POLICY, (_, meta: string, policy: string) => meta + tightened(policy, html));
    if (tight !== html) writeFileSync(join(folder, path), tight);
  }
}

/** A policy without hashes of what a page does not hold. */
export function tightened(policy: string, html: string): string {
  const held = new Set(
    [...html.matchAll(INLINE)].map(([, text = '']) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`),
  );
  return policy.replace(/ ?('sha256-[^']+')/g, (source, hash: string) => (held.has(hash) ? source : ''));
}
