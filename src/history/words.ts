import type { CollectionName } from '../schema/common.ts';
import { BENEFITS_HEADING } from '../schema/words.ts';
import type { Aspect } from './fingerprints.ts';
import type { Change } from './history.ts';
import { KEPT_ASPECTS, type KeptAspect } from './kept-values.ts';

export const CHANGE_WORDS = {
  added: '新增',
  changed: '修改',
  removed: '删去',
} as const satisfies Record<Change['change'], string>;

/** What in a thing changed, in words. */
const ASPECT_WORDS = {
  identity: '标题、文号、日期等',
  copy: '原文从哪里读到的',
  term: '时效',
  evidence: '所引原话',
  figures: '数字',
  conditions: '条件',
  force: '约束力',
  silences: '没有写的项目',
  relations: '文件关系',
  structure: '条款划分',
  filing: '归类',
  wording: '我们的说法',
  review: '核对日期',
  verdicts: '测资格的结论',
} as const satisfies Record<Aspect, string>;

const KIND_WORDS = {
  policies: '文件',
  points: '分值表',
  places: '地区',
  topics: '主题',
  glossary: '术语',
  questions: '测资格的问题',
  faqs: '问答',
  vocabulary: '查找用词',
  wording: '用语表',
} as const satisfies Record<CollectionName, string>;

/**
 * In what a thing changed, in words: an answer has no phrases of its own, but points at clauses; with a benefit much is filed besides
 * its topic, as what it is called, what is asked and where one goes.
 */
export function aspectWord(aspect: Aspect, what: string): string {
  if (aspect === 'evidence' && what.startsWith('faqs/')) return '所指的条款';
  if (aspect === 'filing' && what.includes('#benefit-')) return '其他说明';
  return ASPECT_WORDS[aspect];
}

/** What kind of thing a key names, in words. */
export function kindWord(key: string): string {
  if (key.includes('#benefit-')) return BENEFITS_HEADING;
  if (key.includes('#')) return '条款要点';
  return KIND_WORDS[key.replace(/\/.*/, '') as CollectionName] ?? '内容';
}

/** From what to what a thing changed under one aspect; null where the old words were not kept. */
export interface ValueChange {
  of: KeptAspect;
  word: string;
  before: readonly string[] | null;
  after: readonly string[] | null;
}

/** What is said where a change is older than the words that are kept. */
export const NOT_KEPT = '旧值没有留存';

/** From what to what a thing changed, as far as that is told of things of its kind. */
export function valueChanges(change: Change): ValueChange[] {
  if (change.change === 'added' || !/^(policies|points|faqs)\//.test(change.what)) return [];
  const { values = [] } = change;
  const aspects = change.change === 'changed' ? change.in : values.map(({ of }) => of);
  return KEPT_ASPECTS.filter((of) => aspects.includes(of)).map((of) => {
    const { before = null, after = null } = values.find((one) => one.of === of) ?? {};
    return { of, word: aspectWord(of, change.what), before, after };
  });
}
