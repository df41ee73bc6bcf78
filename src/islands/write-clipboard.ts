/** What is copied: a text as it is, or HTML, which goes along as rich text for what can take that. */
export type CopiedAs = 'text' | 'html';

/**
 * Puts a text on the clipboard, in the one way or the other. Without TLS and in old in-app browsers there is no
 * Clipboard API; what is selected can be copied there all the same.
 * @returns whether it was copied; never throws
 * @example if (!(await writeClipboard(address))) say('没能复制，请选中文字复制');
 */
export async function writeClipboard(text: string, as: CopiedAs = 'text'): Promise<boolean> {
  return (await writeByInterface(text, as)) || writeBySelection(text, as);
}

async function writeByInterface(text: string, as: CopiedAs): Promise<boolean> {
  const clipboard: Clipboard | undefined = navigator.clipboard;
  if (!clipboard) return false;
  try {
    if (as === 'html' && 'ClipboardItem' in window && 'write' in clipboard) {
      const types = ['text/plain', 'text/html'];
      await clipboard.write([
        new ClipboardItem(Object.fromEntries(types.map((type) => [type, new Blob([text], { type })]))),
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

/** Copies a selected text of the page. What is copied is set in the event, so that rich text goes along. */
function writeBySelection(text: string, as: CopiedAs): boolean {
  const field = document.createElement('textarea');
  field.value = text;
  field.readOnly = true;
  field.className = 'visually-hidden';
  const focused = document.activeElement;
  // An open dialog keeps the focus within itself.
  (focused?.closest('dialog') ?? document.body).append(field);
  const setBoth = (event: ClipboardEvent) => {
    if (!event.clipboardData || as === 'text') return;
    event.clipboardData.setData('text/plain', text);
    event.clipboardData.setData('text/html', text);
    event.preventDefault();
  };
  document.addEventListener('copy', setBoth);
  try {
    field.focus({ preventScroll: true });
    field.select();
    // iOS selects nothing in a field that cannot be edited, unless a range is set.
    field.setSelectionRange(0, text.length);
    return document.execCommand('copy');
  } catch (error) {
    console.warn(error);
    return false;
  } finally {
    document.removeEventListener('copy', setBoth);
    field.remove();
    if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  }
}
