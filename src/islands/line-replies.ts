import type { ReplyForm } from '../reply/write-reply.ts';
import { parsePage } from './parse-page.ts';
import { readFile } from './read-file.ts';
import { showDays } from './show-days.ts';

const read = new Map<string, Promise<Document>>();

/** The page of a short address. One that did not come is asked for again. */
function pageAt(address: string): Promise<Document> {
  const known = read.get(address);
  if (known) return known;
  const page = readFile(address, async (response) => {
    const fetched = parsePage(await response.text());
    showDays(fetched, String(document.body.dataset['clock']));
    return fetched;
  });
  read.set(address, page);
  page.catch(() => read.delete(address));
  return page;
}

/**
 * The reply about a line, as the page of its short address has it: composed when the site was built, and nowhere else.
 * Rejects where that page cannot be reached.
 */
export async function replyAt(address: string, form: ReplyForm): Promise<string> {
  const text = (await pageAt(address)).querySelector(`#reply-${form}>:not([hidden])`)?.textContent;
  if (!text) throw new Error(`${address} has no reply as ${form}`);
  return text;
}
