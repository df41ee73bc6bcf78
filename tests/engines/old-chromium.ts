import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { callOf, DESKTOP_WIDTH, type Driver, HEIGHT } from './driver.ts';

/** What is used of puppeteer, in the two versions that speak with the two browsers. */
interface Puppeteer {
  launch: (options: object) => Promise<{
    version: () => Promise<string>;
    newPage: () => Promise<PuppeteerPage>;
    close: () => Promise<void>;
  }>;
}
interface PuppeteerPage {
  setViewport: (size: { width: number; height: number }) => Promise<void>;
  goto: (address: string) => Promise<unknown>;
  evaluate: (script: string) => Promise<unknown>;
  click: (selector: string) => Promise<void>;
  pdf: (options: { format: 'a4' }) => Promise<Uint8Array>;
  on: (event: 'pageerror', listener: (error: Error) => void) => void;
}

/** A Chromium that npm ships, and the puppeteer that speaks with it. */
export interface OldChromium {
  major: number;
  /** Package whose `bin/` has it, squeezed. */
  shippedIn: string;
  puppeteer: string;
}

const require = createRequire(import.meta.url);
/** What both packages ship: the program, what draws for it, and libraries that a machine may lack. */
const PARTS = ['swiftshader.tar.br', 'aws.tar.br'];

/** The folder of the package, undefined where it is not installed. */
function folderOf(name: string): string | undefined {
  const folder = join('node_modules', name);
  return existsSync(join(folder, 'bin/chromium.br')) ? folder : undefined;
}

/** Why it cannot be run here; undefined where it can. */
export function missingChromium({ shippedIn }: OldChromium): string | undefined {
  if (process.platform !== 'linux' || process.arch !== 'x64') return 'its program is for Linux on x64 only';
  return folderOf(shippedIn) ? undefined : `${shippedIn} is not installed`;
}

/**
 * Unpacks the program into a folder of its own. The packages themselves would share one path, where whichever was there
 * first passes for the other.
 * @returns path of the program
 */
function unpack({ major, shippedIn }: OldChromium): string {
  const folder = join('.cache/engines', String(major));
  const program = join(folder, 'chromium');
  if (existsSync(program)) return program;
  const unfinished = `${folder}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true });
  const read = (part: string) => brotliDecompressSync(readFileSync(join(folderOf(shippedIn) ?? '', 'bin', part)));
  for (const part of PARTS) execFileSync('tar', ['-x', '-C', unfinished], { input: read(part) });
  writeFileSync(join(unfinished, 'chromium'), read('chromium.br'), { mode: 0o755 });
  rmSync(folder, { recursive: true, force: true });
  renameSync(unfinished, folder);
  return program;
}

/** Starts it. */
export async function startChromium(engine: OldChromium): Promise<Driver> {
  const program = join(process.cwd(), unpack(engine));
  const loaded: Puppeteer & { default?: Puppeteer } = require(engine.puppeteer);
  const browser = await (loaded.default ?? loaded).launch({
    executablePath: program,
    // Pages are not trusted less for being ours: what is off is what a machine without a screen or as root cannot have.
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--no-zygote', '--lang=zh-CN'],
    env: {
      ...process.env,
      LD_LIBRARY_PATH: [join(dirname(program), 'lib'), process.env['LD_LIBRARY_PATH']].filter(Boolean).join(':'),
    },
  });
  const page = await browser.newPage();
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  return {
    version: await browser.version(),
    errors,
    open: async (address, width = DESKTOP_WIDTH) => {
      await page.setViewport({ width, height: HEIGHT });
      await page.goto(address);
    },
    run: async (what, ...taken) => (await page.evaluate(callOf(what, taken))) as never,
    press: (selector) => page.click(selector),
    print: () => page.pdf({ format: 'a4' }),
    close: () => browser.close(),
  };
}
