import type { CollectionName } from '../schema/common.ts';
import type { LineOf, Problem } from './problem.ts';
import { suggestRemedy } from './suggest.ts';

/** The ids that may be referred to, those of files that cannot be read at the moment included. */
export type KnownIds = Record<CollectionName, readonly string[]>;

/** The names of what can be referred to, and where to add one that is missing. */
const KINDS = {
  places: '地区',
  topics: '主题',
  policies: '文件',
  held: '文件',
  points: '分值表',
  total: '总分',
  glossary: '术语',
  questions: '问题',
  clause: '条款位置',
  item: '要点 id',
  day: '日子的 id（days）',
  table: '表的 id',
  row: '比较项',
  option: '选项',
  comparison: '比较',
  faqs: '问题',
  silence: '原文未载的比较项',
  'not-about': '不涉及的主题',
  contradiction: '前后不一的地方',
  benefit: '自成一项的事项',
} as const;

/** What can be referred to. */
export type ReferredKind = keyof typeof KINDS;

/** Reports a word that is not among the known ones. */
export function unknownWord(
  file: string,
  line: number,
  field: string,
  word: string,
  known: readonly string[],
  kind: ReferredKind,
): Problem {
  const isFile = kind === 'places' || kind === 'topics' || kind === 'glossary' || kind === 'questions';
  const remedy = suggestRemedy(word, known);
  return {
    file,
    line,
    field,
    found: `“${word}”`,
    expected: `${kind === 'comparison' ? '这个问题能用的' : '已有的'}${KINDS[kind]}：${known.slice(0, 12).join('、') || '还没有'}${known.length > 12 ? ' 等' : ''}`,
    remedy: `${remedy}${isFile ? `确实要新的，先加上 content/${kind}/${word}.yaml。` : kind === 'held' ? '没有收录的写 null。' : ''}`,
  };
}

/**
 * What reports the words of one file that are not among the known ones; true of those that are.
 * @example need(['benefits', 0, 'topic'], 'benefits.a.topic', 'awards', known.topics, 'topics')
 */
export const needsKnown =
  (file: string, lineOf: LineOf, problems: Problem[]) =>
  (path: PropertyKey[], field: string, word: string, known: readonly string[], kind: ReferredKind): boolean => {
    if (known.includes(word)) return true;
    problems.push(unknownWord(file, lineOf(path), field, word, known, kind));
    return false;
  };
