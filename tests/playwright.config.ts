import { defineConfig } from '@playwright/test';
import { BROWSER_FLAGS, ensureBrowser } from '../src/commands/ensure-browser.ts';

const port = Number(process.env['E2E_PORT'] ?? 4331);

export default defineConfig({
  testDir: 'e2e',
  outputDir: '../test-results',
  reporter: 'list',
  fullyParallel: true,
  workers: 2,
  // Printing a long document takes its time on a small machine.
  timeout: 90_000,
  forbidOnly: Boolean(process.env['CI']),
  use: {
    baseURL: `http://localhost:${port}`,
    locale: 'zh-CN',
    // Whether a page is new or kept must not decide a test; what is kept has tests of its own.
    serviceWorkers: 'block',
    launchOptions: { executablePath: ensureBrowser(), args: BROWSER_FLAGS },
    trace: 'retain-on-failure',
  },
  webServer: {
    command: 'node src/commands/start.ts',
    cwd: '..',
    env: { PORT: String(port) },
    url: `http://localhost:${port}/`,
    reuseExistingServer: false,
    timeout: 180_000,
  },
});
