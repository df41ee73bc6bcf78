import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { callOf, DESKTOP_WIDTH, type Driver, HEIGHT } from './driver.ts';
import { startProgram } from './start-program.ts';

/** What Firefox says of a script that was still on its way when the next page was opened. */
const GIVEN_UP = /error loading dynamically imported module/;

interface Answer {
  id?: number;
  type: 'success' | 'error' | 'event';
  result?: unknown;
  message?: string;
  method?: string;
  params?: { level?: string; text?: string };
}

/** Starts Firefox without a window, and speaks WebDriver BiDi with it over its own socket. */
export async function startFirefox(program: string): Promise<Driver> {
  const profile = mkdtempSync(join(tmpdir(), 'youju-firefox-'));
  const { said, end } = await startProgram(
    program,
    ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port=0'],
    /WebDriver BiDi listening on (ws:\S+)/,
  );
  const socket = new WebSocket(`${said}/session`);
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve);
    socket.addEventListener('error', () => reject(new Error(`${said} does not answer`)));
  });
  const waiting = new Map<number, (answer: Answer) => void>();
  const errors: string[] = [];
  socket.addEventListener('message', ({ data }) => {
    const answer: Answer = JSON.parse(data);
    if (answer.id !== undefined) waiting.get(answer.id)?.(answer);
    else if (answer.params?.level === 'error' && !GIVEN_UP.test(answer.params.text ?? ''))
      errors.push(answer.params.text ?? '');
  });
  let asked = 0;
  const ask = async <Result>(method: string, params: object): Promise<Result> => {
    asked += 1;
    const id = asked;
    socket.send(JSON.stringify({ id, method, params }));
    const answer = await new Promise<Answer>((resolve) => waiting.set(id, resolve));
    waiting.delete(id);
    if (answer.type === 'error') throw new Error(`${method}: ${answer.message}`);
    return answer.result as Result;
  };
  const { capabilities } = await ask<{ capabilities: { browserVersion: string } }>('session.new', { capabilities: {} });
  await ask('session.subscribe', { events: ['log.entryAdded'] });
  const { context } = await ask<{ context: string }>('browsingContext.create', { type: 'tab' });

  const run: Driver['run'] = async (what, ...taken) => {
    const given = await ask<{ type: string; result: { value: string }; exceptionDetails?: { text: string } }>(
      'script.evaluate',
      {
        // Values come typed, one by one; as JSON they come at once.
        expression: `Promise.resolve(${callOf(what, taken)}).then((given) => JSON.stringify([given]))`,
        target: { context },
        awaitPromise: true,
      },
    );
    if (given.exceptionDetails) throw new Error(given.exceptionDetails.text);
    return JSON.parse(given.result.value)[0];
  };

  return {
    version: `Firefox ${capabilities.browserVersion}`,
    errors,
    open: async (address, width = DESKTOP_WIDTH) => {
      await ask('browsingContext.setViewport', { context, viewport: { width, height: HEIGHT } });
      await ask('browsingContext.navigate', { context, url: address, wait: 'complete' });
    },
    run,
    press: async (selector) => {
      const [x, y] = await run((wanted) => {
        const element = document.querySelector(wanted);
        if (!element) throw new Error(`There is no ${wanted}`);
        element.scrollIntoView({ block: 'center', behavior: 'instant' });
        const { left, top, width, height } = element.getBoundingClientRect();
        return [Math.round(left + width / 2), Math.round(top + height / 2)] as const;
      }, selector);
      const actions = [
        { type: 'pointerMove', x, y },
        { type: 'pointerDown', button: 0 },
        { type: 'pointerUp', button: 0 },
      ];
      await ask('input.performActions', { context, actions: [{ type: 'pointer', id: 'mouse', actions }] });
    },
    print: async () => {
      const { data } = await ask<{ data: string }>('browsingContext.print', {
        context,
        page: { width: 21, height: 29.7 },
      });
      return Buffer.from(data, 'base64');
    },
    close: async () => {
      socket.close();
      await end();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
