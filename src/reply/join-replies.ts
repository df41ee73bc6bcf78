/** A reply as what is pasted: plain text, and the same as HTML. */
export interface WrittenReply {
  text: string;
  html: string;
}

/**
 * Several replies as one message, in the order in which they were gathered; with more than one, each has its number.
 * @example joinReplies([first, second]).text // '1. 问：…\n…\n\n2. 问：…'
 */
export function joinReplies(replies: readonly WrittenReply[]): WrittenReply {
  const [only] = replies;
  if (only && replies.length === 1) return only;
  return {
    text: replies.map(({ text }, at) => `${at + 1}. ${text}`).join('\n\n'),
    html: replies.map(({ html }) => html).join('\n<hr>\n'),
  };
}
