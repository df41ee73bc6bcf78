/** What is asked of every server, and how it must answer. */
export interface ServerCase {
  path: string;
  method?: string;
  send?: Readonly<Record<string, string>>;
  /** Where several are given, each says the same to readers. */
  status: number | readonly number[];
  /** Headers, in lower case, with what they say; null where one may not be there. */
  headers?: Readonly<Record<string, string | RegExp | null>>;
  /** What stands in the answer. */
  says?: string;
}

const html = 'text/html; charset=utf-8';
const kept = /max-age=31536000.*immutable/;
const own = { 'content-security-policy': /frame-ancestors 'none'/, 'x-frame-options': 'DENY' };
const everywhere = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'permissions-policy': /camera=\(\)/,
  'cross-origin-opener-policy': 'same-origin',
};

/** One table for all servers: address, method, header → status, headers. */
export const cases: readonly ServerCase[] = [
  { path: '/', status: 200, headers: { 'content-type': html, 'cache-control': 'no-cache', ...own, ...everywhere } },
  { path: '/about/', status: 200, headers: { 'content-encoding': null, vary: /accept-encoding/i, ...own } },
  { path: '/about/', method: 'HEAD', status: 200, headers: { 'content-type': html } },
  {
    path: '/about/',
    send: { 'accept-encoding': 'gzip' },
    status: 200,
    headers: { 'content-encoding': 'gzip', 'content-type': html },
  },
  { path: '/about', status: [301, 308], headers: { location: '/about/' } },
  {
    path: '/no/such/',
    status: 404,
    headers: { 'content-type': html, 'cache-control': 'no-cache', ...own, ...everywhere },
    says: '没有这一页',
  },
  ...['/faq/who/embed/', '/embed/charts/money/'].map((path) => ({
    path,
    status: 200,
    headers: { 'content-security-policy': /^(?!.*frame-ancestors)/, 'x-frame-options': null, ...everywhere },
  })),
  {
    path: '/sw.js',
    status: 200,
    headers: { 'cache-control': 'no-cache', 'content-type': 'text/javascript; charset=utf-8' },
  },
  { path: '/robots.txt', status: 200, headers: { 'content-type': 'text/plain; charset=utf-8' } },
  {
    path: '/opensearch.xml',
    status: 200,
    headers: { 'content-type': 'application/opensearchdescription+xml; charset=utf-8' },
  },
  { path: '/changes/feed.xml', status: 200, headers: { 'content-type': 'application/atom+xml; charset=utf-8' } },
  { path: '/sitemap-0.xml', status: 200, headers: { 'content-type': 'application/xml; charset=utf-8' } },
  { path: '/icon.svg', status: 200, headers: { 'content-type': 'image/svg+xml; charset=utf-8' } },
  {
    path: '/api/v1/rules.json',
    status: 200,
    headers: { 'content-type': 'application/json; charset=utf-8', 'access-control-allow-origin': '*' },
  },
  {
    path: '/api/v1/rules.csv',
    status: 200,
    headers: { 'content-type': 'text/csv; charset=utf-8', 'access-control-allow-origin': '*' },
  },
  { path: '/charts/money.json', status: 200, headers: { 'access-control-allow-origin': '*' } },
  { path: '/about/', status: 200, headers: { 'access-control-allow-origin': null } },
  {
    path: '/_astro/_id_.new.css',
    status: 200,
    headers: { 'cache-control': kept, 'content-type': 'text/css; charset=utf-8', ...everywhere },
  },
  { path: '/_astro/Page.old.css', status: 200, headers: { 'cache-control': kept }, says: 'a{}' },
  { path: '/_astro/nothing.css', status: 404, headers: { 'cache-control': 'no-cache', 'content-type': html } },
  { path: '/gone/', status: 404 },
  { path: '/_astro/at-old/compare/index.html', status: 200, headers: { 'cache-control': kept, 'content-type': html } },
  { path: `/about/?q=${'%E8%90%BD%E6%88%B7'.repeat(900)}`, status: 200, headers: { 'content-type': html } },
  {
    path: '/pagefind/sections/1.json',
    status: 200,
    headers: { 'cache-control': kept, 'content-type': 'application/json; charset=utf-8' },
  },
  { path: '/q/1/', status: 200, headers: { 'content-type': html, 'cache-control': 'no-cache' }, says: '第 1 号' },
  { path: '/q/1', status: [301, 308], headers: { location: '/q/1/' } },
  {
    path: '/q/576/',
    status: 302,
    headers: { location: '/about/#reuse', 'cache-control': 'no-cache', ...everywhere },
  },
  { path: '/q/576', status: 302, headers: { location: '/about/#reuse' } },
  { path: '/q/577/', status: 404, headers: { 'content-type': html }, says: '没有这一页' },
  {
    path: '/q/578/',
    status: 410,
    headers: { 'content-type': html, 'cache-control': 'no-cache', ...own },
    says: '没有这一页',
  },
  { path: '/q/0576/', status: 404 },
  { path: '/q/table/5.txt', status: 200, headers: { 'content-type': 'text/plain; charset=utf-8' }, says: '#reuse' },
  { path: '/_numbers.nginx.conf', status: 404 },
  { path: '/_numbers.caddy.conf', status: 404 },
  { path: '/_redirects', status: 404 },
  { path: '/_headers', status: 404 },
  { path: '/_redirects.nginx.conf', status: 404 },
  { path: '/.fingerprint', status: 404 },
  { path: '/about/index.html.gz', status: 404 },
  { path: '/robots.txt', send: { range: 'bytes=0-3' }, status: 206, says: 'User' },
  { path: '/robots.txt', send: { range: 'bytes=99-' }, status: 416 },
  ...['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'].map((method) => ({ path: '/about/', method, status: 405 })),
];
