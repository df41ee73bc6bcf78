import { htmlReply } from './html-reply.ts';
import { markdownReply } from './markdown-reply.ts';
import { plainReply } from './plain-reply.ts';
import type { Reply } from './reply.ts';

/** The forms in which a reply is sent, with what the buttons that copy them are called. */
export const REPLY_FORMS = {
  text: { label: '文字', write: (reply: Reply) => plainReply(reply) },
  markdown: { label: 'Markdown', write: markdownReply },
  html: { label: '带格式', write: htmlReply },
} as const;
export type ReplyForm = keyof typeof REPLY_FORMS;

/** A reply in one of its forms. */
export function writeReply(reply: Reply, form: ReplyForm): string {
  return REPLY_FORMS[form].write(reply);
}
