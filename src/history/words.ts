import type { CollectionName } from '../schema/common.ts';
import { BENEFITS_HEADING } from '../schema/words.ts';
import type { Aspect } from './fingerprints.ts';
import type { Change } from './history.ts';

export const CHANGE_WORDS = {
  added: '新增',
  changed: '修改',
  removed: '删去',
} as const satisfies Record<Change['change'], string>;

/** What in a thing changed, in words. */
export const ASPECT_WORDS = {
  identity: '标题、文号、日期等',
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

/** What kind of thing a key names, in words. */
export function kindWord(key: string): string {
  if (key.includes('#benefit-')) return BENEFITS_HEADING;
  if (key.includes('#')) return '条款要点';
  return KIND_WORDS[key.replace(/\/.*/, '') as CollectionName] ?? '内容';
}
