/** What an error is reported with, as far as it is known where the reader came from. */
export interface ReportedPlace {
  /** Whole address of the page, with its anchor. */
  page: string;
  /** Clause of the document that it is about. */
  clause?: string | undefined;
  /** What the page says there. */
  says?: string | undefined;
  /** The phrase that is quoted there. */
  quote?: string | undefined;
}

/** The subject of a message that reports an error. */
export const REPORT_SUBJECT = '报告错误：有据';

/**
 * A report of an error, ready to be sent: what is known is filled in, the rest is left for the reader's words.
 * @example reportText({ page: 'https://your.domain/faq/x/', says: '能不能落户？' })
 */
export function reportText({ page, clause, says, quote }: ReportedPlace): string {
  return [
    REPORT_SUBJECT,
    `页面：${page}`,
    clause ? `条款：${clause}` : undefined,
    `页面上写的：${says ?? ''}`,
    quote ? `引的原话：“${quote}”` : undefined,
    '哪里不对，应该怎样写：',
    '',
    '从哪里看到的（文件、条款、网址，没有可以不写）：',
    '',
  ]
    .filter((line) => line !== undefined)
    .join('\n');
}
