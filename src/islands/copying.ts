import type { CopiedAs } from './copy-selection.ts';
import { writeClipboard } from './write-clipboard.ts';

/** The link home, which every page has: it says where the site lies as it is read, and where it is published. */
const home = document.querySelector<HTMLAnchorElement>('a[data-published]');

const canonical = document.querySelector<HTMLLinkElement>('link[rel="canonical"]');

/** The address that this page is published at, without an anchor. */
export const pageAddress = canonical?.href ?? location.href.replace(/#.*/, '');

/** A site that was built without its address says localhost; there, readers are given the address that works. */
function asReached(text: string): string {
  const published = home?.dataset['published'];
  return home && published && new URL(published).hostname === 'localhost'
    ? text.replaceAll(published, new URL('.', home.href).href)
    : text;
}

/** The whole address of a path below the root of the site, as it is published; on a site without its address, as it is reached. */
export function publishedAddress(path: string): string {
  return asReached(`${home?.dataset['published'] ?? '/'}${path.replace(/^\//, '')}`);
}

const announcer = document.createElement('p');
announcer.className = 'visually-hidden';
announcer.setAttribute('role', 'status');
document.body.append(announcer);

/**
 * Makes a button copy a text, say that it did, and take back its own words after a while.
 * @param text gives what is copied; `{today}` in it becomes the reader's day, `YYYY-MM-DD`
 * @param as what the text is: HTML is copied as rich text, too
 */
export function copyOnClick(
  button: HTMLButtonElement,
  text: () => string | Promise<string>,
  as: CopiedAs = 'text',
): void {
  const label = button.textContent;
  button.addEventListener('click', async () => {
    const given = await Promise.resolve()
      .then(text)
      // The page offers the same text to select, should it be out of reach.
      .catch((error) => {
        console.warn(error);
        return null;
      });
    const copied =
      given !== null &&
      (await writeClipboard(asReached(given.replaceAll('{today}', String(document.body.dataset['clock']))), as));
    button.textContent = copied ? '已复制' : '没能复制，请选中文字复制';
    announcer.textContent = button.textContent;
    setTimeout(() => {
      button.textContent = label;
    }, 2500);
  });
}
