/**
 * Measures search in a real Chromium on the site in dist/: `npm run build && npm run bench:search`.
 *
 *   --queries <file>   labelled queries to ask; tests/search/queries.yaml where none is given
 *   --only <text>      only queries that contain the text, or are of the kind of that name
 *   --parts <names>    some of quality, weight, keystrokes, scale; all where none is given
 *   --weigh <which>    `kinds`: weigh the first search for a query of each kind; `all`: for every query, in the page alone
 *   --scale <numbers>  with how many generated documents to compare with Starlight's search; 1000 where none is given
 *
 * Bytes are compressed: each file with gzip at level 9, or as it is where that is smaller. Times are of this machine in this
 * run. Prints tables and every query that did not come first; writes .cache/bench-search.json.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { contentFiles } from '../../src/commands/content-files.ts';
import { readLibrary } from '../../src/library/read-library.ts';
import { BROWSER_FLAGS, ensureBrowser } from '../ensure-browser.ts';
import { indexLoadedUnasked, ownSearchDialog, ownSearchPage, weighFirstSearch } from './search/first-search-weight.ts';
import { keystrokeTimes, SLOWDOWNS } from './search/keystroke-times.ts';
import { readLabelledQueries } from './search/labelled-query.ts';
import { summariseByKind, summarizeJudgements } from './search/metrics.ts';
import { measureQuality } from './search/quality.ts';
import { failureLines, kilobytes, scaleRows, summaryRow, weightRow } from './search/report.ts';
import { compareAtScale } from './search/scale.ts';
import { serveSite } from './search/served-site.ts';
import { spreadOf } from './spread.ts';

/** What search is held to. */
const BARS = { success1: 0.85, success3: 0.97, falseAnswers: 0, firstSearchKilobytes: 150, keystroke: 100, scale: 0.8 };
const FILE = '.cache/bench-search.json';
const PARTS = ['quality', 'weight', 'keystrokes', 'scale'];

const { values } = parseArgs({
  options: {
    queries: { type: 'string', default: 'tests/search/queries.yaml' },
    only: { type: 'string', default: '' },
    parts: { type: 'string', default: PARTS.join(',') },
    weigh: { type: 'string', default: 'kinds' },
    scale: { type: 'string', default: '1000' },
  },
});
const parts = new Set(values.parts.split(','));
const { library } = readLibrary(contentFiles());
const queries = readLabelledQueries(values.queries).filter(
  ({ query, kind }) => query.includes(values.only) || kind === values.only,
);
/** The first query of each kind, and of each silence. */
const representatives = [...Map.groupBy(queries, ({ kind, silence }) => silence ?? kind).values()].flatMap(
  ([first]) => first?.query ?? [],
);

const report: Record<string, unknown> = { measured: new Date().toISOString(), node: process.version, bars: BARS };
const bars: Record<string, { measured: number; bar: string; holds: 'yes' | 'NO' }> = {};
const holdTo = (name: string, measured: number, sign: '≥' | '≤', bar: number) => {
  const holds = sign === '≥' ? measured >= bar : measured <= bar;
  bars[name] = { measured: Number(measured.toFixed(3)), bar: `${sign} ${bar}`, holds: holds ? 'yes' : 'NO' };
};

