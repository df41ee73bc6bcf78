/** The ids of a page, and what it points at within the site, as addresses below its root: `/places/x/#y`. */
export interface LinksOfPage {
  ids: Set<string>;
  targets: Set<string>;
}

const MARKED = /\s(id|href|src|action)="([^"]*)"/g;

/**
 * Reads what a finished page can be pointed at by, and where it points. Queries are left out, and so is what stands behind the
 * quiz and a report, `#place=x`, which is no element.
 * @param page its address
 * @param root that of the site, with a slash at its end
 */
export function linksOfPage(html: string, page: URL, root: URL): LinksOfPage {
  const ids = new Set<string>();
  const written = new Set<string>();
  for (const [, name, value = ''] of html.matchAll(MARKED)) (name === 'id' ? ids : written).add(value);
  const targets = new Set<string>();
  for (const value of written) {
    const target = URL.canParse(value, page.href) ? new URL(value.replaceAll('&amp;', '&'), page) : undefined;
    if (target?.origin !== root.origin || !target.pathname.startsWith(root.pathname)) continue;
    const anchor = target.hash.includes('=') ? '' : target.hash;
    targets.add(decodeURIComponent(target.pathname.slice(root.pathname.length - 1) + anchor));
  }
  return { ids, targets };
}

/** The file of an address below the root of the site. What scripts ask for by the name of the build is a file of its own name. */
export const fileOfAddress = (address: string): string =>
  address
    .replace(/#.*/s, '')
    .slice(1)
    .replace(/^_astro\/at-[^/]+\//, '')
    .replace(/(^|\/)$/, '$1index.html');
