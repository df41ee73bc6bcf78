import type { Faq } from '../schema/faq.ts';
import type { SourceKind } from '../schema/source-kind.ts';
import { isReport, silenceWords, sourceWords } from '../schema/source-words.ts';
import type { Mark } from '../schema/words.ts';

/** What the sources of an answer have in common: documents, reports, or some of both. */
function sourcesOf(sources: readonly SourceKind[]): 'documents' | 'reports' | 'both' {
  if (!sources.some(isReport)) return 'documents';
  return sources.every(isReport) ? 'reports' : 'both';
}

const [DOCUMENT, REPORT] = [sourceWords('official').states, sourceWords('news-report').states];
const [SILENT, REPORT_SILENT] = [silenceWords('silent', 'official').word, silenceWords('silent', 'news-report').word];

const WORDS = {
  answered: {
    documents: { word: DOCUMENT, caution: '答案写在文件里，依据在下面。' },
    reports: { word: REPORT, caution: '答案写在报道里，依据在下面；文件本身没有见到。' },
    both: { word: '文件、报道写了', caution: '答案有的写在文件里，有的写在报道里，依据在下面。' },
  },
  silent: {
    documents: { word: SILENT, caution: '读过全文，文件没有写。没有写的，不等于没有。' },
    reports: { word: REPORT_SILENT, caution: '只见报道，报道没有写；文件本身写没写，不知道。' },
    both: { word: '都没有写', caution: '读过的文件没有写，只见报道的，报道也没有写。没有写的，不等于没有。' },
  },
} as const;

const SHAPES = { answered: '●', silent: '○', differs: '◑' } as const satisfies Record<Faq['kind'], string>;

/**
 * What sort of answer it is, in words and shape, on pages and in data alike.
 * @param sources what was read of each document that it rests on
 */
export function faqKindWords(kind: Faq['kind'], sources: readonly SourceKind[]): Mark {
  const shape = SHAPES[kind];
  if (kind === 'differs') return { word: '各地不同', shape, caution: '各地写得不一样，分开看。' };
  return { shape, ...WORDS[kind][sourcesOf(sources)] };
}

/** Every word that a kind of answer can have. */
export function faqKindNames(kind: Faq['kind']): string[] {
  if (kind === 'differs') return [faqKindWords(kind, []).word];
  return Object.values(WORDS[kind]).map(({ word }) => word);
}