if (!existsSync('dist/index.html')) throw new Error('dist/ is not there. Build the site first: npm run build');
const browser = await chromium.launch({ executablePath: ensureBrowser(), args: BROWSER_FLAGS });
const site = await serveSite('dist');
try {
  if (parts.has('quality')) {
    const quality = await measureQuality(browser, site, library, queries);
    const summary = summarizeJudgements(quality.ours);
    const byKind = summariseByKind(quality.ours);
    console.log(`Quality: ${queries.length} queries of ${values.queries}`);
    console.table({
      'this site': summaryRow(summary),
      'Pagefind alone, same texts': summaryRow(summarizeJudgements(quality.pagefind)),
      'MiniSearch, all words': summaryRow(summarizeJudgements(quality.miniSearchAll)),
      'MiniSearch, any word': summaryRow(summarizeJudgements(quality.miniSearchAny)),
    });
    console.log('This site, kind by kind');
    console.table(Object.fromEntries([...byKind].map(([kind, ofKind]) => [kind, summaryRow(ofKind)])));
    for (const line of failureLines(quality.ours)) console.log(line);
    holdTo('success@1', summary.success1.share, '≥', BARS.success1);
    holdTo('success@3', summary.success3.share, '≥', BARS.success3);
    holdTo('false answers', summary.silence['false-answer'], '≤', BARS.falseAnswers);
    report['quality'] = {
      queries: values.queries,
      ours: summary,
      byKind: Object.fromEntries(byKind),
      pagefind: summarizeJudgements(quality.pagefind),
      miniSearchAll: summarizeJudgements(quality.miniSearchAll),
      miniSearchAny: summarizeJudgements(quality.miniSearchAny),
      failures: failureLines(quality.ours),
    };
  }
  if (parts.has('weight')) {
    const unasked = [];
    for (const path of ['/', ownSearchDialog.path, ownSearchPage.path])
      unasked.push(...(await indexLoadedUnasked(browser, site, path)));
    holdTo('index files loaded unasked', unasked.length, '≤', 0);
    const weights: Record<string, unknown> = { unasked };
    const weighAll = values.weigh === 'all';
    const weighed = weighAll ? queries.map(({ query }) => query) : representatives;
    const places = weighAll ? { page: ownSearchPage } : { page: ownSearchPage, dialog: ownSearchDialog };
    for (const [name, search] of Object.entries(places)) {
      const searches = [];
      for (const query of weighed) searches.push(await weighFirstSearch(browser, site, search, query));
      const totals = spreadOf(searches.map(({ total }) => kilobytes(total)));
      console.log(`The first search in the ${name}: median ${totals.median} KB`);
      console.table(Object.fromEntries(searches.map((searched) => [searched.query, weightRow(searched)])));
      holdTo(`first search in the ${name}, most (KB)`, totals.maximum, '≤', BARS.firstSearchKilobytes);
      weights[name] = { searches, totals };
    }
    report['weight'] = weights;
  }
  if (parts.has('keystrokes')) {
    const ofEach: Record<string, unknown> = {};
    for (const [name, where] of Object.entries({ page: ownSearchPage, dialog: ownSearchDialog })) {
      const times = [];
      for (const slowdown of SLOWDOWNS)
        times.push(await keystrokeTimes(browser, site, where, representatives, slowdown));
      console.log(
        `From a keystroke in the ${name} to its answer drawn, ms, beside a page that only repeats what is typed`,
      );
      console.table(
        Object.fromEntries(
          times.flatMap(({ slowdown, answer, echo, unanswered }) => [
            [`search, ${slowdown} × slower`, { ...answer, unanswered }],
            [`echo, ${slowdown} × slower`, { ...echo, unanswered: 0 }],
          ]),
        ),
      );
      for (const { slowdown, answer, echo } of times) {
        console.log(`${slowdown} × slower: median ${(answer.median / echo.median).toFixed(1)} × the echo’s`);
        holdTo(`keystroke in the ${name}, p95, ${slowdown} × slower (ms)`, answer.p95, '≤', BARS.keystroke);
      }
      ofEach[name] = times;
    }
    report['keystrokes'] = ofEach;
  }
  if (parts.has('scale')) {
    const comparisons = [];
    for (const documents of values.scale.split(',').map(Number)) {
      const comparison = await compareAtScale(browser, library, documents);
      console.log(`The first search with ${documents} generated documents beside the real ones`);
      console.table(scaleRows(comparison));
      holdTo(`first search by Starlight’s, ${documents} documents`, comparison.ratio, '≤', BARS.scale);
      const empty = comparison.searches.filter(({ ours, theirs }) => ours.results === 0 && theirs.results > 0);
      holdTo(`searches that show nothing, ${documents} documents`, empty.length, '≤', 0);
      comparisons.push(comparison);
    }
    report['scale'] = comparisons;
  }
} finally {
  await browser.close();
  site.close();
}
console.table(bars);
mkdirSync('.cache', { recursive: true });
writeFileSync(FILE, `${JSON.stringify({ ...report, held: bars }, null, 2)}\n`);
console.log(`Written: ${FILE}`);
