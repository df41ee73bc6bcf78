/**
 * The line of HTML that shows a question's embed page within another page.
 * @param title names the frame for screen readers
 */
export function embedSnippet(address: string, title: string): string {
  const named = title.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
  return `<iframe src="${address}" title="${named}" width="100%" height="320" loading="lazy"></iframe>`;
}
