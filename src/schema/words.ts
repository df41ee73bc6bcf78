import type { Beneficiary } from './beneficiaries.ts';
import type { Force } from './force.ts';
import type { Relation, TouchKind } from './policy.ts';
import type { SourceKind } from './source-kind.ts';

/** A word with a shape beside it, so that colour never carries the meaning alone. */
export interface Mark {
  word: string;
  shape: string;
  /** One sentence that says what follows from it for the reader. */
  caution: string;
}

export const SOURCE_MARKS = {
  official: { word: '正式公文', shape: '▣', caution: '读的是公文全文。' },
  'official-in-repost': { word: '转载的公文全文', shape: '▤', caution: '读的是媒体转载的公文全文。' },
  'news-report': { word: '新闻报道', shape: '▢', caution: '读的是新闻报道，不是公文本身。' },
  'third-party-copy': { word: '第三方抄存', shape: '▥', caution: '读的是第三方抄存的文件，未与官方网站核对。' },
} as const satisfies Record<SourceKind, Mark>;

export const FORCE_MARKS = {
  entitlement: { word: '写给符合条件的人', shape: '◆', caution: '文件写给符合条件的人。' },
  discretionary: {
    word: '只引导或允许',
    shape: '◇',
    caution: '文件只引导或允许这样做，没有写必须做到；符合条件不等于得到。',
  },
  direction: {
    word: '只写方向或指引',
    shape: '△',
    caution: '文件只写了方向，或者只指向别的政策，不构成个人可以申请的权利。',
  },
  selection: {
    word: '须经评选、推荐或排名',
    shape: '◈',
    caution: '由评选、选拔、推荐或排名决定，符合条件不等于得到。',
  },
  duty: { word: '要求单位或机关做到', shape: '▷', caution: '文件要求用人单位或机关这样做；个人怎么要求，没有写。' },
} as const satisfies Record<Force, Mark>;

/** What follows for the reader from the words that carry a force: that one may apply is said only where they speak of it. */
export function forceCaution({ force, forceWords }: { force: Force; forceWords: string }): string {
  return force === 'entitlement' && /申请|申领|申报/.test(forceWords)
    ? '文件写明符合条件的人可以申请。'
    : FORCE_MARKS[force].caution;
}

/** Heading of everything that a document says of people's own affairs, whatever its force. */
export const BENEFITS_HEADING = '和个人有关的事项';

/** Headings of what is in it, by force: what only gives a direction or points elsewhere is kept apart from what may be applied for. */
export const BENEFIT_GROUPS = {
  entitlement: '写给符合条件的人的',
  selection: '须经评选、推荐或排名的',
  duty: '要求单位或机关做到的',
  discretionary: '只引导或允许、不是必须做到的',
  direction: '只写方向或指引、不能据此申请的',
} as const satisfies Record<Force, string>;

export const RELATION_WORDS = {
  implements: '贯彻落实',
  'based-on': '依据',
  mentions: '提到',
  continues: '延续',
  repeals: '废止',
  amends: '修改',
  're-issues': '重新发布',
  follows: '接着写（没有废止）',
  explains: '解释',
} as const satisfies Record<Relation, string>;

/** The relations of a document that stands on another: where that one has lapsed, or is not held, a reader has to know. */
export const LEANING_RELATIONS: readonly Relation[] = ['implements', 'based-on', 'explains', 'amends'];

/** What a clause does to one of another document. */
export const TOUCH_WORDS = {
  adds: '补充',
  limits: '限定',
  changes: '改动',
  explains: '说明',
  repeals: '废止',
} as const satisfies Record<TouchKind, string>;

export const BENEFICIARY_WORDS = {
  applicant: '本人',
  spouse: '配偶',
  child: '子女',
  parent: '父母',
} as const satisfies Record<Beneficiary, string>;
