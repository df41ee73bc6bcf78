import type { Decision } from '../eligibility/decision.ts';
import { HEADLINE_TABLE } from '../eligibility/headline.ts';
import { headlineName } from '../eligibility/headline-words.ts';
import { truthTables } from '../eligibility/truth-tables.ts';
import type { Condition } from '../schema/condition.ts';
import { CONDITION_KINDS } from '../schema/conditions/kinds.ts';
import { TRUTHS, type Truth } from '../schema/conditions/truth.ts';
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

/** What is said of each kind of condition: one that nothing is said of does not compile. */
const KIND_TEXTS: Readonly<Record<Condition['kind'], string>> = {
  all: '全部',
  any: '任一',
  not: '不是',
  question:
    '拿一个回答作一次比较。比较成立，为 met；不成立，看 `otherwise`：写 `unmet` 的为 unmet，写 `text-silent` 的为 silent，意思是“不是这样的人，文件没有写明”。没有问过，或者答“不知道”，为 unanswered。',
  points:
    '一张分值表（points.json）里的总分到了线。用 `check:<文件>:points-<总分>` 作键，答“yes”为 met，“no”为 unmet；算出来的写成“yes.150.162”，后面两个数是最低和最高，“no”一样，“silent”是要看怎样读或者看没有收录的名单，“open”是还没有定。',
  'self-check':
    '只有本人能判断。答“yes”为 met，答“no”为 unmet，没有答为 unanswered。同一份文件里 id 相同的是同一件事，只答一次；事项有 `explains` 的，和它解释的那一项 id 相同的也是。有 `within` 的是期限：`of` 那一题答了日子、这一条没有答的，照日子算：所问的那一天早于满 `months` 个月的那一天，为 met；晚于它，为 unmet；正好是那一天，为 unanswered。满月的那个月没有这一天的，是月底那天；日子不完整的，每一天都一样才算。',
  'text-silent': '文件没有写明，永远是 silent。什么回答都改变不了它，要问窗口。',
  unspecified:
    '文本写了“符合条件的”“按规定”一类的话，没有写是什么。永远是 met，不因此说谁不符合；但标题改说“符合写明的条件”，并且先说出这句话。',
  list: '要看一份名单。`state` 为 held 的，名单是 `table` 那张表，由本人对着看，答法和 self-check 一样；为 not-held（没有收录）、not-in-copy（读到的文本里没有）的，永远是 silent，标题说“要看名单，名单没有收录”，不说原文没有写。',
};

/** Every kind of condition, as the engine has it, with whether it is made of others and what it means. */
export const CONDITION_TEXTS: readonly { name: string; isGroup: boolean; says: string }[] = (
  Object.keys(CONDITION_KINDS) as Condition['kind'][]
).map((name) => ({ name, isGroup: CONDITION_KINDS[name].parts !== undefined, says: KIND_TEXTS[name] }));

/** How conditions and bars come to a decision: the first step that holds is it. A test holds them to the engine. */
export const DECISION_STEPS: readonly {
  says: string;
  decision: Decision;
  holds: (conditions: Truth, bars: Truth) => boolean;
}[] = [
  { says: '条件为 unmet', decision: 'unmet', holds: (conditions) => conditions === 'unmet' },
  { says: '排除情形为 met', decision: 'barred', holds: (_, bars) => bars === 'met' },
  {
    says: '两者有一个为 unanswered',
    decision: 'unanswered',
    holds: (...both) => both.includes('unanswered'),
  },
  { says: '两者有一个为 silent', decision: 'silent', holds: (...both) => both.includes('silent') },
  { says: '否则', decision: 'met', holds: () => true },
];

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
  rows: HEADLINE_TABLE.map(
    ({ headline, decision, force, validityState, under, waitsFor, refusedBy, silentOn, paidTo }) => {
      const asked = (values: readonly string[] | undefined) => values?.join('、') ?? '任何';
      const which = [under, waitsFor, refusedBy, silentOn, paidTo]
        .flatMap((some) => some ?? [])
        .map((one) => WHICH[one]);
      return [
        code(headline),
        asked(decision),
        which.join('、') || '任何',
        asked(force),
        asked(validityState),
        headlineName(headline),
      ];
    },
  ),
};

/** What a link to the quiz may hold, with ids of places for its example. */
export const linkTable = (version: string, places: readonly string[]): RuleTable => ({
  caption: '链接里可以写的',
  heads: ['写法', '意思'],
  rows: [
    [`\`place=${places.join('.')}\``, '地区，几个用点号隔开；不写就是全部'],
    ['`topic=settlement`', '主题，写法相同'],
    ['`on=2020-06-01`', '按这一天来看；不写就是今天'],
    ['`skill-level=senior-worker`', '一道题的回答，键是问题的 id'],
    ['`worker-kind=veteran.technical-worker`', '可以多选的题，几个选项用点号隔开；等号后面空着，是都不选'],
    ['`housing=-`', '一个减号，是“不知道”'],
    ['`check:文件:id=yes`', '自己核对的结果，yes 或 no'],
    [`\`v=${version}\``, '链接生成时的规则版本，可以不写；和现在不同时，会请人再核对一遍结果'],
  ],
});
