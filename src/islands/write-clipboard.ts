import type { Copied } from './copied.ts';
import { withPatience } from './with-patience.ts';

/**
 * Puts a text on the clipboard, in the one way or the other. Without TLS and in old in-app browsers there is no
 * Clipboard API; what is selected can be copied there all the same.
 * @returns whether it was copied; never throws
 * @example if (!(await writeClipboard(address))) say('没能复制，请选中文字复制');
 */
export async function writeClipboard(copied: string | Copied): Promise<boolean> {
  if (await writeByInterface(copied)) return true;
  try {
    return (await bySelection()).copySelection(copied);
  } catch (error) {
    console.warn(error);
    return false;
  }
}

/** What needs no Clipboard API. Where there is none it is fetched early, since a browser forgets a click that waits long. */
const bySelection = () => withPatience(import('./copy-selection.ts'));
if (!navigator.clipboard) bySelection().catch(console.warn);

async function writeByInterface(copied: string | Copied): Promise<boolean> {
  const clipboard: Clipboard | undefined = navigator.clipboard;
  if (!clipboard) return false;
  try {
    if (typeof copied !== 'string' && 'ClipboardItem' in window && 'write' in clipboard) {
      const forms = { 'text/plain': copied.text, 'text/html': copied.html };
      await clipboard.write([
        new ClipboardItem(
          Object.fromEntries(Object.entries(forms).map(([type, form]) => [type, new Blob([form], { type })])),
        ),
      ]);
      return true;
    }
  } catch (error) {
    // Plain text may still be taken.
    console.warn(error);
  }
  try {
    await clipboard.writeText(typeof copied === 'string' ? copied : copied.text);
    return true;
  } catch (error) {
    // What is selected may still be copied.
    console.warn(error);
    return false;
  }
}
