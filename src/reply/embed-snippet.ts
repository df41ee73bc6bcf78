import { escapeHtml } from '../language/escape-html.ts';
import { clauseName } from '../schema/clause-name.ts';
import { officialName } from './name-policy.ts';
import type { ReplyGround } from './reply.ts';

/** A ground as an embed page tells it: its document with the clause, and the phrase or what there is to say. */
export function embeddedGround({ document, clause, quotes, says }: ReplyGround): { name: string; says: string } {
  return {
    name: officialName(document) + clauseName(clause ?? ''),
    says: says ?? (quotes[0] === undefined ? '' : `“${quotes[0]}”`),
  };
}

/** Width of a frame for which its height is chosen, in CSS pixels: a column of text. Narrower ones scroll. */
const WIDTH = 560;

/** What the embed page draws: its text sizes and paddings, in CSS pixels (src/layouts/embed.css). */
const SIZES = { margins: 36, frame: 195, lineOfTitle: 30, lineOfAnswer: 33, lineOfGround: 27, gap: 12 } as const;
const LETTERS = { title: 20, answer: 18, ground: 15 } as const;

/** What the embed page of a question says, line by line. */
export interface EmbeddedTexts {
  title: string;
  answer: string;
  grounds: readonly ReturnType<typeof embeddedGround>[];
}

/**
 * A height at which everything on an embed page can be seen without scrolling, in CSS pixels. Chinese characters are as
 * wide as they are high, so counting them is enough.
 */
export function embedHeight({ title, answer, grounds }: EmbeddedTexts): number {
  const lines = (text: string, letter: number) => Math.ceil(([...text].length * letter) / (WIDTH - SIZES.margins - 20));
  const grounded = grounds.map(
    ({ name, says }) => (lines(name, LETTERS.ground) + lines(says, LETTERS.ground)) * SIZES.lineOfGround + SIZES.gap,
  );
  const height =
    SIZES.frame +
    lines(title, LETTERS.title) * SIZES.lineOfTitle +
    lines(answer, LETTERS.answer) * SIZES.lineOfAnswer +
    grounded.reduce((total, each) => total + each, 0);
  // Lines are a little higher than reckoned where fonts differ.
  return Math.ceil((height + 12) / 10) * 10;
}

/**
 * The lines of HTML that show an embed page within another page. The frame takes the height that its page tells, which the script
 * believes of this frame alone; where scripts are taken out, the frame keeps its height and scrolls.
 * @param title names the frame for screen readers
 * @param height in CSS pixels, until the page has told its own; see `embedHeight`
 * @param query what of the page is chosen, with its `?`; empty where nothing is
 */
export function embedSnippet(address: string, title: string, height: number, query = ''): string {
  const whole = `${address}${query}${query ? '&' : '?'}theme=light`;
  return [
    `<iframe src="${escapeHtml(whole)}" title="${escapeHtml(title)}" width="100%" height="${height}" frameborder="0" loading="lazy"></iframe>`,
    `<script>addEventListener('message',function(e){document.querySelectorAll('iframe[src^="${address}"]').forEach(function(f){if(e.source===f.contentWindow)f.height=e.data.youjuHeight})})</script>`,
  ].join('\n');
}
