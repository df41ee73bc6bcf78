import type { Address, Ledger } from './ledger.ts';
import { resolveAddress } from './resolve-address.ts';

/** What a server answers an old address with: 301 to where it stands now, or 410 with the page that explains. */
export interface ServerRule {
  from: Address;
  /** Null where it is gone. */
  to: Address | null;
}

/** Rules for every page or file that has moved or been retired. Anchors are no server's business. */
export function serverRules(ledger: Ledger): ServerRule[] {
  return ledger.entries.flatMap(({ address, status }) => {
    if (status.kind === 'published' || address.includes('#')) return [];
    const place = resolveAddress(ledger, address);
    return [{ from: address, to: place.kind === 'here' ? place.address : null }];
  });
}

const NOTE = '# Old addresses of the site, written by npm run build from content/permalinks.txt.';

/** Most rules that Cloudflare Pages reads from a file; those that it cannot use count. */
export const CLOUDFLARE_LIMIT = 2000;

/**
 * Rules as a `_redirects` file, which Netlify and Cloudflare Pages both read.
 * Netlify leads on from a page that exists only where told by `!`; Cloudflare passes over lines with `!` and over 410.
 * @param base path that the site is served below, without the slash at its end
 * @param numbers lines of short addresses, which stand there only where all lines together are few enough for Cloudflare
 */
export function formatRedirects(rules: readonly ServerRule[], base: string, numbers: readonly string[] = []): string {
  const lines = rules.flatMap(({ from, to }) =>
    to === null
      ? [`${base}${from} ${base}${from} 410!`]
      : [`${base}${from} ${base}${to} 301!`, `${base}${from} ${base}${to} 301`],
  );
  const fitting = lines.length + numbers.length <= CLOUDFLARE_LIMIT ? numbers : [];
  return [NOTE, ...lines, ...fitting, ''].join('\n');
}

/**
 * Rules for nginx, to be included in a `server` block.
 * @param base path that the site is served below, without the slash at its end
 */
export function formatNginx(rules: readonly ServerRule[], base: string): string {
  const lines = rules.map(({ from, to }) => {
    const location = `location = ${base}${from}`;
    if (to !== null) return `${location} { return 301 ${base}${to}; }`;
    const explained = from.endsWith('/') ? `error_page 410 ${base}${from}index.html; ` : '';
    return `${location} { ${explained}return 410; }`;
  });
  return [NOTE, ...lines, ''].join('\n');
}
