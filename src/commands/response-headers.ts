/** Files whose names change with what they hold: there is no earlier or later version of them. */
export const NAMED_BY_CONTENT =
  /^\/?(_astro|pagefind\/(places|sections|stretches)|compare\/documents|eligibility\/parts\/places)\/|\.pf_(index|filter|meta)$/;

/** Files for servers and for the next build, and what stands for another file when it is sent compressed: nobody asks for them. */
const INTERNAL = /^\/_(?!astro\/)|\/\.|\.(br|gz)$/;

/** Pages that other sites show in a frame. */
const FOR_FRAMES = /^\/(embed\/|faq\/[^/]+\/embed\/$)/;

/** Types that hosts guess wrongly, or leave without the encoding of their characters. */
const TYPES: readonly (readonly [RegExp, string])[] = [
  [/^\/opensearch\.xml$/, 'application/opensearchdescription+xml; charset=utf-8'],
  [/^\/changes\/.+\.xml$/, 'application/atom+xml; charset=utf-8'],
  [/\/$|\.html$/, 'text/html; charset=utf-8'],
  [/\.js$/, 'text/javascript; charset=utf-8'],
  [/\.css$/, 'text/css; charset=utf-8'],
  [/\.json$/, 'application/json; charset=utf-8'],
  [/\.csv$/, 'text/csv; charset=utf-8'],
  [/\.txt$/, 'text/plain; charset=utf-8'],
  [/\.xml$/, 'application/xml; charset=utf-8'],
  [/\.ics$/, 'text/calendar; charset=utf-8'],
  [/\.svg$/, 'image/svg+xml; charset=utf-8'],
  [/\.png$/, 'image/png'],
];

/**
 * What a header can say of every page and a meta tag cannot, or what is the same everywhere. What scripts and styles a
 * page may load stands in the page itself, which knows their hashes; both policies apply.
 */
const POLICY = "object-src 'none'; base-uri 'none'; form-action 'self'";

/** True for a file that is in the folder of the site and is no part of the site. */
export function isInternal(path: string): boolean {
  return INTERNAL.test(path);
}

/**
 * The headers that an address is answered with, whatever the server.
 * @param path below the site's root, beginning with a slash; that of a page ends with one
 * @example headersFor('/_astro/Page.Bx1.css')['cache-control'] // 'public, max-age=31536000, immutable'
 */
export function headersFor(path: string): Readonly<Record<string, string>> {
  const page = path.replace(/\/index\.html$/, '/');
  const type = TYPES.find(([pattern]) => pattern.test(page))?.[1] ?? 'application/octet-stream';
  const isForFrames = FOR_FRAMES.test(page);
  return {
    'content-type': type,
    'cache-control': NAMED_BY_CONTENT.test(page) ? 'public, max-age=31536000, immutable' : 'no-cache',
    'x-content-type-options': 'nosniff',
    // What was typed into search stands in the address: nobody is told it with the next request.
    'referrer-policy': 'no-referrer',
    'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    'cross-origin-opener-policy': 'same-origin',
    'content-security-policy': isForFrames ? POLICY : `${POLICY}; frame-ancestors 'none'`,
    ...(isForFrames ? {} : { 'x-frame-options': 'DENY' }),
    ...(/^\/(api|charts)\//.test(page) ? { 'access-control-allow-origin': '*' } : {}),
  };
}
