import { defineConfig } from '@playwright/test';
import { IS_NIGHTLY } from './depth.ts';
import { BROWSER_FLAGS, ensureBrowser } from './ensure-browser.ts';

/**
 * One process for all pages of the site: else each page after an empty one, as every test begins with, has a process of its own, which
 * takes as long as to draw the page.
 */
const ONE_PROCESS = '--process-per-site';

const port = Number(process.env['E2E_PORT'] ?? 4331);

export default defineConfig({
  testDir: 'e2e',
  outputDir: '../test-results',
  reporter: 'list',
  fullyParallel: true,
  workers: 2,
  // A machine three times as slow as a small one comes to the end all the same; at night a test tries more.
  timeout: IS_NIGHTLY ? 1_800_000 : 300_000,
  expect: { timeout: 30_000 },
  forbidOnly: Boolean(process.env['CI']),
  // What fails once and then passes is named as flaky in the summary.
  retries: process.env['CI'] ? 1 : 0,
  use: {
    baseURL: `http://localhost:${port}`,
    locale: 'zh-CN',
    // Whether a page is new or kept must not decide a test; what is kept has tests of its own.
    serviceWorkers: 'block',
    // A browser's context and its processes take half a second to make. They are kept for the tests of a worker, and emptied
    // before each; a test that needs new ones says so.
    reuseContext: true,
    launchOptions: { executablePath: ensureBrowser(), args: [...BROWSER_FLAGS, ONE_PROCESS] },
    // Noting every step takes a twentieth of the time of the whole, pictures of them a third: what fails is tried again with a note
    // where CI tries again; `--trace on` makes both where one is looked at.
    trace: { mode: 'on-first-retry', screenshots: false, snapshots: false, sources: false },
  },
  webServer: {
    command: 'node src/commands/start.ts',
    cwd: '..',
    env: { PORT: String(port) },
    url: `http://localhost:${port}/`,
    reuseExistingServer: false,
    timeout: 600_000,
  },
});
