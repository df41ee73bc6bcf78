import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { Driver } from './driver.ts';
import { startFirefox } from './firefox.ts';
import { missingChromium, type OldChromium, startChromium } from './old-chromium.ts';
import { findMiniBrowser, startWebkit } from './webkit.ts';

/** A browser that the smoke tests are run in. */
export interface Engine {
  name: string;
  /** What the version must say that it reports. */
  version: RegExp;
  /** Why it cannot be tried on this machine; undefined where it can. */
  missing: () => string | undefined;
  start: () => Promise<Driver>;
}

/** Path of a program, looked for where the shell does. */
const programOf = (name: string) =>
  (process.env['PATH'] ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find((path) => existsSync(path));

/** The floor of the site, and the next version that anybody ships for tests. */
const CHROMIUM_109: OldChromium = {
  major: 109,
  shippedIn: '@sparticuz/chromium',
  puppeteer: 'puppeteer-core-19',
};
const CHROMIUM_88: OldChromium = { major: 88, shippedIn: 'chrome-aws-lambda', puppeteer: 'puppeteer-core' };

const chromium = (engine: OldChromium): Engine => ({
  name: `Chromium ${engine.major}`,
  version: new RegExp(`Chrome/${engine.major}\\.`),
  missing: () => missingChromium(engine),
  start: () => startChromium(engine),
});

export const ENGINES: readonly Engine[] = [
  chromium(CHROMIUM_88),
  chromium(CHROMIUM_109),
  {
    name: 'Firefox ESR',
    version: /^Firefox \d+\./,
    missing: () => (programOf('firefox-esr') ? undefined : 'firefox-esr is not installed'),
    start: () => startFirefox('firefox-esr'),
  },
  {
    name: 'WebKit',
    version: /^WebKitGTK \d+\./,
    missing: () => {
      if (!programOf('WebKitWebDriver') || !findMiniBrowser()) return 'webkit2gtk-driver is not installed';
      return programOf('Xvfb') ? undefined : 'xvfb is not installed, which it needs for a screen';
    },
    start: () => startWebkit('WebKitWebDriver', 'Xvfb'),
  },
];
