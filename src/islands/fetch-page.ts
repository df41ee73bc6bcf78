import { parsePage } from './parse-page.ts';
import { withPatience } from './with-patience.ts';

/**
 * A page of this site as it stands now, whatever build the page is of that asks for it.
 * @throws where it cannot be reached
 */
export async function fetchPage(path: string): Promise<Document> {
  const response = await withPatience(fetch(path));
  if (!response.ok) throw new Error(`${path} answered ${response.status}`);
  return parsePage(await response.text());
}
