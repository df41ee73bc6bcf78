/**
 * Walks nine told people through the built quiz at 360 px, and counts what it takes: `npm run bench:cases`, or with the folder of
 * another build. Nothing here is a time. Prints tables, writes .cache/bench-cases.json.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { contentFiles } from '../../src/commands/content-files.ts';
import { readLibrary } from '../../src/library/read-library.ts';
import { SiteServer } from '../e2e/site-server.ts';
import { type CaseWalked, shiftedOn, walkCase } from '../e2e/walk-case.ts';
import { BROWSER_FLAGS, ensureBrowser } from '../ensure-browser.ts';
import { TOLD_CASES } from '../visitor-cases.ts';

const FILE = '.cache/bench-cases.json';

const [folder = 'dist'] = process.argv.slice(2);
const { library } = readLibrary(contentFiles());
const server = new SiteServer(folder);
const baseURL = await server.start();
const browser = await chromium.launch({ executablePath: ensureBrowser(), args: BROWSER_FLAGS });
const walked: Record<string, CaseWalked> = {};
try {
  for (const told of TOLD_CASES) {
    const context = await browser.newContext({ baseURL, locale: 'zh-CN', serviceWorkers: 'block' });
    const page = await context.newPage();
    const counted = await walkCase(page, library, told);
    walked[told.name] = counted;
    console.log(`${told.told}\n  ${counted.sentence}`);
    for (const shifted of await shiftedOn(page)) console.log(`  shifted: ${shifted}`);
    await context.close();
  }
} finally {
  await browser.close();
  await server.stop();
}
console.table(Object.fromEntries(Object.entries(walked).map(([name, { sentence: _, ...counted }]) => [name, counted])));
mkdirSync('.cache', { recursive: true });
writeFileSync(FILE, JSON.stringify(walked, null, 2));
