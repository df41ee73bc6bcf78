import { fetchOfBuild } from '../fetch-of-build.ts';

/** How long a file may take to come, in milliseconds. What takes longer has failed. */
const PATIENCE = 15_000;

/**
 * Reads a file of the search, and once more past every cache where it did not come or is not what it should be.
 * @param parse makes of the answer what is wanted; throws where it is something else
 * @param cache how the first try uses what the browser keeps
 * @throws where neither try gave it; the message names the file
 */
export async function readFile<Content>(
  address: string,
  parse: (response: Response) => Promise<Content>,
  cache: RequestCache = 'default',
): Promise<Content> {
  try {
    return await attempt(address, parse, cache);
  } catch {
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

/** The same promise, but rejected where it is not settled in time. */
export function withPatience<Value>(waited: Promise<Value>): Promise<Value> {
  let timer: ReturnType<typeof setTimeout>;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`nothing came for ${PATIENCE / 1000} seconds`)), PATIENCE);
  });
  return Promise.race([waited, late]).finally(() => clearTimeout(timer));
}
