/**
 * Copies a selected text of the page. What is copied is set in the event, so that rich text goes along.
 * @param html the same as rich text, for what can take that
 * @returns whether it was copied; never throws
 */
export function copySelection(text: string, html?: string): boolean {
  const field = document.createElement('textarea');
  field.value = text;
  field.readOnly = true;
  field.className = 'visually-hidden';
  const focused = document.activeElement;
  // An open dialog keeps the focus within itself.
  (focused?.closest('dialog') ?? document.body).append(field);
  const setBoth = (event: ClipboardEvent) => {
    if (!event.clipboardData || html === undefined) return;
    event.clipboardData.setData('text/plain', text);
    event.clipboardData.setData('text/html', html);
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
