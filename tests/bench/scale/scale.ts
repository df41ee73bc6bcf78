/**
 * Measures what a reader loads of sites of so many documents: `npm run bench:scale -- --documents 21,100,1000`.
 *
 *   --documents <numbers>  how many documents the sites have at least: as many sets of those held as reach that; 21,100 where none are given
 *   --keep                 measure the sites as they were built before, where they are there
 *   --only <text>          only readings whose name contains the text
 *   --folder <path>        where the sites are made; .cache/bench-scale where none is given
 *
 * A weight is everything that a new reader's browser asks for until the page has given its first answer, compressed: each file
 * with gzip at level 9, or as it is where that is smaller. The service worker is weighed by itself: its list goes with it.
 * Prints a table, the heaviest growth first, and writes .cache/bench-scale.json.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Browser, chromium } from '@playwright/test';
import { filesBelow } from '../../../src/commands/files-below.ts';
import { BROWSER_FLAGS, ensureBrowser } from '../../ensure-browser.ts';
import { type ServedSite, serveSite } from '../search/served-site.ts';
import { buildProject, writeCopiedProject } from './copied-project.ts';
import { READINGS, type Reading } from './reading.ts';

/** What a page kind may weigh with the most documents, as a multiple of its weight with the fewest. */
const BAR = 1.5;
/** And a search that names no place, which may read a summary of the country. */
const BARS: Readonly<Record<string, number>> = { 'search, no place': 2 };

const { values } = parseArgs({
  options: {
    documents: { type: 'string', default: '21,100' },
    keep: { type: 'boolean', default: false },
    only: { type: 'string', default: '' },
    folder: { type: 'string', default: '.cache/bench-scale' },
  },
});
const sizes = values.documents.split(',').map(Number);

/** What was asked for in one reading, each with its bytes. */
type Asked = Readonly<Record<string, number>>;

/** Weighs one reading in a profile of its own; says why where it gave no answer. */
async function weigh(browser: Browser, site: ServedSite, { path, until }: Reading): Promise<Asked | string> {
  const context = await browser.newContext({ serviceWorkers: 'block', locale: 'zh-CN' });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(60_000);
    site.takeRequests();
    await page.goto(site.root + path);
    await until?.(page);
    await site.quiet();
    return Object.fromEntries(site.takeRequests().map((requested) => [requested, site.weigh(requested)]));
  } catch (error) {
    return error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
  } finally {
    await context.close();
  }
}

const weights = new Map<string, Record<number, number | string>>();
/** What each reading asked for, by reading and number of documents: where a weight grows, this says which file does. */
const files: Record<string, Record<number, Asked>> = {};
const browser = await chromium.launch({ executablePath: ensureBrowser(), args: BROWSER_FLAGS });
const counts: number[] = [];
for (const size of sizes) {
  const root = resolve(values.folder, String(size));
  if (!values.keep || !existsSync(join(root, 'dist'))) {
    const begun = performance.now();
    writeCopiedProject(root, size);
    buildProject(root);
    console.log(`Built in ${((performance.now() - begun) / 1000).toFixed(0)} s`);
  }
  const documents = filesBelow(join(root, 'content/policies')).length;
  counts.push(documents);
  const site = await serveSite(join(root, 'dist'));
  const note = (name: string, weight: number | string) =>
    weights.set(name, { ...weights.get(name), [documents]: weight });
  for (const reading of READINGS.filter(({ name }) => name.includes(values.only))) {
    if (reading.needsMany && !existsSync(join(root, 'dist', reading.path))) continue;
    const asked = await weigh(browser, site, reading);
    if (typeof asked === 'string') {
      note(reading.name, asked);
      continue;
    }
    note(
      reading.name,
      Object.values(asked).reduce((sum, bytes) => sum + bytes, 0),
    );
    files[reading.name] = { ...files[reading.name], [documents]: asked };
  }
  note('service worker with its list', site.weigh('/sw.js'));
  await site.close();
}
await browser.close();

const rows = [...weights].map(([name, bySize]) => {
  const weighed = counts.filter((count) => count in bySize).map((count) => bySize[count]);
  const [small, large] = [weighed[0], weighed.at(-1)];
  const growth = typeof small === 'number' && typeof large === 'number' ? large / small : Number.POSITIVE_INFINITY;
  return { name, bySize, growth, holds: growth <= (BARS[name] ?? BAR) };
});
rows.sort((a, b) => b.growth - a.growth);
const shown = (weight: number | string | undefined) =>
  typeof weight === 'number' ? `${(weight / 1024).toFixed(1)} KB` : (weight ?? '');
console.table(
  Object.fromEntries(
    rows.map(({ name, bySize, growth, holds }) => [
      name,
      {
        ...Object.fromEntries(counts.map((count) => [count, shown(bySize[count])])),
        growth: growth.toFixed(2),
        holds: holds ? 'yes' : 'NO',
      },
    ]),
  ),
);
mkdirSync('.cache', { recursive: true });
writeFileSync(
  '.cache/bench-scale.json',
  `${JSON.stringify({ measured: new Date().toISOString(), sizes: counts, rows, files }, null, 2)}\n`,
);
console.log('Written: .cache/bench-scale.json');
if (rows.some(({ holds }) => !holds)) process.exitCode = 1;
