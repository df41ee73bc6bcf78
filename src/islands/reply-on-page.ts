import type { NamedGround, NamedReply } from '../reply/reply-with-names.ts';
import { trimmedText } from './trimmed-text.ts';

/** The text of a form as it stands in a page's share panel, without what is for other days. */
export function textOnPage(page: ParentNode, form: string): string {
  return [...page.querySelectorAll(`#reply-${form} > :not([hidden])`)].map(({ textContent }) => textContent).join('');
}

/**
 * Reads a reply off a page's share panel, where it stands with its format, so that it can be written in any form.
 * @throws where there is none
 */
export function replyOnPage(page: ParentNode): NamedReply {
  const reply = page.querySelector('#reply-html');
  const [first, second] = reply?.querySelectorAll('p') ?? [];
  if (!reply || !first || !second) throw new Error('the page holds no reply');
  // An answer by itself stands where else the question does; then comes what it rests on.
  const isAsked = second.childElementCount === 0 && second !== reply.querySelector('ul')?.previousElementSibling;
  return {
    question: isAsked ? trimmedText(first) : null,
    answer: trimmedText(isAsked ? second : first),
    grounds: [...reply.querySelectorAll('li')].map(readGround),
    cautions: [...reply.querySelectorAll('small')]
      .filter((caution) => !caution.closest('[hidden]'))
      .map((caution) => trimmedText(caution).replace(/。$/, '')),
    link: trimmedText([...reply.querySelectorAll('p > a')].pop()),
  };
}

function readGround(line: HTMLLIElement): NamedGround {
  const link = line.querySelector('a');
  const quotes = [...line.querySelectorAll('q')].map(trimmedText);
  const said = trimmedText(line.lastChild).replace(/^：/, '');
  const says = quotes.length > 0 || line.childNodes.length < 2 ? null : said;
  return { name: trimmedText(link), link: link?.getAttribute('href') ?? '', quotes, says };
}
