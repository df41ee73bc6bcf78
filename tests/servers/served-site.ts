import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { precompress } from '../../src/commands/precompress.ts';
import { formatNumberMap, formatPieces, type NumberRow } from '../../src/permalinks/number-table.ts';

const PAGE = `<!doctype html><title>关于</title><p>${'有据'.repeat(700)}</p>`;

/** What the ledger of the site says of numbers that have no page: one leads on, one was retired, the others were never given. */
const NUMBERS: readonly NumberRow[] = [
  { number: 576, target: { kind: 'here', address: '/about/#reuse' } },
  { number: 578, target: { kind: 'retired', on: '2027-03-01', look: null, reason: '与上一条重复，已经合并' } },
];

/**
 * Makes a folder as deploy/README.md describes it: `current` and `previous-1` below it, each a small site with one file of
 * each kind that is answered otherwise.
 */
export async function makeDeployment(root: string): Promise<void> {
  const [[, piece] = ['', '']] = [...formatPieces(NUMBERS)];
  const build = async (name: string, files: Readonly<Record<string, string>>) => {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(root, name, path)), { recursive: true });
      writeFileSync(join(root, name, path), text);
    }
    await precompress(join(root, name));
  };
  await build('previous-1', {
    '_astro/Page.old.css': 'a{}',
    'index.html': 'old',
    'gone/index.html': 'old',
    '_astro/at-old/compare/index.html': 'old',
  });
  await build('current', {
    'index.html': '<!doctype html><title>有据</title>',
    '404.html': '<!doctype html><title>没有这一页</title>',
    'about/index.html': PAGE,
    'faq/who/embed/index.html': '<!doctype html>',
    'embed/charts/money/index.html': '<!doctype html>',
    'robots.txt': 'User-agent: *',
    'sw.js': '//',
    'opensearch.xml': '<a/>',
    'changes/feed.xml': '<a/>',
    'sitemap-0.xml': '<a/>',
    'icon.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
    'api/v1/rules.json': '{}',
    'api/v1/rules.csv': 'a,b',
    'charts/money.json': '{}',
    '_astro/_id_.new.css': 'a{}',
    'pagefind/sections/1.json': 'x',
    'q/1/index.html': '<!doctype html><title>第 1 号</title>',
    'q/table/5.txt': piece,
    '_numbers.nginx.conf': formatNumberMap(NUMBERS, '', 'nginx'),
    '_numbers.caddy.conf': formatNumberMap(NUMBERS, '', 'Caddy'),
    '.fingerprint': 'abc',
    _headers: '',
    _redirects: '',
    '_redirects.nginx.conf': '',
  });
}
