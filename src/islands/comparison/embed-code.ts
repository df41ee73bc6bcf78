import { embedSnippet } from '../../reply/embed-snippet.ts';

/**
 * Makes the code that other pages embed show what was chosen.
 * @param query the choice as it stands in an address, with its question mark
 */
export function renewEmbedCode(title: string, query: string): void {
  const code = document.querySelector('.table-embed code');
  const [, address, height] = /src="([^"?]+)[^>]* height="(\d+)"/.exec(code?.textContent ?? '') ?? [];
  if (!code || !address) return;
  code.textContent = embedSnippet(address, title, Number(height), query);
  const copy = document.querySelector<HTMLElement>('.table-embed [data-copy]');
  if (copy) copy.dataset['copy'] = code.textContent;
}
