/** Where a site is published, as its settings say it. */
export interface SiteAddress {
  /** Scheme and host; undefined where none is set. */
  origin: string | undefined;
  /** The path below which it is served, with a slash at both ends; undefined where none is set. */
  base: string | undefined;
}

type Settings = Readonly<Record<string, string | undefined>>;

/**
 * Where the site is published: `SITE_URL` may have a path of its own, which then is what `BASE_PATH` says. Returns a sentence with
 * the way out where the two do not agree, or are no address.
 * @example siteAddress({ SITE_URL: 'https://your.domain/youju/' }) // { origin: 'https://your.domain', base: '/youju/' }
 */
export function siteAddress({ SITE_URL: url, BASE_PATH: given }: Settings): SiteAddress | string {
  const base = given ? `/${given}/`.replace(/\/+/g, '/') : undefined;
  if (!url) return { origin: undefined, base };
  const site = URL.canParse(url) ? new URL(url) : undefined;
  if (!site || !/^https?:$/.test(site.protocol))
    return `SITE_URL is “${url}”, expected the whole address at which the site is published: SITE_URL=https://your.domain`;
  if (site.search || site.hash)
    return `SITE_URL is “${url}”, expected an address without ? and #: SITE_URL=${site.origin}${site.pathname}`;
  const path = `${site.pathname}/`.replace(/\/+$/, '/');
  if (path !== '/' && base !== undefined && base !== path)
    return `SITE_URL is “${url}” and BASE_PATH is “${given}”, which are two different paths. Leave one out: SITE_URL=${site.origin}${base} or SITE_URL=${url}`;
  return { origin: site.origin, base: path === '/' ? base : path };
}
