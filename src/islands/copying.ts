import { writeClipboard } from './write-clipboard.ts';

/** The link home, which every page has: it says where the site lies as it is read, and where it is published. */
const home = document.querySelector<HTMLAnchorElement>('a[data-published]');

const canonical = document.querySelector<HTMLLinkElement>('link[rel="canonical"]');

/** The address that this page is published at, without an anchor. */
export const pageAddress = canonical ? canonical.href : location.href.replace(/#.*/, '');

/** A site that was built without its address says localhost; there, readers are given the address that works. */
export function asReached(text: string): string {
  const published = home?.dataset['published'];
  return home && published && new URL(published).hostname === 'localhost'
    ? text.replaceAll(published, new URL('.', home.href).href)
    : text;
}

const announcer = document.createElement('p');
announcer.className = 'visually-hidden';
announcer.setAttribute('role', 'status');
document.body.append(announcer);

/** What a button copies: a text, or that and the same as HTML, which mail and documents take as rich text. */
export type Copied = string | readonly [text: string, html: string];

/**
 * Makes a button copy a text, say that it did, and take back its own words after a while.
 * @param text gives what is copied; `{today}` in it becomes the reader's day, `YYYY-MM-DD`
 */
export function copyOnClick(button: HTMLButtonElement, text: () => Copied | Promise<Copied>): void {
  const label = button.textContent;
  button.addEventListener('click', async () => {
    let copied = false;
    try {
      const day = String(document.body.dataset['clock']);
      // In JSON the day is numbers: year, month, date.
      const [plain = '', html] = [await text()]
        .flat()
        .map((form) => asReached(form.replaceAll('"{today}"', day.replace(/-0?/g, ',')).replaceAll('{today}', day)));
      copied = await writeClipboard(plain, html);
    } catch (error) {
      // The page offers the same text to select, should it be out of reach.
      console.warn(error);
    }
    button.textContent = copied ? '已复制' : '没能复制，请选中文字复制';
    announcer.textContent = button.textContent;
    setTimeout(() => {
      button.textContent = label;
    }, 2500);
  });
}
