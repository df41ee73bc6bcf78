import { fetchOfBuild } from './fetch-of-build.ts';
import { withPatience } from './with-patience.ts';

/**
 * Reads a file of the site, and once more past every cache where it did not come or is not what it should be. What does
 * not answer is given up after a while, so that nobody waits without end.
 * @param parse makes of the answer what is wanted; throws where it is something else
 * @param cache how the first try uses what the browser keeps
 * @throws where neither try gave it; the message names the file
 * @example const rows = await readFile('/divisions/7.json', (response) => response.json())
 */
export async function readFile<Content>(
  address: string,
  parse: (response: Response) => Promise<Content>,
  cache: RequestCache = 'default',
): Promise<Content> {
  try {
    return await attempt(address, parse, cache);
  } catch (error) {
    console.warn('Asking once more:', error);
    return attempt(address, parse, 'reload');
  }
}

async function attempt<Content>(
  address: string,
  parse: (response: Response) => Promise<Content>,
  cache: RequestCache,
): Promise<Content> {
  const stop = new AbortController();
  const reading = fetchOfBuild(address, { cache, signal: stop.signal }).then(parse);
  try {
    return await withPatience(reading);
  } catch (error) {
    stop.abort();
    throw new Error(`${address} could not be read: ${error instanceof Error ? error.message : error}`);
  }
}
