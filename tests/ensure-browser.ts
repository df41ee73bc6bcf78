import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

/** The engine without a window comes first: nobody looks, and it takes a quarter less time. */
const INSTALLED = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];

/** A Chromium that tests can drive: `CHROMIUM_PATH`, one of the system's, or Playwright's own. */
function findBrowser(): string | undefined {
  return [process.env['CHROMIUM_PATH'], ...INSTALLED, chromium.executablePath()].find(
    (path) => path && existsSync(path),
  );
}

/**
 * The path of a Chromium, installing one where there is none: Playwright's, else Debian's.
 * @throws where none can be had, saying what was tried
 */
export function ensureBrowser(): string {
  const found = findBrowser();
  if (found) return found;
  console.log('No Chromium found; installing one.');
  const attempts = [
    ['npx', 'playwright', 'install', 'chromium'],
    ...(process.getuid?.() === 0
      ? [
          ['apt-get', 'update'],
          ['apt-get', 'install', '-y', 'chromium', 'fonts-noto-cjk'],
        ]
      : []),
  ];
  for (const [command = '', ...rest] of attempts) {
    spawnSync(command, rest, { stdio: 'inherit' });
    const installed = findBrowser();
    if (installed) return installed;
  }
  throw new Error(
    'No Chromium could be installed. Tried Playwright and, as root, apt-get. Install one and set CHROMIUM_PATH to it.',
  );
}

/** Flags for a Chromium that runs as root in a container and asks nobody for anything. */
export const BROWSER_FLAGS = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
];
