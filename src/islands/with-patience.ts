/** How long a file may take to come, in milliseconds. What takes longer has failed. */
const PATIENCE = 15_000;

/**
 * The same promise, but rejected where it is not settled in time: a request that never answers is told like one that failed.
 * @example const module = await withPatience(import('./later.ts'))
 */
export function withPatience<Value>(waited: Promise<Value>): Promise<Value> {
  const late = new Promise<never>((_, reject) => {
    setTimeout(() => reject(new Error('nothing came in time')), PATIENCE);
  });
  return Promise.race([waited, late]);
}
