/**
 * Measures the comparison: `npm run bench:compare`. How long laying documents side by side takes at 100, 1,000 and
 * 10,000 generated documents, as ratios a provision, since times do not travel between machines; and what a reader loads
 * of the real site and of sites with 5 and 300 generated places, in a real browser.
 * Prints tables and writes .cache/bench-compare.json.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { buildSite } from '../../src/commands/build.ts';
import { isBuildCurrent } from '../../src/commands/build-fingerprint.ts';
import { contentFiles } from '../../src/commands/content-files.ts';
import { entryOf } from '../../src/library/library.ts';
import { readLibrary } from '../../src/library/read-library.ts';
import { BROWSER_FLAGS, ensureBrowser } from '../ensure-browser.ts';
import { buildGeneratedSite } from './compare/generated-site.ts';
import { matrixTime } from './compare/matrix-time.ts';
import { pageBytes } from './compare/page-bytes.ts';

const FILE = '.cache/bench-compare.json';
const SIZES = [100, 1000, 10_000];
const RUNS = 9;
const PLACES = [5, 300];
/** What the comparison of all places of the real site may load at once, in bytes. */
const LIMIT = 80 * 1024;

const { library } = readLibrary(contentFiles());
const topic = entryOf(library.topics, 'settlement');
const otherTopics = library.topics.flatMap(({ id }) => (id === topic.id ? [] : [id]));

const times = SIZES.map((documents) => matrixTime(documents, RUNS, topic, library));
const [least] = times;
const rows = times.map(({ milliseconds, ...time }) => ({
  ...time,
  'median (ms)': milliseconds.median,
  'a provision, × that of the fewest': Number(
    (time.microsecondsPerProvision / (least?.microsecondsPerProvision ?? 1)).toFixed(2),
  ),
}));
console.log(`Laying documents side by side and telling how places differ, ${RUNS} runs, Node ${process.version}`);
console.table(rows);

if (!isBuildCurrent() && !(await buildSite())) throw new Error('The site could not be built');
const browser = await chromium.launch({ executablePath: ensureBrowser(), args: BROWSER_FLAGS });
const weights = [];
try {
  for (const { id } of library.topics) weights.push(await pageBytes(browser, `real: ${id}`, 'dist', id));
  for (const count of PLACES) {
    const site = buildGeneratedSite(count, topic, otherTopics);
    try {
      weights.push(await pageBytes(browser, `generated: ${count} places`, site.folder, topic.id));
    } finally {
      site.remove();
    }
  }
} finally {
  await browser.close();
}
const kilobytes = (bytes: number | null) => (bytes === null ? '—' : (bytes / 1024).toFixed(1));
console.log('What a reader loads of a comparison, gzip -9, KB');
console.table(
  Object.fromEntries(
    weights.map(({ site, places, opened, oneMore, filled }) => [
      site,
      {
        places,
        opened: kilobytes(opened),
        'within 80 KB': opened <= LIMIT ? 'yes' : 'NO',
        'one place more': kilobytes(oneMore),
        'all that fit': kilobytes(filled),
      },
    ]),
  ),
);
mkdirSync('.cache', { recursive: true });
const report = { measured: new Date().toISOString(), node: process.version, limit: LIMIT, times, weights };
writeFileSync(FILE, `${JSON.stringify(report, null, 2)}\n`);
console.log(`Written: ${FILE}`);
