import type { Page } from '@playwright/test';

/** Takes the Clipboard API from a page, as a site without TLS and an old browser do; what was copied can still be read. */
export async function withoutClipboardInterface(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const { clipboard } = navigator;
    Object.assign(window, { copied: () => clipboard.read() });
    Object.defineProperty(Navigator.prototype, 'clipboard', { get: () => undefined });
  });
}

/** What the clipboard holds, by type; read again where it changes while it is read. */
export const copiedTypes = (page: Page) =>
  page.evaluate(async () => {
    const read: () => Promise<ClipboardItems> = Reflect.get(window, 'copied') ?? (() => navigator.clipboard.read());
    for (;;) {
      const [item] = await read();
      const parts = (item?.types ?? []).map(async (type) => [type, await (await item?.getType(type))?.text()] as const);
      try {
        return Object.fromEntries(await Promise.all(parts));
      } catch (error) {
        if (!(error instanceof DOMException && error.name === 'InvalidStateError')) throw error;
      }
    }
  });
