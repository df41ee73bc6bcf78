/**
 * Measures the build and what it makes: `npm run bench [-- --runs 3] [--beside-starlight 21,100]`. With numbers of documents, it
 * also builds sites of so many copied documents, and Starlight's of the same texts, and compares their processor time.
 * Times are wall-clock, of whole processes, one after another on this machine; each is given as minimum, median and
 * maximum, and as a ratio to reading and checking the content in the same run, since seconds do not travel between machines.
 * Prints tables and writes .cache/bench.json; then measures the eligibility engine.
 */
import { spawnSync } from 'node:child_process';
import { globSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { pageWeight } from '../page-weight.ts';
import { buildBesideStarlight, costOfFurther, rowsOf } from './build/beside-starlight.ts';
import { benchEligibility } from './eligibility.ts';

const { values } = parseArgs({
  options: { runs: { type: 'string', default: '3' }, 'beside-starlight': { type: 'string', default: '' } },
});
const sizes = values['beside-starlight'].split(',').filter(Boolean).map(Number);
const runs = Math.max(1, Number(values.runs) || 1);

interface TimeSpread {
  minimum: number;
  median: number;
  maximum: number;
}

/** Runs a command and gives the spread of its seconds. Throws where it fails. */
function timeCommand(script: string): TimeSpread {
  const seconds = Array.from({ length: runs }, () => {
    const start = performance.now();
    const { status, stderr } = spawnSync('node', [script], { encoding: 'utf8' });
    if (status !== 0) throw new Error(`${script} failed:\n${stderr}`);
    return (performance.now() - start) / 1000;
  }).sort((a, b) => a - b);
  const at = (share: number) => seconds[Math.round(share * (seconds.length - 1))] ?? 0;
  return { minimum: at(0), median: at(0.5), maximum: at(1) };
}

const bytesOf = (pattern: string) =>
  globSync(pattern)
    .map((path) => statSync(path))
    .filter((stat) => stat.isFile())
    .reduce((total, { size }) => total + size, 0);
const kilobytes = (bytes: number) => Number((bytes / 1024).toFixed(1));

const reading = timeCommand('src/commands/check-content.ts');
const building = timeCommand('src/commands/build.ts');
const pages = globSync('dist/**/*.html').sort();
const weights = pages.map((page) => ({ page: page.slice('dist'.length), ...pageWeight(page) }));
const searchFiles = ['pagefind.js', 'pagefind-entry.json'].map((name) => `dist/pagefind/${name}`);

const report = {
  measured: new Date().toISOString(),
  node: process.version,
  runs,
  seconds: { reading, building },
  buildPerReading: Number((building.median / reading.median).toFixed(2)),
  output: {
    pages: pages.length,
    kilobytes: kilobytes(bytesOf('dist/**/!(*.br|*.gz)')),
    searchIndexKilobytes: kilobytes(bytesOf('dist/pagefind/{index,sections,stretches}/**/!(*.br|*.gz)')),
    searchCoreKilobytes: kilobytes(searchFiles.reduce((total, path) => total + statSync(path).size, 0)),
  },
  weights,
};

const spread = ({ minimum, median, maximum }: TimeSpread) => ({
  'minimum (s)': minimum.toFixed(2),
  'median (s)': median.toFixed(2),
  'maximum (s)': maximum.toFixed(2),
});
console.log(`Build, ${runs} runs, Node ${process.version}`);
console.table({ 'read and check content': spread(reading), 'build the site': spread(building) });
console.log(`A build takes ${report.buildPerReading} × reading the content.`);
console.table(report.output);
console.log('First load of each page, gzip -9, KB');
console.table(
  Object.fromEntries(
    weights.map(({ page, total, html, style, script }) => [
      page,
      { total: kilobytes(total), html: kilobytes(html), style: kilobytes(style), script: kilobytes(script) },
    ]),
  ),
);
mkdirSync('.cache', { recursive: true });
writeFileSync('.cache/bench.json', `${JSON.stringify(report, null, 2)}\n`);
console.log('Written: .cache/bench.json');

await benchEligibility();

if (sizes.length > 0) {
  const built = buildBesideStarlight(sizes, '.cache/bench-build');
  console.table(rowsOf(built));
  const further = costOfFurther(built);
  if (further) {
    const { ours, pages, theirs } = further;
    const beside = (value: number) => `${value.toFixed(3)} s, ${(value / theirs).toFixed(1)} ×`;
    console.log(
      `A further document: ${beside(ours)}; its pages alone ${beside(pages)}; Starlight ${theirs.toFixed(3)} s.`,
    );
  }
  writeFileSync('.cache/bench-build.json', `${JSON.stringify({ built, further }, null, 2)}\n`);
  console.log('Written: .cache/bench-build.json');
}
