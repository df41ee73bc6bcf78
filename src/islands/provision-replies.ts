import { memoize } from '../language/memoize.ts';
import { type PolicyReplies, replyAbout, shortOf } from '../reply/policy-replies.ts';
import { type ReplyForm, writeReply } from '../reply/write-reply.ts';
import { pageAddress } from './copying.ts';
import { drawCode } from './draw-code.ts';
import { make } from './make.ts';
import { readFile } from './read-file.ts';
import { readersDay } from './readers-day.ts';

const root = document.querySelector<HTMLAnchorElement>('a[data-published]')?.dataset['published'] ?? '';

/** What replies about a document are composed from. */
const repliesAt = memoize((address: string) =>
  readFile(address, (response) => response.json() as Promise<PolicyReplies>),
);

/**
 * The reply about an item, composed by the function that composes those of short pages.
 * @param address of the file of the document
 * @param line its id
 * @throws where that file cannot be reached
 */
export async function provisionReplyAt(address: string, line: string, form: ReplyForm): Promise<string> {
  return writeReply(replyAbout(await repliesAt(address), line, readersDay, { page: pageAddress, root }), form);
}

/**
 * Shows the short address of a line with its code in the tools of the line, once; nothing where it has none yet.
 * @throws where the file of the document cannot be reached
 */
export async function showShortAddress(tools: HTMLElement, address: string, line: string): Promise<void> {
  const short = shortOf(await repliesAt(address), line, { root });
  if (short === undefined || tools.querySelector('[data-short]')) return;
  // The item itself: on hosts that cannot lead on from a number, the link works all the same.
  const link = make('a', { href: `#${line}` }, short);
  const block = make(
    'div',
    drawCode(short, '这一条网址的二维码'),
    make('span', '短网址，永久有效：', make('br'), link),
  );
  block.dataset['short'] = '';
  tools.append(block);
}
