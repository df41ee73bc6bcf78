import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { callOf, DESKTOP_WIDTH, type Driver, HEIGHT } from './driver.ts';
import { startProgram } from './start-program.ts';

/** The key by which WebDriver names an element. */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';
/** Nothing can be asked to print: WebKitGTK's driver has no command for it. */
const PRINT = undefined;

/** Finds the little browser that WebKitGTK's driver drives. */
export function findMiniBrowser(): string | undefined {
  return ['x86_64', 'aarch64']
    .flatMap((kind) => ['4.1', '4.0'].map((version) => `/usr/lib/${kind}-linux-gnu/webkit2gtk-${version}/MiniBrowser`))
    .find((path) => existsSync(path));
}

/** A port that nobody listens on. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Waits for a server that says nothing when it is ready. Throws where it does not answer in ten seconds. */
async function untilAnswered(address: string): Promise<void> {
  const end = Date.now() + 10_000;
  for (;;) {
    try {
      await fetch(address);
      return;
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

/** Starts WebKitGTK on a screen that nobody sees, and speaks WebDriver with it. */
export async function startWebkit(program: string, screens: string): Promise<Driver> {
  const folder = mkdtempSync(join(tmpdir(), 'youju-webkit-'));
  const screen = await startProgram(
    screens,
    ['-displayfd', '1', '-nolisten', 'tcp', '-screen', '0', '1400x1000x24'],
    /^(\d+)\n/,
  );
  const environment = {
    DISPLAY: `:${screen.said}`,
    GDK_BACKEND: 'x11',
    XDG_RUNTIME_DIR: folder,
    XDG_CACHE_HOME: folder,
    XDG_DATA_HOME: folder,
    XDG_CONFIG_HOME: folder,
  };
  const port = await freePort();
  const driver = await startProgram(program, [`--port=${port}`], null, environment);
  await untilAnswered(`http://127.0.0.1:${port}/status`);
  const ask = async <Result>(method: string, path: string, body?: object): Promise<Result> => {
    const response = await fetch(`http://127.0.0.1:${port}/session${path}`, {
      method,
      ...(body && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    });
    const { value } = (await response.json()) as { value: Result & { error?: string; message?: string } };
    if (!response.ok) throw new Error(`${method} ${path}: ${value.error}: ${value.message}`);
    return value;
  };
  const browser = { binary: findMiniBrowser(), args: ['--automation'] };
  const { sessionId, capabilities } = await ask<{ sessionId: string; capabilities: { browserVersion: string } }>(
    'POST',
    '',
    { capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': browser } } },
  );
  const session = `/${sessionId}`;
  await ask('POST', `${session}/window/rect`, { x: 0, y: 0, width: 1300, height: 960 });
  const run: Driver['run'] = (what, ...taken) =>
    ask('POST', `${session}/execute/sync`, { script: `return ${callOf(what, taken)}`, args: [] });

  return {
    version: `WebKitGTK ${capabilities.browserVersion}`,
    errors: undefined,
    open: async (address, width = DESKTOP_WIDTH) => {
      await ask('POST', `${session}/frame`, { id: null });
      // The window cannot be made as narrow as a phone; a frame can, and is what widths are measured by. Its host has no policy.
      await ask('POST', `${session}/url`, { url: new URL('/robots.txt', address).href });
      await ask('POST', `${session}/execute/async`, {
        script: `const [address, width, height, done] = arguments;
          const frame = document.createElement('iframe');
          frame.style.cssText = 'position:absolute;inset:0;border:0;width:' + width + 'px;height:' + height + 'px';
          frame.src = address;
          frame.addEventListener('load', () => done(true));
          document.body.replaceChildren(frame);`,
        args: [address, width, HEIGHT],
      });
      const frame = await ask<object>('POST', `${session}/element`, { using: 'css selector', value: 'iframe' });
      await ask('POST', `${session}/frame`, { id: frame });
    },
    run,
    press: async (selector) => {
      // Within a frame its driver does not bring what is out of sight into it.
      await run((wanted) => {
        document.querySelector(wanted)?.scrollIntoView({ block: 'center', behavior: 'instant' });
      }, selector);
      const found = await ask<Record<string, string>>('POST', `${session}/element`, {
        using: 'css selector',
        value: selector,
      });
      await ask('POST', `${session}/element/${found[ELEMENT]}/click`, {});
    },
    print: PRINT,
    close: async () => {
      await ask('DELETE', session);
      await driver.end();
      await screen.end();
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
