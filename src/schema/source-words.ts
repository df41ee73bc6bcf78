import type { SourceKind } from './source-kind.ts';

/** Words for what was read. A report is no document: what it says, leaves open or lacks is said of it alone. */
export interface SourceWords {
  /** What speaks: a report is never called the document, since nobody here saw that. */
  speaker: '文件' | '报道';
  /** Name of what it says: the badge of an answer that stands in it, and the word of data for a row that it answers. */
  states: string;
  /** Heading of a point that it leaves open. */
  leftOpen: string;
  /** What it does with a topic of which it says nothing. */
  leavesOut: '不涉及' | '没有写';
  /** What a person is measured by. */
  conditions: string;
  /** What quoted words are words of. */
  original: string;
  /** Goes before a sentence that leaves the page on which everybody sees what was read; empty for a document. */
  reported: string;
}

const DOCUMENT: SourceWords = {
  speaker: '文件',
  states: '文件写明',
  leftOpen: '文件没有写明',
  leavesOut: '不涉及',
  conditions: '文件写的条件',
  original: '原文',
  reported: '',
};

const REPORT: SourceWords = {
  speaker: '报道',
  states: '报道写了',
  leftOpen: '报道没有写',
  leavesOut: '没有写',
  conditions: '报道所写的条件',
  original: '报道原文',
  reported: '据报道',
};

/** True where a report is all that was seen of a document. */
export const isReport = (source: SourceKind): boolean => source === 'news-report';

/** The words for a kind of source. There is no way to them but through the source, so that none is said of the other. */
export function sourceWords(source: SourceKind): SourceWords {
  return isReport(source) ? REPORT : DOCUMENT;
}

const SILENCES = {
  silent: { word: '原文未载', meaning: '读过全文，文件没有写。' },
  'report-silent': { word: '报道没有写', meaning: '只见报道，报道没有写；文件本身写没写，不知道。' },
  'not-about': { word: '不涉及', meaning: '读的文件不谈这个主题。' },
  'not-held': { word: '未收录', meaning: '还没有读过或录入当地的文件。' },
} as const;

/** What a silence means where the text was read in somebody's copy of it. */
const COPIES: Partial<Record<SourceKind, string>> = {
  'official-in-repost': '读过转载的全文，没有写。',
  'third-party-copy': '读过抄存的文件，没有写。',
};

/** The four silences. They are never mixed, and never blank. */
export type Silence = keyof typeof SILENCES;

/** The silences of what was read. */
type ReadSilence = Exclude<Silence, 'not-held'>;

/** A silence with its name and what it means. */
export interface SilenceWords {
  kind: Silence;
  word: string;
  meaning: string;
}

/** Which silence it is when a text of this kind says nothing on a point. */
export function silenceOf(source: SourceKind): 'silent' | 'report-silent' {
  return isReport(source) ? 'report-silent' : 'silent';
}

/**
 * Names a silence of what was read, e.g. `silenceWords('silent', policy.source)`: a report's silence is its own, and
 * nothing is said of what the document that nobody saw is about.
 * @param kind what a cell of a comparison calls it
 */
export function silenceWords(kind: 'silent' | 'not-about', source: SourceKind): SilenceWords & { kind: ReadSilence } {
  // Of a report only its own silence is known, on a whole topic as on one row.
  const own = isReport(source) ? 'report-silent' : kind;
  if (kind === 'not-about') return { kind: own, word: SILENCES[own].word, meaning: notAboutWords(source, '这个主题') };
  const { word, meaning } = SILENCES[own];
  return { kind: own, word, meaning: COPIES[source] ?? meaning };
}

/** What is said where nothing of a place, or of a cited document, was read. */
export const NOT_HELD: SilenceWords = { kind: 'not-held', ...SILENCES['not-held'] };

/** Where the rules of a place are published of which nothing was read, after what names them. */
export const WHERE_PUBLISHED =
  '多由市、县的人民政府、人力资源和社会保障局、公安局印发，登在它们的网站上；也可以到当地政务服务大厅问，请窗口说出是哪份文件、哪一条。';

/** All silences, for legends. */
export const SILENCE_LEGEND: readonly SilenceWords[] = [
  { kind: 'silent', ...SILENCES.silent },
  { kind: 'report-silent', ...SILENCES['report-silent'] },
  { kind: 'not-about', ...SILENCES['not-about'] },
  NOT_HELD,
];

/** The word of a silence that is known by its code, as published data keep it. */
export const silenceWord = (kind: Silence): string => SILENCES[kind].word;

/** Said of a topic that what was read is not about, in a sentence. */
export function notAboutWords(source: SourceKind, topic: string): string {
  return isReport(source) ? `报道不谈${topic}；文件本身谈不谈，不知道。` : `这份文件不谈${topic}。`;
}

const NOT_GIVEN = '报道没有写明';

/** Where no document number is given: a document prints none, a report does not say. */
export function missingNumber(source: SourceKind): string {
  return isReport(source) ? NOT_GIVEN : SILENCES.silent.word;
}

/** A document number as it stands among other facts, where its name must be said when there is none. */
export function formatDocumentNumber(number: string | null | undefined, source: SourceKind): string {
  if (number) return number;
  return `文号${missingNumber(source)}`;
}

/** What stands in place of a document number that there is none of, in tables of data. */
export const MISSING_NUMBERS: readonly string[] = [SILENCES.silent.word, NOT_GIVEN];
