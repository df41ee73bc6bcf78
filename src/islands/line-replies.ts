/** Replies about one line of a document, made from what its page shows. Loaded when somebody opens a line's tools. */
import { htmlReply } from '../reply/html-reply.ts';
import { markdownReply } from '../reply/markdown-reply.ts';
import { plainReply } from '../reply/plain-reply.ts';
import type { DocumentNames, Reply } from '../reply/reply.ts';
import { termCautions } from '../reply/term-cautions.ts';
import type { Force } from '../schema/force.ts';
import type { TermState } from '../schema/term-state.ts';
import { FORCE_MARKS } from '../schema/words.ts';

/** What all lines of a page share. */
export interface PageFacts {
  document: DocumentNames;
  term: TermState;
  /** Address of the page, without an anchor. */
  page: string;
}

/** As long as the text of an open point may be in a message. */
const LONGEST_TEXT = 90;

const FORMS = { text: plainReply, markdown: markdownReply, html: htmlReply };

/** A reply about a line, in one of its forms. */
export function replyAbout(line: HTMLElement, facts: PageFacts, form: string): string {
  const write = Object.entries(FORMS).find(([name]) => name === form)?.[1] ?? plainReply;
  return write(replyOf(line, facts));
}

function replyOf(line: HTMLElement, { document, term, page }: PageFacts): Reply {
  const summary = line.querySelector('.evidence-key')?.getAttribute('aria-label')?.replace('依据：', '');
  const open = [...line.querySelectorAll('.unstated > p')].map(({ textContent }) => textContent).join('');
  const locator = line.querySelector('.evidence a, .unstated .locator')?.textContent ?? null;
  // The phrases of its first clause; those of others would stand under a wrong locator.
  const quotes = [...(line.querySelector('.evidence p')?.querySelectorAll('q') ?? [])].map((q) => q.textContent);
  const short = line.querySelector('.short')?.getAttribute('href');
  const force = line.dataset['force'] as Force | undefined;
  const link = `${page}#${line.id}`;
  const { place } = document;
  return {
    question: null,
    answer: summary ? `${place}：${summary}。` : `${place}：${shortened(open)}`,
    grounds: [{ document, clause: locator, quotes, says: null, link }],
    cautions: [
      ...(force && force !== 'entitlement' ? [FORCE_MARKS[force].caution.replace(/。$/, '')] : []),
      ...termCautions([{ place, term }]),
    ],
    link: short ? new URL(short, page).href : link,
  };
}

/** The first sentences of a text, as many as fit. */
function shortened(text: string): string {
  if (text.length <= LONGEST_TEXT) return text;
  const cut = text.slice(0, LONGEST_TEXT);
  const end = cut.lastIndexOf('。');
  return end === -1 ? `${cut}…` : cut.slice(0, end + 1);
}
