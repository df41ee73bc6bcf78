/** What the tests ask of an engine, whichever way it is driven. */
export interface Driver {
  /** The version that the running engine itself reports. */
  readonly version: string;
  /** Errors that scripts of pages have thrown; undefined where the engine tells nobody. */
  readonly errors: string[] | undefined;
  /** Opens a page, that wide, and waits until it is loaded. */
  open: (address: string, width?: number) => Promise<void>;
  /** Runs a function in the page. What it takes and gives goes through JSON. */
  run: <Result, Taken extends readonly unknown[]>(
    what: (...taken: Taken) => Result,
    ...taken: Taken
  ) => Promise<Awaited<Result>>;
  /** Presses the middle of an element, as a finger or a mouse does. */
  press: (selector: string) => Promise<void>;
  /** Prints the page on A4; undefined where the engine has no way to ask for it. */
  print: (() => Promise<Uint8Array>) | undefined;
  close: () => Promise<void>;
}

/** A width at which nothing is narrow. */
export const DESKTOP_WIDTH = 1200;
/** As wide as a small phone. */
export const PHONE_WIDTH = 360;
export const HEIGHT = 800;

/** How long a page may take for what it is expected to do, in milliseconds. */
const PATIENCE = 30_000;

/** The call of a function as a script. */
export function callOf(what: (...taken: never[]) => unknown, taken: readonly unknown[]): string {
  return `(${what})(...${JSON.stringify(taken)})`;
}

/**
 * Waits until a function in the page gives something true.
 * @returns what it gave
 * @throws where it does not in half a minute, with what it gave last
 */
export async function until<Result, Taken extends readonly unknown[]>(
  driver: Driver,
  what: (...taken: Taken) => Result,
  ...taken: Taken
): Promise<Awaited<Result>> {
  const end = Date.now() + PATIENCE;
  for (;;) {
    const given = await driver.run(what, ...taken);
    if (given) return given;
    if (Date.now() > end) {
      const text = await driver.run(() => (document.querySelector('main')?.textContent ?? '').slice(0, 500));
      throw new Error(`${driver.version}: waited in vain for ${callOf(what, taken)}; the page says: ${text}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Presses what has just this text, among the elements that a selector names. */
export async function pressText(driver: Driver, selector: string, text: string): Promise<void> {
  await until(
    driver,
    (within, wanted) => {
      for (const marked of document.querySelectorAll('[data-to-press]')) marked.removeAttribute('data-to-press');
      const found = Array.from(document.querySelectorAll(within)).find(
        (element) => element.textContent?.trim() === wanted && element.getClientRects().length > 0,
      );
      found?.setAttribute('data-to-press', '');
      return Boolean(found);
    },
    selector,
    text,
  );
  await driver.press('[data-to-press]');
}
