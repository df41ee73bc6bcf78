/**
 * Leaves a trace in the console of what failed and why: readers are told in the page what works all the same, and who
 * keeps the site finds the cause here.
 * @param what did not work, in a few words
 * @example loading.catch((error) => noteFault('The words of search did not come', error))
 */
export function noteFault(what: string, error: unknown): void {
  console.warn(`${what}:`, error);
}
