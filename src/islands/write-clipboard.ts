import { withPatience } from './with-patience.ts';

/**
 * Puts a text on the clipboard, in the one way or the other. Without TLS and in old in-app browsers there is no
 * Clipboard API; what is selected can be copied there all the same.
 * @param html the same as HTML, which goes along as rich text for what can take that
 * @returns whether it was copied; never throws
 * @example if (!(await writeClipboard(address))) say('没能复制，请选中文字复制');
 */
export async function writeClipboard(text: string, html?: string): Promise<boolean> {
  if (await writeByInterface(text, html)) return true;
  try {
    return (await bySelection()).copySelection(text, html);
  } catch (error) {
    console.warn(error);
    return false;
  }
}

/** What needs no Clipboard API. Where there is none it is fetched early, since a browser forgets a click that waits long. */
const bySelection = () => withPatience(import('./copy-selection.ts'));
if (!navigator.clipboard) bySelection().catch(console.warn);

async function writeByInterface(text: string, html: string | undefined): Promise<boolean> {
  const clipboard: Clipboard | undefined = navigator.clipboard;
  if (!clipboard) return false;
  try {
    // Where rich text is not known this throws, too.
    if (html !== undefined) {
      const blob = (form: string, type: string) => new Blob([form], { type });
      await clipboard.write([
        new ClipboardItem({ 'text/plain': blob(text, 'text/plain'), 'text/html': blob(html, 'text/html') }),
      ]);
      return true;
    }
  } catch (error) {
    // Plain text may still be taken.
    console.warn(error);
  }
  try {
    await clipboard.writeText(text);
    return true;
  } catch (error) {
    // What is selected may still be copied.
    console.warn(error);
    return false;
  }
}
