import type { SourceKind } from './policy.ts';

/** How a text that was read is spoken of. A report is never called the document: nobody here saw that. */
export interface SourceWords {
  /** What speaks: 文件, 报道. */
  speaker: '文件' | '报道';
  /** That it does not say something. */
  unstated: '文本没有写明' | '报道没有写';
  /** The conditions that it gives. */
  conditions: '文本条件' | '报道所写的条件';
}

const DOCUMENT: SourceWords = { speaker: '文件', unstated: '文本没有写明', conditions: '文本条件' };
const REPORT: SourceWords = { speaker: '报道', unstated: '报道没有写', conditions: '报道所写的条件' };

/** The words for what was read of a document. */
export function sourceWords(source: SourceKind): SourceWords {
  return source === 'news-report' ? REPORT : DOCUMENT;
}
