import { HEADLINE_TABLE } from '../eligibility/headline.ts';
import { headlineName } from '../eligibility/headline-words.ts';
import { truthTables } from '../eligibility/truth-tables.ts';
import { TRUTHS } from '../schema/conditions/truth.ts';
import { VALIDITY_STATE_WORDS } from '../schema/validity-words.ts';
import { FORCE_MARKS } from '../schema/words.ts';

/** A table of the page about the rules. What stands between backticks is code. */
export interface RuleTable {
  /** What it is, for those who do not see it. */
  caption: string;
  /** An empty one is the corner of a table that has names on two sides. */
  heads: readonly string[];
  /** The first of each row is its head. */
  rows: readonly (readonly string[])[];
}

const code = (name: string) => `\`${name}\``;

/** The fields of `rules.json` that a reader has to know. */
export const FIELD_TABLE: RuleTable = {
  caption: '文件里的字段',
  heads: ['字段', '是什么'],
  rows: [
    ['`questions`', '问题：问法、说明、选项'],
    ['`rules`', '事项：条件、排除情形、约束力、时效、要带什么、到哪里办'],
    ['`grounds`', '依据，键是“文件#要点”：要点、条款、原话；原文没有写的，原话是 `null`'],
    ['`notAbout`', '某地的文件不涉及的主题'],
    ['`documents`、`places`、`topics`', '文件、地区、主题的名称'],
  ],
};

/** How each kind of question is answered. */
export const ANSWER_TABLE: RuleTable = {
  caption: '回答的写法',
  heads: ['问题的 kind', '回答'],
  rows: [
    ['`one`', '恰好一个选项的 id；`places` 为 true 的，也可以是几个 id 的列表，意思是“是其中一个，不知道哪一个”'],
    ['`several`', '选项 id 的列表；空列表是“都不是”，这也是回答'],
    ['`number`', 'minimum 到 maximum 之间的整数'],
    ['`date`', '“2024-11-05”，或只到月“2024-11”，或只到年“2024”'],
    ['自己核对', '键是“check:文件:id”，回答“yes”或“no”'],
  ],
};

/** Every comparison that a condition can make. */
export const COMPARISON_TABLE: RuleTable = {
  caption: '比较',
  heads: ['比较', '用于', '成立的条件'],
  rows: [
    ['`is`', '`one`', '选的是列出的选项之一'],
    [
      '`atLeast、atMost`',
      '`one（ordered 为 true）`',
      '选项在 options 里的次序不早于、不晚于这一个；options 从低到高排',
    ],
    ['`includesAny`', '`several`', '列出的选项里至少选了一个'],
    ['`includesAll`', '`several`', '列出的选项全都选了'],
    ['`atLeast、atMost`', '`number`', '大于或等于、小于或等于这个数'],
    ['`lessThan、moreThan`', '`number`', '小于、大于这个数，不含这个数本身'],
    [
      '`from、to`',
      '`number`',
      '大于、小于这个数；正好是这个数的，看 edge：included 成立，excluded 不成立，not-written 为 silent',
    ],
    ['`onOrAfter`', '`date`', '这一天或以后'],
    ['`before`', '`date`', '这一天以前，不含这一天'],
  ],
};

/** What groups of two come to, each with its name, worked out by the engine. */
export const TRUTH_TABLES: readonly { name: string; table: RuleTable }[] = truthTables().map(
  ({ name, words, rows }) => ({
    name,
    table: {
      caption: words,
      heads: ['', ...TRUTHS.map(code)],
      rows: rows.map(({ truth, with: others }) => [truth, ...others].map(code)),
    },
  }),
);

/** What each force means. */
export const FORCE_TABLE: RuleTable = {
  caption: '约束力',
  heads: ['force', '意思'],
  rows: Object.entries(FORCE_MARKS).map(([force, { caution }]) => [code(force), caution]),
};

/** What each state of a validity means. */
export const VALIDITY_TABLE: RuleTable = {
  caption: '时效',
  heads: ['时效', '意思'],
  rows: Object.entries(VALIDITY_STATE_WORDS).map(([state, { caution }]) => [code(state), caution]),
};

/** Which of the decisions of one kind a row of the table of headlines is about. */
const WHICH = {
  answers: '还有能改变结论的问题',
  'self-check': '只差自己核对',
  facts: '卡在“不知道”或不完整的日期上',
  tie: '和当地的关系',
  wish: '本人的打算（unmetMeans 为 not-wanted）',
  later: '以后才有的（unmetMeans 为 later）',
  condition: '别的条件',
  lapsed: '所依据的文件期限已结束',
  holds: '收录的、它所依据的文件里，没有期限已结束的',
  list: '没有收录的名单',
  person: '钱发给本人，或给的不是钱',
  others: '钱只发给别人',
  'not-written': '钱发给谁没有写',
} as const;

/** Which headline goes with what, row by row as the engine looks them up. */
export const HEADLINES_TABLE: RuleTable = {
  caption: '标题由什么得出',
  heads: ['代号', '结论', '结论卡在哪里', 'force', '时效', '标题'],
  rows: HEADLINE_TABLE.map(({ headline, decision, force, term, under, waitsFor, refusedBy, silentOn, paidTo }) => {
    const asked = (values: readonly string[] | undefined) => values?.join('、') ?? '任何';
    const which = [under, waitsFor, refusedBy, silentOn, paidTo].flatMap((some) => some ?? []).map((one) => WHICH[one]);
    return [
      code(headline),
      asked(decision),
      which.join('、') || '任何',
      asked(force),
      asked(term),
      headlineName(headline),
    ];
  }),
};

/** What a link to the quiz may hold. */
export const linkTable = (version: string): RuleTable => ({
  caption: '链接里可以写的',
  heads: ['写法', '意思'],
  rows: [
    ['`place=qingyuan.lanzhou`', '地区，几个用点号隔开；不写就是全部'],
    ['`topic=settlement`', '主题，写法相同'],
    ['`on=2020-06-01`', '按这一天来看；不写就是今天'],
    ['`skill-level=senior-worker`', '一道题的回答，键是问题的 id'],
    ['`worker-kind=veteran.technical-worker`', '可以多选的题，几个选项用点号隔开；等号后面空着，是都不选'],
    ['`housing=-`', '一个减号，是“不知道”'],
    ['`check:文件:id=yes`', '自己核对的结果，yes 或 no'],
    [`\`v=${version}\``, '链接生成时的规则版本，可以不写；和现在不同时，会请人再核对一遍结果'],
  ],
});
