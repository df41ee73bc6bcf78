import type { Headline } from '../eligibility/verdict.ts';

export * from '../schema/format-day.ts';
export * from '../schema/format-issue.ts';
export * from '../schema/words.ts';

/** A verdict's headline in words, as section 5 of the design has them, in the order in which results are shown. */
export const HEADLINE_WORDS = {
  'met-in-term': '符合文本条件，且在文本所载有效期内',
  'met-verify-term': '符合文本条件；是否现行须核实',
  'met-others-decide': '由用人单位或当地决定',
  'met-not-yet': '文本条件符合，但这一天文件还没有发布或生效',
  'met-but-ended': '文本条件符合，但规划期已结束，不能据此认为现在可以申领',
  'needs-answers': '还需回答几题',
  'needs-self-check': '问到的条件都符合，还有要你自己核对的',
  'needs-facts': '有你答“不知道”的，弄清以后才能判断',
  'text-silent': '文本没有写明，须向窗口核实',
  unmet: '不符合文本条件',
  barred: '被排除',
  direction: '方向性要求，不构成可以申请的权利',
} as const satisfies Record<Headline, string>;
