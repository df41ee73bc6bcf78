/** Root of the site as it is being read, e.g. `https://youju.example/`. */
const root = document.querySelector<HTMLAnchorElement>('a.brand')?.href ?? `${location.origin}/`;

const canonical = document.querySelector<HTMLLinkElement>('link[rel="canonical"]');

/** Root of the site as it was built. One built without its address says localhost; there, readers are given the address that works. */
function builtRoot(): string {
  if (!canonical || new URL(canonical.href).hostname !== 'localhost') return root;
  const below = location.pathname.slice(new URL(root).pathname.length);
  return canonical.href.slice(0, canonical.href.length - below.length);
}

/** The address that this page is published at, without an anchor. */
export const pageAddress = canonical?.href ?? location.href.replace(/#.*/, '');

const announcer = document.createElement('p');
announcer.className = 'visually-hidden';
announcer.setAttribute('role', 'status');
document.body.append(announcer);

/**
 * Makes a button copy a text, say that it did, and take back its own words after a while.
 * @param text gives what is copied; `{today}` in it becomes the reader's day, `YYYY-MM-DD`
 */
export function copyOnClick(button: HTMLButtonElement, text: () => string | Promise<string>): void {
  const label = button.textContent;
  button.addEventListener('click', async () => {
    const dated = (await text())
      .replaceAll('{today}', new Date().toLocaleDateString('sv'))
      .replaceAll(builtRoot(), root);
    // The page offers the same text to select, should the clipboard be out of reach.
    const copied = await navigator.clipboard.writeText(dated).then(
      () => true,
      () => false,
    );
    button.textContent = copied ? '已复制' : '没能复制，请选中文字复制';
    announcer.textContent = button.textContent;
    setTimeout(() => {
      button.textContent = label;
    }, 2500);
  });
}
